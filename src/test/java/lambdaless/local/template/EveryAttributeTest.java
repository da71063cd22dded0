package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.Body;
import lambdaless.api.DynamoDbAction;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import lambdaless.api.TableDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attribute of every table is written by each operation that writes whole items, and read by each that reads them. */
final class EveryAttributeTest {
    private final TemplateBench bench = TemplateBench.onEmptyTables();

    static Stream<Arguments> tablesAndTexts() {
        return Api.ofProject().tables().stream()
                .flatMap(table ->
                        Stream.of("plain", "O'Brien \"\\ 50% #set($x=1) 😀").map(text -> arguments(table, text)));
    }

    @ParameterizedTest
    @MethodSource("tablesAndTexts")
    void is_created_read_and_listed(TableDefinition table, String text) {
        var item = Derived.item(table, text);
        var create = operation(table, Body.NEW_ITEM);

        Expect.item(bench.answer(Request.to(create.name()).body(item)), create.success(), item);
        Expect.item(read(table, text), 200, item);
        for (var list : operations(table, DynamoDbAction.SCAN)) {
            Expect.items(bench.answer(Request.to(list.name())), item);
        }
    }

    @ParameterizedTest
    @MethodSource("tablesAndTexts")
    void is_replaced(TableDefinition table, String text) {
        var item = Plain.withoutKey(Derived.item(table, text));

        Expect.nothing(bench.answer(at(operation(table, Body.REPLACEMENT), text).body(item)), 201);

        Expect.item(read(table, text), 200, Derived.item(table, text));
    }

    @ParameterizedTest
    @MethodSource("tablesAndTexts")
    void is_written_as_one_of_a_batch(TableDefinition table, String text) {
        operations(table, Body.BATCH).forEach(batch -> {
            Expect.nothing(bench.answer(Derived.request(batch, text)), batch.success());
            Expect.item(read(table, text), 200, Derived.item(table, text));
        });
    }

    @ParameterizedTest
    @MethodSource("tablesAndTexts")
    void is_patched_and_removed_alone(TableDefinition table, String text) {
        var smallest = Derived.item(table, text);
        optional(table).forEach(attribute -> smallest.remove(attribute.name()));
        bench.answer(Request.to(operation(table, Body.NEW_ITEM).name()).body(smallest));

        for (var attribute : optional(table)) {
            var value = Derived.value(attribute.type(), text);
            Expect.item(
                    patch(table, text, attribute, value),
                    200,
                    smallest.deepCopy().set(attribute.name(), value));
            Expect.item(patch(table, text, attribute, JsonNodeFactory.instance.nullNode()), 200, smallest);
        }
        assertThat(optional(table)).isNotEmpty();
    }

    private Answer patch(TableDefinition table, String text, Attribute attribute, JsonNode value) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.set(attribute.name(), value);
        return bench.answer(at(operation(table, Body.CHANGES), text).body(change));
    }

    /** Reads the item by the operation that has the route of its replacement. */
    private Answer read(TableDefinition table, String text) {
        var path = operation(table, Body.REPLACEMENT).path();
        return operations(table, DynamoDbAction.GET_ITEM).stream()
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .map(operation -> bench.answer(at(operation, text)))
                .orElseThrow();
    }

    private static Request at(Operation operation, String text) {
        var request = Request.to(operation.name());
        for (var parameter : Derived.pathParameters(operation)) {
            request = request.at(parameter, text);
        }
        return request;
    }

    private static List<Attribute> optional(TableDefinition table) {
        return table.attributes().stream()
                .filter(attribute -> !attribute.required())
                .toList();
    }

    private static Operation operation(TableDefinition table, Body body) {
        return operations(table, body).get(0);
    }

    private static List<Operation> operations(TableDefinition table, Body body) {
        return Operations.all().stream()
                .filter(operation -> operation.target().equals(table) && operation.body() == body)
                .toList();
    }

    private static List<Operation> operations(TableDefinition table, DynamoDbAction action) {
        return Operations.all().stream()
                .filter(operation -> operation.target().equals(table) && operation.action() == action)
                .toList();
    }
}
