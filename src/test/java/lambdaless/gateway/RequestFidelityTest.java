package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class RequestFidelityTest {
    @TestFactory
    Stream<DynamicTest> answers_as_api_gateway_does() throws IOException {
        return Fidelity.cases("requests").stream()
                .map(each -> DynamicTest.dynamicTest(each.path("id").asText(), () -> check(each)));
    }

    private static void check(JsonNode each) {
        var stage = CaseGateway.of(each);
        var backend = stage.backend();
        assertThat(each.path("requests")).isNotEmpty();
        for (var request : each.path("requests")) {
            backend.calls().clear();
            backend.events().clear();
            var response = stage.gateway().handle(request(request));
            check(request.path("expect"), response);
            check(request.path("expect"), backend);
        }
    }

    private static HttpRequest request(JsonNode request) {
        var target = request.path("target").asText("/");
        var path = target.replaceFirst("\\?.*", "");
        var headers = new ArrayList<Header>();
        request.path("headers").properties().forEach(header -> {
            var values = header.getValue().isArray() ? header.getValue() : List.of(header.getValue());
            values.forEach(value -> headers.add(new Header(header.getKey(), value.asText())));
        });
        return new HttpRequest(
                request.path("method").asText("GET"),
                request.path("withoutStage").asBoolean() ? path : "/dev" + path,
                target.contains("?") ? target.substring(path.length() + 1) : "",
                "HTTP/1.1",
                headers,
                body(request),
                "10.0.0.1");
    }

    private static byte[] body(JsonNode request) {
        if (request.has("base64")) {
            return Base64.getDecoder().decode(request.path("base64").asText());
        }
        var body = request.path("body");
        return (body.isContainerNode() ? body.toString() : body.asText()).getBytes(StandardCharsets.UTF_8);
    }

    private static void check(JsonNode expected, HttpResponse response) {
        var body = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.status()).as(body).isEqualTo(expected.path("status").asInt(200));
        expected.path("headers")
                .properties()
                .forEach(header -> assertThat(response.header(header.getKey()))
                        .as(header.getKey())
                        .contains(header.getValue().asText()));
        expected.path("present")
                .forEach(name -> assertThat(response.header(name.asText()))
                        .as(name.asText())
                        .isPresent());
        expected.path("absent")
                .forEach(name -> assertThat(response.header(name.asText()))
                        .as(name.asText())
                        .isEmpty());
        if (expected.has("json")) {
            assertThat(Fidelity.tree(body)).isEqualTo(expected.path("json"));
        }
        if (expected.has("body")) {
            assertThat(body).isEqualTo(expected.path("body").asText());
        }
        if (expected.has("base64")) {
            assertThat(Base64.getEncoder().encodeToString(response.body()))
                    .isEqualTo(expected.path("base64").asText());
        }
    }

    private static void check(JsonNode expected, CaseBackend backend) {
        if (expected.has("calls")) {
            assertThat(backend.calls()).hasSize(expected.path("calls").asInt());
        }
        if (expected.has("asked")) {
            assertThat(backend.events()).hasSize(expected.path("asked").asInt());
        }
        if (expected.has("event")) {
            var event = Fidelity.json(backend.events().get(0));
            expected.path("event")
                    .properties()
                    .forEach(field -> assertThat(event.path(field.getKey()))
                            .as(field.getKey())
                            .isEqualTo(field.getValue()));
        }
        if (expected.has("call")) {
            assertThat(backend.calls()).hasSize(1);
            check(expected.path("call"), backend.calls().get(0));
        }
    }

    private static void check(JsonNode expected, EndpointCall call) {
        var body = new String(call.body(), StandardCharsets.UTF_8);
        if (expected.has("action")) {
            assertThat(call.action()).isEqualTo(expected.path("action").asText());
        }
        if (expected.has("query")) {
            assertThat(call.query()).isEqualTo(expected.path("query").asText());
        }
        if (expected.has("json")) {
            assertThat(Fidelity.tree(body)).isEqualTo(expected.path("json"));
        }
        if (expected.has("body")) {
            assertThat(body).isEqualTo(expected.path("body").asText());
        }
        expected.path("headers")
                .properties()
                .forEach(header -> assertThat(call.headers())
                        .contains(new Header(header.getKey(), header.getValue().asText())));
        expected.path("absent")
                .forEach(name -> assertThat(call.headers())
                        .noneMatch(header -> header.name().equalsIgnoreCase(name.asText())));
    }
}
