package lambdaless.gateway.stack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.model.TableRecord;
import lambdaless.gateway.vtl.TemplateEngine;

/** Makes what is served out of the recorded resources of a stack; nothing else goes in. */
public final class StackLoader {
    private static final Set<String> OTHER_TABLES = Set.of("aws-native:dynamodb:GlobalTable");

    private static final Pattern STAGE = Pattern.compile("arn:[^:]+:apigateway:.*/restapis/[^/]+/stages/(?<name>.+)");

    private final TemplateEngine engine;
    private final TemplateOrigins origins;
    private final Set<Allowance> allowances;

    /** A loader of stacks whose templates are known by their resources alone. */
    public StackLoader(TemplateEngine engine) {
        this(engine, TemplateOrigins.unknown(), Set.of());
    }

    /**
     * A loader of stacks.
     *
     * @param origins of the templates, for messages
     * @param allowances what is served although it cannot be served as on AWS
     */
    public StackLoader(TemplateEngine engine, TemplateOrigins origins, Set<Allowance> allowances) {
        this.engine = engine;
        this.origins = origins;
        this.allowances = allowances;
    }

    /**
     * Loads a stack.
     *
     * @throws UnservableStack naming every resource that is in the way
     */
    public GatewayModel load(List<RecordedResource> recorded) {
        var problems = new Problems(allowances);
        var resources = new Resources(recorded, problems);
        var roles = new RoleLoader(resources, problems).roles();
        var apis = new RestApiLoader(resources, new TemplateLoader(engine, origins), roles.keySet(), problems);
        var stages = new ArrayList<Stage>();
        for (var api : resources.all(ResourceType.REST_API)) {
            stages.addAll(new StageLoader(resources, problems).stages(apis.load(api)));
        }
        var keys = new UsagePlanLoader(resources).keys();
        refuseStrays(resources);
        refuseOtherTables(recorded, problems);
        noteFirewalls(resources, problems);
        problems.throwIfAny();
        if (stages.isEmpty()) {
            throw new UnservableStack(List.of("the stack has no stage of a REST API; expected at least one"), false);
        }
        return new GatewayModel(stages, keys, roles, tables(resources), userPoolClients(resources), problems.notes());
    }

    private static Map<String, TableRecord> tables(Resources resources) {
        return resources.all(ResourceType.TABLE).stream()
                .map(table -> new TableRecord(
                        table.resource().name(), table.required("name"), table.required("arn"), key(table)))
                .collect(toMap(TableRecord::tableName, table -> table, (first, second) -> first));
    }

    /** Those of pools that are in the stack; a pool that is not may have any client. */
    private static Map<String, Set<String>> userPoolClients(Resources resources) {
        return resources.all(ResourceType.USER_POOL_CLIENT).stream()
                .filter(client -> resources
                        .byId(ResourceType.USER_POOL, client.required("userPoolId"))
                        .isPresent())
                .collect(groupingBy(
                        client -> client.required("userPoolId"),
                        mapping(client -> client.resource().id(), toSet())));
    }

    /** The attributes of a table's key, which version 7 of the provider lists. */
    private static List<String> key(Properties table) {
        var listed = table.list("keySchemas").stream().map(key -> key.text("attributeName"));
        var named = Stream.of("hashKey", "rangeKey").map(table::text);
        return Stream.concat(listed, named)
                .flatMap(Optional::stream)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static void refuseOtherTables(List<RecordedResource> recorded, Problems problems) {
        recorded.stream()
                .filter(resource -> OTHER_TABLES.contains(resource.type()))
                .forEach(table -> problems.add(
                        table,
                        "is of the type " + table.type() + ", which the gateway does not know; expected a Table"));
    }

    private static void noteFirewalls(Resources resources, Problems problems) {
        for (var association : resources.all(ResourceType.WEB_ACL_ASSOCIATION)) {
            var stage = STAGE.matcher(association.required("resourceArn"));
            if (stage.matches()) {
                problems.note("AWS WAF is not run: requests that the web ACL of the stage \"" + stage.group("name")
                        + "\" blocks are answered");
            }
        }
    }

    /** Refuses resources of an API that is not in the stack: silently, they would not be served. */
    private static void refuseStrays(Resources resources) {
        var ofAnApi = List.of(
                ResourceType.METHOD,
                ResourceType.RESOURCE,
                ResourceType.STAGE,
                ResourceType.DEPLOYMENT,
                ResourceType.INTEGRATION);
        for (var type : ofAnApi) {
            for (var properties : resources.all(type)) {
                var api = Resources.restApi(properties);
                if (resources.byId(ResourceType.REST_API, api).isEmpty()) {
                    properties.problem("belongs to the REST API \"" + api + "\", which is not in the stack");
                }
            }
        }
    }
}
