package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lambdaless.api.Body;
import lambdaless.api.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller's text reaches attribute values and nothing else of a call. */
final class CallShapeTest {
    private static final String HARMLESS = "plain";
    private static final Set<String> VALUE_TYPES = Set.of("S", "SS");

    private final TemplateBench bench = TemplateBench.shared();

    private static List<Request> requests(String text) {
        return Operations.all().stream()
                .map(operation -> Derived.request(operation, text))
                .toList();
    }

    private List<JsonNode> shapes(List<Request> requests) {
        return requests.stream().map(bench::call).map(CallShapeTest::shape).toList();
    }

    /** The call with every text in it gone that is an attribute's value. */
    private static JsonNode shape(JsonNode call) {
        if (call instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> field.setValue(
                            VALUE_TYPES.contains(field.getKey()) ? blank(field.getValue()) : shape(field.getValue())));
        } else if (call.isArray()) {
            call.forEach(CallShapeTest::shape);
        }
        return call;
    }

    private static JsonNode blank(JsonNode value) {
        return value.isArray() ? Plain.texts(new String[value.size()]) : TextNode.valueOf("");
    }

    private static Stream<String> corpus() {
        return HostileText.all();
    }

    @Test
    void puts_the_text_wherever_an_operation_takes_one() {
        var requests = requests("the text");

        assertThat(Operations.all()).allSatisfy(operation -> {
            var request = Derived.request(operation, "the text");
            assertThat(request.path())
                    .allSatisfy((name, value) ->
                            assertThat(value).matches(Derived.takesText(operation, name) ? "the%20text" : "[\\w.%-]+"));
            if (operation.body() != Body.NONE && Derived.takesText(operation)) {
                assertThat(request.body()).contains("\"the text\"");
            }
        });
        assertThat(requests.stream().flatMap(request -> request.query().keySet().stream()))
                .contains("after", "afterArtist", "afterAlbum", "title");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void is_the_same_for_hostile_text(String text) {
        assertThat(shapes(requests(text))).isEqualTo(shapes(requests(HARMLESS)));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void is_the_same_for_hostile_entity_tags(String text) {
        var withoutCommas = text.replace(",", ";");
        var conditional = Stream.of(
                        "replace-user", "update-user", "delete-user", "add-favorite-movie", "remove-favorite-movie")
                .map(operation ->
                        Request.toUser(operation, "u").at("movie", "m").body("{\"name\": \"x\"}"))
                .toList();

        var hostile = conditional.stream()
                .map(request -> request.header("If-Match", "\"" + withoutCommas + "\""))
                .toList();
        var plain = conditional.stream()
                .map(request -> request.header("If-Match", "\"a\""))
                .toList();

        assertThat(shapes(hostile)).isEqualTo(shapes(plain));
    }
}
