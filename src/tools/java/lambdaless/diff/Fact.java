package lambdaless.diff;

import com.fasterxml.jackson.databind.JsonNode;

/** One thing that a stack declares: of what, and how it is. */
record Fact(Section section, String subject, JsonNode value) {}
