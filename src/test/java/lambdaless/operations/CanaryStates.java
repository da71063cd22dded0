package lambdaless.operations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** States of a stack with a stage, and previews of it, as the CLI writes them: as much of both as the scripts read. */
final class CanaryStates {
    static final String NEVER_DEPLOYED = "{\"version\": 3, \"deployment\": {}}";
    static final String UNCHANGED = "{\"steps\": []}";

    private static final String STAGE = """
            {"urn": "urn:stack::stage", "type": "aws:apigateway/stage:Stage", "inputs": {"deployment": "stage-id"%s}}""";

    private CanaryStates() {}

    /** A stage that serves a release. */
    static String stable(String release) {
        return state(deployment("deployment", release), STAGE.formatted(""));
    }

    /** A stage that serves a release, with a canary of another. */
    static String canary(String release, String other, int percent) {
        return state(
                deployment("deployment", release),
                deployment("canary", other),
                STAGE.formatted(", \"canarySettings\": {\"percentTraffic\": " + percent + "}"));
    }

    /** The same after an update that failed when the canary was there and the stage did not call it yet, or no more. */
    static String halfway(String release, String other) {
        return state(deployment("deployment", release), deployment("canary", other), STAGE.formatted(""));
    }

    /** An update that makes another deployment under one of their names. */
    static String making(String name, String release) {
        return "{\"steps\": [{\"op\": \"create-replacement\", \"urn\": \"urn:stack$aws:apigateway/deployment:Deployment::"
                + name + "\", \"newState\": " + deployment(name, release) + "}]}";
    }

    static String state(String... resources) {
        return "{\"deployment\": {\"resources\": [" + String.join(", ", resources) + "]}}";
    }

    private static String deployment(String name, String release) {
        return """
                {"urn": "urn:stack$aws:apigateway/deployment:Deployment::%s", "type": "aws:apigateway/deployment:Deployment",
                 "id": "%s-id", "inputs": {"triggers": {"fingerprint": "%s"}}}""".formatted(name, name, release);
    }

    /**
     * An update in the CLI's history.
     *
     * @param percent the canary's, where the stack's settings had one
     */
    record Update(String commit, Optional<Integer> percent, String result) {
        static Update release(String commit) {
            return new Update(commit, Optional.empty(), "succeeded");
        }

        static Update canary(String commit) {
            return new Update(commit, Optional.of(10), "succeeded");
        }

        Update failed() {
            return new Update(commit, percent, "failed");
        }

        private String json() {
            return """
                    {"kind": "update", "result": "%s", "environment": {"git.head": "%s"}, "config": {%s}}""".formatted(
                    result,
                    commit,
                    percent.map("\"lambdaless:canaryPercent\": {\"value\": \"%d\", \"secret\": false}"::formatted)
                            .orElse("\"lambdaless:canaryPercent\": {\"value\": \"0\", \"secret\": false}"));
        }
    }

    /** The history with these updates, of which the last one is the newest. */
    static String history(List<Update> updates) {
        var newestFirst = new ArrayList<>(updates);
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(Update::json).toList().toString();
    }
}
