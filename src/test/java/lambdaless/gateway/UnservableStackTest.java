package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.stack.UnservableStack;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;

/** All problems of a stack are reported at once, each with the name of its resource. */
final class UnservableStackTest {
    private static final String BROKEN = """
            {"rolePolicy": {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {}},
            "gatewayResponses": {"NO_SUCH_TYPE": {}},
            "usagePlan": {}, "keys": [{"value": "one value of two keys"}, {"value": "one value of two keys", "loose": true}],
            "authorizers": {"pool": {"type": "COGNITO_USER_POOLS"}},
            "methods": {
              "GET /http": {"integration": {"type": "HTTP", "uri": "https://example.com"}},
              "GET /without": {"integration": null},
              "GET /template": {"integration": {"requestTemplates": {"application/json": "{\\n  #if(x\\n"}}},
              "GET /model": {"validator": {"validateRequestBody": true}, "method": {"requestModels": {"application/json": "Gone"}}},
              "GET /authorizer": {"method": {"authorization": "CUSTOM", "authorizerId": "gone"}},
              "GET /new": {"method": {"authorization": "NEW_KIND"}},
              "GET /pool": {"method": {"authorization": "CUSTOM", "authorizerId": "pool"}},
              "GET /pattern": {"responses": {"200": {"selectionPattern": "("}}},
              "GET /role": {"action": "GetItem", "integration": {"credentials": "arn:aws:iam::1:role/gone"}},
              "GET /validator": {"method": {"requestValidatorId": "gone"}},
              "GET /conditional": {"action": "GetItem"},
              "GET /mapping": {"integration": {"requestParameters": {"integration.request.header.h": "nonsense"}}},
              "GET /timeout": {"action": "GetItem", "integration": {"timeoutMilliseconds": 49}},
              "GET /passthrough": {"integration": {"passthroughBehavior": "SOMETIMES"}}}}""";

    private static List<String> problems(List<RecordedResource> resources) {
        var refused = catchThrowableOfType(
                UnservableStack.class, () -> new StackLoader(new TemplateEngine()).load(resources));
        return String.valueOf(refused.getMessage())
                .lines()
                .map(line -> line.replaceFirst("^  - ", ""))
                .toList();
    }

    @Test
    void names_every_resource_that_is_in_the_way() {
        assertThat(problems(CaseStack.of(Fidelity.tree(BROKEN))))
                .containsExactlyInAnyOrder(
                        "the stack cannot be served:",
                        "Integration \"GET /http\" is of type HTTP and calls https://example.com; the gateway serves MOCK, "
                                + "and AWS with a DynamoDB action; -Dlocal.partial=true serves the rest",
                        "Method \"GET /without\" has no integration",
                        "Integration \"GET /template\" has a template that does not parse, at line 2, column 7: "
                                + "Encountered \"x\"; -Dlocal.partial=true serves the rest",
                        "Method \"GET /model\" has the model \"Gone\", which is not in the stack",
                        "Method \"GET /authorizer\" has the authorizer \"gone\", which is not in the stack",
                        "Method \"GET /new\" has the authorization NEW_KIND; the gateway knows NONE, AWS_IAM, COGNITO_USER_POOLS and "
                                + "CUSTOM; -Dlocal.partial=true serves the rest",
                        "Authorizer \"pool\" has the type COGNITO_USER_POOLS; the authorization CUSTOM takes REQUEST or TOKEN",
                        "IntegrationResponse \"GET /pattern 200\" has an invalid selectionPattern: " + "Unclosed group",
                        "Integration \"GET /role\" calls with the role \"arn:aws:iam::1:role/gone\", which is not in the "
                                + "stack; -Dlocal.trustUnknownRoles=true serves it; -Dlocal.partial=true serves the rest",
                        "Method \"GET /validator\" has the validator \"gone\", which is not in the stack",
                        "RolePolicy \"gateway\" has a document that has the element Condition, which the role check does not "
                                + "know; expected only Action, Effect, NotAction, NotResource, Resource, Sid; "
                                + "-Dlocal.trustUnknownRoles=true takes it to allow every call",
                        "Integration \"GET /mapping\" maps integration.request.header.h from nonsense; expected "
                                + "integration.request.… from 'text' in quotes or a parameter",
                        "Integration \"GET /timeout\" has timeoutMilliseconds 49; expected 50 to 29000",
                        "Integration \"GET /passthrough\" has the passthroughBehavior \"SOMETIMES\", which API Gateway "
                                + "does not have",
                        "Response \"NO_SUCH_TYPE\" has the responseType \"NO_SUCH_TYPE\", which API Gateway does not have",
                        "ApiKey \"one value of two keys\" has the same value as another key");
    }

