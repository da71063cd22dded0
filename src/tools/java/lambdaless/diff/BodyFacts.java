package lambdaless.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The fields of request and response bodies. */
record BodyFacts(Recording recording) {
    private static final int FIRST_ERROR = 400;
    private static final Pattern ERROR = Pattern.compile("\"error\": ?\"(\\w+)\"");

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        recording.all("Method").forEach(method -> {
            var models = new TreeSet<String>();
            method.inputs().path("requestModels").forEach(model -> models.add(model.asText()));
            models.forEach(
                    model -> facts.addAll(SchemaFacts.of(recording, model, Section.BODIES, recording.route(method))));
        });
        facts.addAll(responses());
        recording.all("Response").forEach(response -> facts.add(gatewayResponse(response)));
        return facts;
    }

    /** The status and the error code of a response that API Gateway gives itself. */
    private static Fact gatewayResponse(Recording.Resource response) {
        var value = JsonNodeFactory.instance.objectNode().put("status", response.text("statusCode"));
        response.inputs()
                .path("responseTemplates")
                .forEach(template -> ERROR.matcher(template.asText())
                        .results()
                        .forEach(found -> value.put("error", found.group(1))));
        return new Fact(Section.RESPONSES, "gateway response " + response.text("responseType"), value);
    }

    /** Those of each success, and once those of all errors that have the same model. */
    private List<Fact> responses() {
        var facts = new ArrayList<Fact>();
        var errors = new TreeSet<String>();
        recording
                .all("MethodResponse")
                .forEach(response -> response.inputs().path("responseModels").forEach(model -> {
                    if (Integer.parseInt(response.text("statusCode")) >= FIRST_ERROR) {
                        errors.add(model.asText());
                    } else {
                        facts.addAll(SchemaFacts.of(recording, model.asText(), Section.RESPONSES, success(response)));
                    }
                }));
        errors.forEach(model -> facts.addAll(SchemaFacts.of(recording, model, Section.RESPONSES, "error " + model)));
        return facts;
    }

    private String success(Recording.Resource response) {
        return recording.route(response) + " " + response.text("statusCode");
    }
}
