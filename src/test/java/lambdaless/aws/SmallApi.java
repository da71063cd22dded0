package lambdaless.aws;

import java.util.Map;
import java.util.TreeMap;

/** A REST API to try the model of AWS on. */
record SmallApi(Aws aws, String id, String root) {
    SmallApi(Aws aws) {
        this(aws, made(aws));
    }

    private SmallApi(Aws aws, AwsResource api) {
        this(aws, api.id(), api.text("rootResourceId"));
    }

    private static AwsResource made(Aws aws) {
        try {
            return aws.create(Kind.REST_API, "small", Map.of("name", "small"));
        } catch (Unfinished impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String make(Kind kind, String name, Map<String, Object> inputs) {
        try {
            return aws.create(kind, name, inputs).id();
        } catch (Unfinished unfinished) {
            throw new IllegalStateException(unfinished);
        }
    }

    void update(Kind kind, String resourceId, Map<String, Object> changes) {
        var before = aws.read(kind, resourceId).orElseThrow().properties();
        var inputs = new TreeMap<>(before);
        inputs.putAll(changes);
        aws.update(kind, resourceId, before, inputs);
    }

    String path(String parent, String part) {
        return make(Kind.RESOURCE, parent + "/" + part, Map.of("restApi", id, "parentId", parent, "pathPart", part));
    }

    String model(String name) {
        return make(Kind.MODEL, name, Map.of("restApi", id, "name", name, "schema", "{}"));
    }

    String method(String resource, String verb) {
        return method(resource, verb, Map.of());
    }

    String method(String resource, String verb, Map<String, Object> more) {
        return make(Kind.METHOD, verb, on(resource, verb, more));
    }

    String integration(String resource, String verb, Map<String, Object> more) {
        return make(Kind.INTEGRATION, verb, on(resource, verb, more));
    }

    /** A response of the method, and one of the integration for it. */
    String response(String resource, String verb, String status, String pattern) {
        make(Kind.METHOD_RESPONSE, status, on(resource, verb, Map.of("statusCode", status)));
        return make(
                Kind.INTEGRATION_RESPONSE,
                status,
                on(resource, verb, Map.of("statusCode", status, "selectionPattern", pattern)));
    }

    String deployment() {
        return make(Kind.DEPLOYMENT, "deployment", Map.of("restApi", id));
    }

    Map<String, Object> stage(String deployment) {
        return Map.of("restApi", id, "stageName", "dev", "deployment", deployment);
    }

    Map<String, Object> on(String resource, String verb, Map<String, Object> more) {
        var inputs = new TreeMap<>(more);
        inputs.putAll(Map.of("restApi", id, "resourceId", resource, "httpMethod", verb));
        return inputs;
    }
}
