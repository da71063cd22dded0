package lambdaless.settings;

import java.util.HashSet;
import java.util.List;

/** The origins that browsers may call from: exact ones, as many as a stage variable holds. */
record OriginsDecoder(ConfigValues values) {
    private static final String DEFAULT = "[\"http://localhost:8080\"]";
    /** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
    private static final int STAGE_VARIABLE_LENGTH = 512;

    List<String> origins() {
        var list = values.json(
                "corsOrigins",
                DEFAULT,
                json -> json.isJsonArray() && !json.getAsJsonArray().isEmpty(),
                "a list with at least one origin: " + DEFAULT);
        var origins = list.items()
                .map(item -> item.text(
                        Settings.ORIGIN,
                        "an origin in small letters as browsers send it, such as https://app.example.com"))
                .toList();
        if (new HashSet<>(origins).size() < origins.size()) {
            list.add("no origin twice");
        }
        if (String.join(",", origins).length() > STAGE_VARIABLE_LENGTH) {
            list.add("at most " + STAGE_VARIABLE_LENGTH
                    + " characters in all, commas included, as a stage variable holds");
        }
        return origins;
    }
}
