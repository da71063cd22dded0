package lambdaless.infra;

import com.google.gson.JsonObject;
import com.pulumi.aws.apigateway.inputs.StageAccessLogSettingsArgs;
import com.pulumi.aws.cloudwatch.LogGroup;
import java.util.List;
import lambdaless.api.Json;

/**
 * The access log: a line of JSON per request. It names routes and ids, never what a caller wrote (a path, a user agent), which
 * API Gateway would print into the JSON as it is.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">the
 *     variables</a>
 */
final class AccessLog {
    private static final List<String> VARIABLES = List.of(
            "requestId",
            "extendedRequestId",
            "requestTime",
            "httpMethod",
            "resourcePath",
            "protocol",
            "status",
            "responseLength",
            "responseLatency",
            "integrationLatency",
            "integrationStatus",
            "error.responseType",
            "identity.apiKeyId",
            "identity.sourceIp",
            "xrayTraceId");

    private AccessLog() {}

    static StageAccessLogSettingsArgs to(LogGroup group) {
        return StageAccessLogSettingsArgs.builder()
                .destinationArn(group.arn())
                .format(Json.text(format()))
                .build();
    }

    private static JsonObject format() {
        var format = new JsonObject();
        VARIABLES.forEach(
                variable -> format.addProperty(variable.substring(variable.indexOf('.') + 1), "$context." + variable));
        return format;
    }
}
