package lambdaless.gateway.authorizer;

import static lambdaless.gateway.model.GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR;

import java.util.Map;
import java.util.regex.Pattern;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.iam.Permissions;
import lambdaless.gateway.iam.Permissions.Decision;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.model.Authorization.FunctionCall;
import lambdaless.gateway.model.Role;
import lambdaless.gateway.model.StageVariables;

/** Holds the call of an authorizer's function to the role that makes it: to its trust, and to its policies for the function. */
record FunctionPermission(Map<String, Role> roles) {
    private static final String INVOKE = "lambda:InvokeFunction";
    private static final Pattern FUNCTION =
            Pattern.compile("arn:[\\w-]+:apigateway:[\\w-]+:lambda:path/[\\d-]+/functions/(arn:[^/]+)/invocations");

    /** Ends a request whose authorizer may not be asked; a call without a role is not checked. */
    void require(MethodRequest request, FunctionCall call) {
        call.credentials()
                .map(arn -> StageVariables.interpolated(arn, request.stageVariables()))
                .ifPresent(arn -> require(arn, StageVariables.interpolated(call.uri(), request.stageVariables())));
    }

    private void require(String roleArn, String uri) {
        var role = roles.get(roleArn);
        if (role == null || !role.trusted()) {
            throw misconfigured("API Gateway does not have permission to assume the provided role " + roleArn);
        }
        var function = FUNCTION.matcher(uri);
        if (!function.matches()) {
            throw misconfigured("Invalid authorizer URI: " + uri);
        }
        if (Permissions.decide(role.statements(), INVOKE, function.group(1)) != Decision.ALLOWED) {
            throw misconfigured("Invalid permissions on Lambda function: role " + role.name()
                    + " is not allowed to perform " + INVOKE + " on resource: " + function.group(1));
        }
    }

    private static GatewayException misconfigured(String reason) {
        return GatewayException.logging(
                AUTHORIZER_CONFIGURATION_ERROR, "Execution failed due to configuration error: " + reason);
    }
}
