package lambdaless.gateway.integration;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.dynamodb.Call;
import lambdaless.gateway.dynamodb.Call.Access;
import lambdaless.gateway.dynamodb.SerializationException;
import lambdaless.gateway.iam.Permissions;
import lambdaless.gateway.iam.Permissions.Decision;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.model.Integration.DynamoDb;
import lambdaless.gateway.model.Role;
import lambdaless.gateway.model.StageVariables;
import lambdaless.gateway.model.TableRecord;

/**
 * Holds a call to the role that makes it: to its trust, and to its policies for each table or index that the call touches. A
 * call that may not be made is answered as DynamoDB answers it.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html">Permissions</a>
 */
public final class RoleCheck implements Step<IntegrationRequest, RoleCheck.Checked> {
    private final GatewayModel stack;
    private final Map<String, List<String>> keys;

    public RoleCheck(GatewayModel stack) {
        this.stack = stack;
        this.keys = stack.tables().values().stream().collect(toMap(TableRecord::tableName, TableRecord::key));
    }

    /** A request to an integration, and what may come of it. */
    sealed interface Checked {
        IntegrationRequest integrationRequest();
    }

    /** It calls nothing. */
    record Mocked(IntegrationRequest integrationRequest) implements Checked {}

    /** Its call may be made. */
    record Permitted(IntegrationRequest integrationRequest, EndpointCall call) implements Checked {}

    /** Its call would be refused, with this reply. */
    record Refused(IntegrationRequest integrationRequest, EndpointReply reply) implements Checked {}

    @Override
    public Checked apply(IntegrationRequest mapped) {
        return mapped.request().method().integration().endpoint() instanceof DynamoDb endpoint
                ? check(mapped, endpoint)
                : new Mocked(mapped);
    }

    private Checked check(IntegrationRequest mapped, DynamoDb endpoint) {
        var request = mapped.request();
        var uri = DynamoDbUri.parse(StageVariables.interpolated(endpoint.uri(), request.stageVariables()))
                .orElseThrow(() -> GatewayException.configuration("Invalid endpoint address"));
        var role = role(request, endpoint);
        request.invocation().record().calling(uri.action());
        try {
            var call = Call.parse(uri.action(), mapped.payload().bytes());
            return refusal(request, uri, role, call)
                    .<Checked>map(refusal -> new Refused(mapped, refusal))
                    .orElseGet(() -> new Permitted(mapped, endpointCall(mapped, uri, endpoint, call)));
        } catch (SerializationException unreadable) {
            var refused = "DynamoDB cannot read the call: " + unreadable.reason();
            request.log().error(refused);
            request.invocation().record().refused(refused);
            return new Refused(mapped, DynamoDbError.serialization(unreadable.words()));
        }
    }

    private Role role(MethodRequest request, DynamoDb endpoint) {
        var arn = StageVariables.interpolated(endpoint.credentials(), request.stageVariables());
        return Optional.ofNullable(stack.roles().get(arn))
                .filter(Role::trusted)
                .orElseThrow(() -> GatewayException.unassumable(arn));
    }

    /** The refusal of the first thing that the role may not do, or of what DynamoDB takes of nobody. */
    private Optional<EndpointReply> refusal(MethodRequest request, DynamoDbUri uri, Role role, Call call) {
        var accesses = call.accesses();
        request.invocation().record().calling(uri.action() + tables(accesses));
        return accesses.stream()
                .flatMap(access -> refusal(request, uri, role, access).stream())
                .findFirst()
                .or(() -> refusalOfTwins(call));
    }

    private Optional<EndpointReply> refusalOfTwins(Call call) {
        return call.isTwiceOnAnItem(keys)
                ? Optional.of(
                        DynamoDbError.validation("Transaction request cannot include multiple operations on one item"))
                : Optional.empty();
    }

    private Optional<EndpointReply> refusal(MethodRequest request, DynamoDbUri uri, Role role, Access access) {
        var action = "dynamodb:" + access.action();
        var resource = arn(request, uri, access);
        var decision = Permissions.decide(role.statements(), action, resource);
        if (decision == Decision.ALLOWED) {
            request.note(Place.ROLE, "role " + role.name() + " may " + action + " on " + resource);
            return Optional.empty();
        }
        var missing = action + " on resource: " + resource;
        request.log().error("role " + role.name() + " is not allowed to perform " + missing);
        var refused = "role " + role.name() + " is not allowed to perform " + missing;
        request.note(Place.ROLE, refused);
        request.invocation().record().refused(refused);
        return Optional.of(DynamoDbError.accessDenied(role, missing, decision.reason(action)));
    }

    private String arn(MethodRequest request, DynamoDbUri uri, Access access) {
        var table = Optional.ofNullable(stack.tables().get(access.table()))
                .map(TableRecord::arn)
                .orElseGet(() -> access.table().startsWith("arn:")
                        ? access.table()
                        : String.join(
                                ":",
                                "arn",
                                uri.partition(),
                                "dynamodb",
                                uri.region(),
                                request.invocation().api().accountId(),
                                "table/" + access.table()));
        return access.index().isEmpty() ? table : table + "/index/" + access.index();
    }

    private String tables(Iterable<Access> accesses) {
        var names = new LinkedHashSet<String>();
        accesses.forEach(access -> names.add(Optional.ofNullable(stack.tables().get(access.table()))
                .map(TableRecord::name)
                .orElse(access.table())));
        return names.isEmpty() ? "" : " " + String.join(", ", names);
    }

    private static EndpointCall endpointCall(IntegrationRequest mapped, DynamoDbUri uri, DynamoDb endpoint, Call call) {
        return new EndpointCall(
                mapped.request().invocation().api().id(),
                uri.region(),
                uri.action(),
                mapped.query(),
                mapped.headers(),
                call.bytes(),
                endpoint.timeoutMillis());
    }
}
