package lambdaless.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The fields of request bodies and of answers. */
record BodyFacts(Recording recording) {
    private static final int FIRST_ERROR = 400;

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        recording.all("Method").forEach(method -> {
            var models = new TreeSet<String>();
            method.inputs().path("requestModels").forEach(model -> models.add(model.asText()));
            models.forEach(
                    model -> facts.addAll(SchemaFacts.of(recording, model, Section.BODIES, recording.route(method))));
        });
        facts.addAll(answers());
        return facts;
    }

    /** Those of each success, and once those of all errors that have the same model. */
    private List<Fact> answers() {
        var facts = new ArrayList<Fact>();
        var errors = new TreeSet<String>();
        recording
                .all("MethodResponse")
                .forEach(response -> response.inputs().path("responseModels").forEach(model -> {
                    if (Integer.parseInt(response.text("statusCode")) >= FIRST_ERROR) {
                        errors.add(model.asText());
                    } else {
                        facts.addAll(SchemaFacts.of(recording, model.asText(), Section.ANSWERS, answer(response)));
                    }
                }));
        errors.forEach(model -> facts.addAll(SchemaFacts.of(recording, model, Section.ANSWERS, "error " + model)));
        return facts;
    }

    private String answer(Recording.Resource response) {
        return recording.route(response) + " " + response.text("statusCode");
    }
}
