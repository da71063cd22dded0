package lambdaless.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lambdaless.api.Definition.GatewayResponse;
import lambdaless.api.Definition.Method;
import lambdaless.api.Definition.Model;
import lambdaless.api.Definition.Validator;

/** The declaration of the project: its tables, its operations, and the templates that they name. */
public record Api(List<TableDefinition> tables, List<Operation> operations, Templates templates) {
    public Api {
        refuseTwins(operations, Operation::name);
        refuseTwins(operations, operation -> operation.verb() + " " + operation.path());
        refuseSiblings(operations);
    }

    /** The API of this project. */
    public static Api ofProject() {
        return new Api(Tables.all(), Operations.all(), Templates.ofProject());
    }

    /**
     * Derives what API Gateway will hold.
     *
     * @throws InvalidTemplate when a template cannot be composed
     */
    public Definition definition(Partition partition) {
        var composer = templates.composer();
        var methods = new ArrayList<Method>();
        subjects()
                .forEach(subject ->
                        methods.add(OperationMethod.of(subject, composer).method(partition)));
        subjectsByPath()
                .forEach((path, subjects) -> methods.add(new PreflightMethod(path, subjects, composer).method()));
        return new Definition("HEADER", new Validator(true, true), models(), methods, gatewayResponses(composer));
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
        return subjects()
                .filter(subject -> subject.operation().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation is called " + name));
    }

    /** The operations, each with the table that it is on. */
    private Stream<Subject> subjects() {
        return operations.stream().map(operation -> new Subject(operation, table(operation.target())));
    }

    public TableDefinition table(Target target) {
        return tables.stream()
                .filter(table -> table.tableName().equals(target.tableName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table is called " + target.tableName()));
    }

    /** The models of requests and responses. */
    private List<Model> models() {
        var requests = subjects().flatMap(subject -> subject.operation().body().model(subject.table()).stream());
        var responses = subjects().flatMap(subject -> ResponseModels.success(subject).stream());
        return ModelNames.unique(
                Stream.of(requests, responses, Stream.of(ResponseModels.ERROR)).flatMap(models -> models));
    }

    private static List<GatewayResponse> gatewayResponses(Composer composer) {
        return Stream.of(GatewayResponseType.values())
                .map(type -> type.response(composer))
                .toList();
    }

    private Map<String, List<Subject>> subjectsByPath() {
        return subjects().collect(groupingBy(subject -> subject.operation().path(), LinkedHashMap::new, toList()));
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