    @Test
    void names_every_authorizer_that_is_not_one_of_user_pools() {
        var stack = """
                {"authorizers": {
                  "none": {"type": "COGNITO_USER_POOLS"},
                  "bucket": {"type": "COGNITO_USER_POOLS", "providerArns": ["arn:aws:s3:::pool"], "identitySource": "nonsense"},
                  "function": {"type": "TOKEN"}},
                "methods": {"GET /none": NONE, "GET /bucket": BUCKET, "GET /function": FUNCTION}}""";
        for (var id : List.of("none", "bucket", "function")) {
            stack = stack.replace(
                    ": " + id.toUpperCase(Locale.ROOT),
                    ": {\"method\": {\"authorization\": \"COGNITO_USER_POOLS\", \"authorizerId\": \"" + id + "\"}}");
        }

        assertThat(problems(CaseStack.of(Fidelity.tree(stack))))
                .containsExactlyInAnyOrder(
                        "the stack cannot be served:",
                        "Authorizer \"none\" has no providerArns; expected the ARN of a user pool",
                        "Authorizer \"bucket\" has the provider ARN \"arn:aws:s3:::pool\"; expected that of a user pool, "
                                + "such as arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Abc123456",
                        "Authorizer \"bucket\" has the identity source \"nonsense\"; expected method.request.…, context.… "
                                + "or stageVariables.…",
                        "Authorizer \"function\" has the type TOKEN; the authorization COGNITO_USER_POOLS takes "
                                + "COGNITO_USER_POOLS");
    }

    @Test
    void names_what_refers_to_nothing() {
        var resources = new ArrayList<>(CaseStack.of(Fidelity.tree("{\"methods\": {\"GET /a\": {}}}")));
        resources.add(resource(
                "resource:Resource", "orphan", Map.of("restApi", "api1", "parentId", "gone", "pathPart", "x")));
        resources.add(resource(
                "method:Method", "lost", Map.of("restApi", "api1", "resourceId", "gone", "httpMethod", "GET")));
        resources.add(
                resource("method:Method", "stray", Map.of("restApi", "api2", "resourceId", "r", "httpMethod", "GET")));
        resources.add(resource("apiKey:ApiKey", "key", Map.of("value", "a value of this stack")));
        resources.add(resource("usagePlanKey:UsagePlanKey", "binding", Map.of("keyId", "key", "usagePlanId", "gone")));

        assertThat(problems(resources))
                .containsExactlyInAnyOrder(
                        "the stack cannot be served:",
                        "Resource \"orphan\" has a parent that is not in the stack, \"gone\"",
                        "Method \"lost\" is of the resource \"gone\", which has no path in the stack",
                        "Method \"lost\" has no integration",
                        "Method \"stray\" belongs to the REST API \"api2\", which is not in the stack",
                        "UsagePlanKey \"binding\" names the usage plan \"gone\", which is not in the stack");
    }

    @Test
    void wants_a_stage() {
        var resources = CaseStack.of(Fidelity.tree("{}")).stream()
                .filter(resource -> !resource.type().endsWith(":Stage"))
                .toList();

        assertThat(problems(resources)).containsExactly("the stack has no stage of a REST API; expected at least one");
    }

    @Test
    void names_a_reference_of_a_model_that_leads_nowhere() {
        var models = """
                {"models": {"Dangling": {"definitions": {"here": {}}, "properties": {
                  "here": {"$ref": "#/definitions/here"},
                  "known": {"$ref": "https://apigateway.amazonaws.com/restapis/api1/models/Error#"},
                  "gone": {"$ref": "https://apigateway.amazonaws.com/restapis/api1/models/Gone"}}}}}""";

        assertThat(problems(CaseStack.of(Fidelity.tree(models))))
                .containsExactly(
                        "Model \"Dangling\" has the $ref \"https://apigateway.amazonaws.com/restapis/api1/models/Gone\", which is "
                                + "not a model of the API; expected #/… or https://apigateway.amazonaws.com/restapis/api1/models/NAME");
    }

    @Test
    void names_a_call_of_dynamodb_with_another_method_than_post() {
        var stack = """
                {"methods": {
                  "GET /get": {"action": "GetItem", "integration": {"integrationHttpMethod": "GET"}},
                  "GET /small": {"action": "GetItem", "integration": {"integrationHttpMethod": "post"}},
                  "GET /none": {"action": "GetItem", "integration": {"integrationHttpMethod": null}},
                  "GET /mock": {"integration": {"integrationHttpMethod": "GET"}}}}""";

        assertThat(problems(CaseStack.of(Fidelity.tree(stack))))
                .containsExactlyInAnyOrder(
                        "the stack cannot be served:",
                        "Integration \"GET /get\" has the integrationHttpMethod \"GET\"; expected POST, which is all that DynamoDB "
                                + "takes; -Dlocal.partial=true serves the rest",
                        "Integration \"GET /small\" has the integrationHttpMethod \"post\"; expected POST, which is all that "
                                + "DynamoDB takes; -Dlocal.partial=true serves the rest",
                        "Integration \"GET /none\" has no integrationHttpMethod; expected POST, which is all that DynamoDB takes;"
                                + " -Dlocal.partial=true serves the rest");
    }

    private static RecordedResource resource(String type, String name, Map<String, Object> inputs) {
        return new RecordedResource("aws:apigateway/" + type, name, name, inputs, Map.of());
    }
}
