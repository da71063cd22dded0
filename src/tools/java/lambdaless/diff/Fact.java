package lambdaless.diff;

import com.fasterxml.jackson.databind.JsonNode;

/** One declared property of a stack: its subject ({@code GET /users}) and its value. */
record Fact(Section section, String subject, JsonNode value) {}
