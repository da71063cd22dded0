package lambdaless.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lambdaless.api.Definition.GatewayResponse;
import lambdaless.api.Definition.Method;
import lambdaless.api.Definition.Model;
import lambdaless.api.Definition.Validator;

/** The declaration of the project: its tables, its operations, and the templates that they name. */
public record Api(List<TableDefinition> tables, List<Operation> operations, Templates templates) {
    /** The path below the stage's address at which the API describes itself. */
    public static final String DESCRIPTION = OpenApiMethod.PATH;

    public Api {
        var all =
                Stream.concat(operations.stream(), ownRows(operations, tables)).toList();
        refuseTwins(all, Operation::name);
        refuseTwins(all, operation -> operation.verb() + " " + operation.path());
        refuseSiblings(all);
    }

    /**
     * The API of this project.
     *
     * @throws InvalidDefinition when its lists contradict themselves or each other
     */
    public static Api ofProject() {
        return InvalidDefinition.of(() -> new Api(Tables.all(), Operations.all(), Templates.ofProject()));
    }

    /** The operations of a stack whose callers have this access, those on their own rows among them. */
    public List<Operation> operations(Access access) {
        return Stream.concat(operations.stream(), ownRows(operations, tables))
                .filter(operation -> access.grants(right(operation)))
                .map(operation -> access.mode()
                        .identity()
                        .filter(place -> right(operation) == Right.OWN)
                        .map(place -> operation.on(operation.focus().ofCaller(place)))
                        .orElse(operation))
                .toList();
    }

    /** The names of those operations. */
    public Set<String> operationNames(Access access) {
        return operations(access).stream().map(Operation::name).collect(toCollection(LinkedHashSet::new));
    }

    /** Those operations, each with the right that it takes. */
    public Map<Operation, Right> rights(Access access) {
        var rights = new LinkedHashMap<Operation, Right>();
        operations(access).forEach(operation -> rights.put(operation, right(operation)));
        return rights;
    }

    private Right right(Operation operation) {
        return operation.right(table(operation.target()));
    }

    private static Stream<Operation> ownRows(List<Operation> operations, List<TableDefinition> tables) {
        return operations.stream()
                .flatMap(operation -> tables.stream()
                        .filter(table ->
                                table.tableName().equals(operation.target().tableName()))
                        .flatMap(table -> OwnRows.twin(operation, table).stream()));
    }

    /** The definition where callers have keys. */
    public Definition definition(Partition partition) {
        return definition(partition, Access.BY_KEY);
    }

    /**
     * Derives what API Gateway will hold.
     *
     * @throws InvalidTemplate when a template cannot be composed
     */
    public Definition definition(Partition partition, Access access) {
        var composer = templates.composer();
        return OpenApiMethod.added(description(partition, access, composer), composer);
    }

    /** The description in OpenAPI 3.1 that a stage of these callers serves, with the servers that it names. */
    public JsonObject openApi(Partition partition, Access access, JsonArray servers) {
        return description(partition, access, templates.composer()).document(servers);
    }

    private OpenApi description(Partition partition, Access access, Composer composer) {
        var subjects = subjects(operations(access));
        var methods = new ArrayList<Method>();
        subjects.forEach(subject ->
                methods.add(OperationMethod.of(subject, access, composer).method(partition)));
        subjects.stream()
                .collect(groupingBy(subject -> subject.operation().path(), LinkedHashMap::new, toList()))
                .forEach((path, all) -> methods.add(
                        PreflightMethod.of(path, all, access, composer).method()));
        var described = new Definition(
                "HEADER",
                access.authorizers(),
                new Validator(true, true),
                models(subjects),
                methods,
                gatewayResponses(access, composer));
        return new OpenApi(subjects, described, access);
    }

    /** The whole API as API Gateway imports it elsewhere. */
    public JsonObject openApiForImport(Partition partition, Access access) {
        return new OpenApiImport(definition(partition, access), access, partition).document();
    }

    /** The request template of the operation of that name, composed. */
    public Template request(String operation) {
        return templates.composer().request(subject(operation));
    }

    /** The response template of its success, composed. */
    public Template response(String operation) {
        return templates.composer().response(subject(operation));
    }

    private Subject subject(String name) {
        return subjects(operations).stream()
                .filter(subject -> subject.operation().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "operation " + name + " does not exist; expected one of " + operations));
    }

    /** The operations, each with the table that it is on. */
    private List<Subject> subjects(List<Operation> declared) {
        return declared.stream()
                .map(operation -> new Subject(operation, table(operation.target())))
                .toList();
    }

    public TableDefinition table(Target target) {
        return tables.stream()
                .filter(table -> table.tableName().equals(target.tableName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table " + target.tableName()
                        + " does not exist; expected one of "
                        + tables.stream().map(TableDefinition::tableName).toList() + ", which Tables.all() lists"));
    }

    /** The models of requests and responses. */
    private static List<Model> models(List<Subject> subjects) {
        var requests = subjects.stream().flatMap(subject -> subject.operation().body().model(subject.table()).stream());
        var responses = subjects.stream().flatMap(subject -> ResponseModels.success(subject).stream());
        return ModelNames.unique(
                Stream.of(requests, responses, Stream.of(ResponseModels.ERROR)).flatMap(models -> models));
    }

    private static List<GatewayResponse> gatewayResponses(Access access, Composer composer) {
        return Stream.of(GatewayResponseType.values())
                .map(type -> type.response(access, composer))
                .toList();
    }

    /**
     * API Gateway takes one parameter as the child of a resource, so that a parameter has one name in all paths.
     *
     * @see <a href="https://github.com/carlnordenfelt/aws-api-gateway-for-cloudformation/issues/18">how it refuses a second one</a>
     */
    private static void refuseSiblings(List<Operation> operations) {
        var known = new TreeMap<String, String>();
        operations.stream()
                .flatMap(operation -> PathShape.prefixes(operation.path()))
                .forEach(path -> {
                    var first = known.computeIfAbsent(PathShape.of(path), shape -> path);
                    if (!first.equals(path)) {
                        throw new IllegalArgumentException(
                                "\"" + path + "\" and \"" + first
                                        + "\" name the same path parameter differently; expected one name, since API Gateway takes one");
                    }
                });
    }

    private static void refuseTwins(List<Operation> operations, Function<Operation, String> trait) {
        operations.stream().collect(groupingBy(trait)).forEach((value, same) -> {
            if (same.size() > 1) {
                throw new IllegalArgumentException("\"" + value + "\" is declared " + same.size()
                        + " times; expected once in the list of operations");
            }
        });
    }
}
