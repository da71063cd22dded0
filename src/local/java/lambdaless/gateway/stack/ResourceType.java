package lambdaless.gateway.stack;

import java.util.List;
import java.util.Optional;

/** The resources that shape what is served, by Pulumi's type tokens. */
public enum ResourceType {
    API_KEY("aws:apigateway/apiKey:ApiKey"),
    AUTHORIZER("aws:apigateway/authorizer:Authorizer"),
    DEPLOYMENT("aws:apigateway/deployment:Deployment"),
    GATEWAY_RESPONSE("aws:apigateway/response:Response"),
    INTEGRATION("aws:apigateway/integration:Integration"),
    INTEGRATION_RESPONSE("aws:apigateway/integrationResponse:IntegrationResponse"),
    METHOD("aws:apigateway/method:Method"),
    METHOD_RESPONSE("aws:apigateway/methodResponse:MethodResponse"),
    METHOD_SETTINGS("aws:apigateway/methodSettings:MethodSettings"),
    MODEL("aws:apigateway/model:Model"),
    REQUEST_VALIDATOR("aws:apigateway/requestValidator:RequestValidator"),
    RESOURCE("aws:apigateway/resource:Resource"),
    REST_API("aws:apigateway/restApi:RestApi"),
    REST_API_POLICY("aws:apigateway/restApiPolicy:RestApiPolicy"),
    STAGE("aws:apigateway/stage:Stage"),
    USAGE_PLAN("aws:apigateway/usagePlan:UsagePlan"),
    USAGE_PLAN_KEY("aws:apigateway/usagePlanKey:UsagePlanKey"),
    POLICY("aws:iam/policy:Policy"),
    POLICY_ATTACHMENT("aws:iam/policyAttachment:PolicyAttachment"),
    ROLE("aws:iam/role:Role"),
    ROLE_POLICY("aws:iam/rolePolicy:RolePolicy"),
    ROLE_POLICY_ATTACHMENT("aws:iam/rolePolicyAttachment:RolePolicyAttachment"),
    TABLE("aws:dynamodb/table:Table"),
    USER_POOL("aws:cognito/userPool:UserPool"),
    USER_POOL_CLIENT("aws:cognito/userPoolClient:UserPoolClient"),
    WEB_ACL_ASSOCIATION("aws:wafv2/webAclAssociation:WebAclAssociation");

    private final String token;

    ResourceType(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }

    /** The type with this token; empty for one that does not shape what is served. */
    public static Optional<ResourceType> of(String token) {
        return List.of(values()).stream()
                .filter(type -> type.token.equals(token))
                .findFirst();
    }
}
