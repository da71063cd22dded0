package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.aws.Aws;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** The provider in AWS's place, without an engine: what it replaces, and what it tells of what has failed. */
final class AwsProviderTest {
    private final Aws aws = Aws.fresh("eu-west-1");
    private final AwsProvider provider = new AwsProvider(aws);

    private static Struct struct(Map<String, Object> properties) {
        return Structs.struct(properties);
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGRATION, credentials, true, true",
        "INTEGRATION, type, true, true",
        "INTEGRATION, integrationHttpMethod, true, true",
        "INTEGRATION, passthroughBehavior, true, true",
        "INTEGRATION, resourceId, true, true",
        "INTEGRATION, uri, false, false",
        "INTEGRATION, requestTemplates, false, false",
        "INTEGRATION, timeoutMilliseconds, false, false",
        "INTEGRATION_RESPONSE, statusCode, false, false",
        "INTEGRATION_RESPONSE, httpMethod, true, false",
        "METHOD_RESPONSE, statusCode, false, false",
        "METHOD, httpMethod, true, false",
        "METHOD, requestModels, false, false",
        "RESOURCE, pathPart, false, false",
        "RESOURCE, parentId, false, false",
        "RESOURCE, restApi, true, false",
        "MODEL, schema, false, false",
        "MODEL, contentType, true, false",
        "DEPLOYMENT, triggers, true, false",
        "STAGE, deployment, false, false",
        "STAGE, stageName, true, false",
        "METHOD_SETTINGS, methodPath, true, false",
        "METHOD_SETTINGS, settings, false, false",
        "GATEWAY_RESPONSE, responseType, true, false",
        "GATEWAY_RESPONSE, statusCode, false, false",
        "REQUEST_VALIDATOR, validateRequestBody, false, false",
        "REST_API, endpointConfiguration, false, false",
        "ACCOUNT, cloudwatchRoleArn, false, false",
        "API_KEY, value, true, false",
        "USAGE_PLAN, quotaSettings, false, false",
        "USAGE_PLAN_KEY, keyId, true, false",
        "TABLE, hashKey, true, false",
        "TABLE, rangeKey, true, false",
        "TABLE, globalSecondaryIndexes, false, false",
        "TABLE, onDemandThroughput, false, false",
        "ROLE, name, true, true",
        "ROLE, description, false, false",
        "POLICY, policy, false, false",
        "POLICY, description, true, false",
        "ROLE_POLICY_ATTACHMENT, role, true, false",
        "LOG_GROUP, name, true, true",
        "LOG_GROUP, retentionInDays, false, false",
        "METRIC_ALARM, name, true, true",
        "METRIC_ALARM, threshold, false, false",
        "METRIC_FILTER, logGroupName, true, false",
        "METRIC_FILTER, pattern, false, false",
        "DASHBOARD, dashboardName, true, false",
        "DASHBOARD, dashboardBody, false, false",
        "QUERY_DEFINITION, name, false, false"
    })
    void replaces_what_the_bridged_provider_replaces(
            Kind kind, String property, boolean replaces, boolean deletesFirst) {
        var before = struct(Map.of(property, "before"));
        var request = DiffRequest.newBuilder()
                .setType(kind.token())
                .setOlds(before)
                .setOldInputs(before)
                .setNews(struct(Map.of(property, "after")));

        var diff = Answer.<DiffResponse>to(answer -> provider.diff(request.build(), answer));

        assertThat(diff.getDiffsList()).containsExactly(property);
        assertThat(diff.getReplacesList()).isEqualTo(replaces ? List.of(property) : List.of());
        assertThat(diff.getDeleteBeforeReplace()).isEqualTo(deletesFirst);
    }

    @Test
    void a_create_that_fails_half_way_gives_the_id_and_what_was_wanted() throws InvalidProtocolBufferException {
        var stage = stage();

        assertThatThrownBy(() -> create(Kind.STAGE, stage))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("CloudWatch Logs role ARN must be set")
                .satisfies(thrown -> {
                    var failed = detail((StatusRuntimeException) thrown);
                    assertThat(failed.getId()).startsWith("ags-");
                    assertThat(failed.getProperties().getFieldsMap()).containsKey("accessLogSettings");
                });
    }

    @Test
    void a_failed_update_is_not_done_again_until_the_state_is_read() throws InvalidProtocolBufferException {
        var role = create(Kind.ROLE, Map.of("name", "r"));
        var wanted = struct(Map.of("name", "r", "tags", Map.of("a", "1", "A", "2")));
        var failed = StatusProto.fromThrowable(refusal(role, wanted));

        var state = failed.getDetails(0).unpack(ErrorResourceInitFailed.class).getProperties();

        assertThat(state.getFieldsMap()).containsEntry("tags", wanted.getFieldsOrThrow("tags"));
        assertThat(update(role.getId(), state, wanted, wanted).getProperties()).isEqualTo(state);
        var read = Answer.<ReadResponse>to(answer -> provider.read(
                ReadRequest.newBuilder()
                        .setType(Kind.ROLE.token())
                        .setId(role.getId())
                        .setInputs(wanted)
                        .setProperties(state)
                        .build(),
                answer));
        assertThat(read.getInputs().getFieldsMap()).containsOnlyKeys("name");
    }

    @Test
    void what_is_gone_is_read_as_gone() {
        var read = Answer.<ReadResponse>to(answer -> provider.read(
                ReadRequest.newBuilder()
                        .setType(Kind.ROLE.token())
                        .setId("none")
                        .build(),
                answer));

        assertThat(read.getId()).isEmpty();
    }

    private Throwable refusal(CreateResponse role, Struct wanted) {
        try {
            update(role.getId(), role.getProperties(), struct(Map.of("name", "r")), wanted);
            throw new AssertionError("the update is not refused");
        } catch (StatusRuntimeException refused) {
            return refused;
        }
    }

    private UpdateResponse update(String id, Struct state, Struct before, Struct wanted) {
        return Answer.to(answer -> provider.update(
                UpdateRequest.newBuilder()
                        .setType(Kind.ROLE.token())
                        .setId(id)
                        .setOlds(state)
                        .setOldInputs(before)
                        .setNews(wanted)
                        .build(),
                answer));
    }

    private CreateResponse create(Kind kind, Map<String, Object> inputs) {
        return Answer.to(answer -> provider.create(
                CreateRequest.newBuilder()
                        .setType(kind.token())
                        .setName("n")
                        .setProperties(struct(inputs))
                        .build(),
                answer));
    }

    private Map<String, Object> stage() {
        var api = create(Kind.REST_API, Map.of("name", "small"));
        var on = new TreeMap<String, Object>(Map.of("restApi", api.getId(), "httpMethod", "GET"));
        on.put("resourceId", Structs.text(api.getProperties(), "rootResourceId"));
        create(Kind.METHOD, on);
        create(Kind.INTEGRATION, on);
        var deployment = create(Kind.DEPLOYMENT, Map.of("restApi", api.getId()));
        return Map.of(
                "restApi", api.getId(),
                "stageName", "dev",
                "deployment", deployment.getId(),
                "accessLogSettings", Map.of("destinationArn", "arn:of-a-group", "format", "$context.requestId"));
    }

    private static ErrorResourceInitFailed detail(StatusRuntimeException thrown) throws InvalidProtocolBufferException {
        return StatusProto.fromThrowable(thrown).getDetails(0).unpack(ErrorResourceInitFailed.class);
    }
}
