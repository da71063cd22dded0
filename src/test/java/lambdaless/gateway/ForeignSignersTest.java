package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Requests that were recorded of signers of others: of botocore, of curl, of forty lines in a page. */
final class ForeignSignersTest {
    private static final Path REQUESTS = Path.of("src", "test", "resources", "signatures", "requests.json");
    private static final Pattern TIME = Pattern.compile("\\d{8}T\\d{6}Z");
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @TestFactory
    Stream<DynamicTest> are_taken_where_they_sign_as_aws_says() throws IOException {
        var recorded = new ArrayList<JsonNode>();
        Fidelity.tree(Files.readString(REQUESTS)).forEach(recorded::add);
        assertThat(recorded).hasSize(13);
        return recorded.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.path("client").asText() + " " + each.path("method").asText() + " "
                                + each.path("target").asText(),
                        () -> check(each)));
    }

    private static void check(JsonNode each) {
        var stack = SignedStage.stack(List.of("GET /{proxy+}", "POST /{proxy+}", "PUT /{proxy+}"));
        var told = new ArrayList<String>();
        var gateway = SignedStage.of(
                stack, time(each), served -> told.add(served.record().reason()));

        var response = gateway.handle(request(each));

        assertThat(response.status())
                .as(told.toString())
                .isEqualTo(each.path("status").asInt());
    }

    private static HttpRequest request(JsonNode each) {
        var target = each.path("target").asText().split("\\?", 2);
        var headers = new ArrayList<Header>();
        Fidelity.texts(each.path("headers")).forEach((name, value) -> headers.add(new Header(name, value)));
        return new HttpRequest(
                each.path("method").asText(),
                target[0],
                target.length == 1 ? "" : target[1],
                "HTTP/1.1",
                headers,
                Base64.getDecoder().decode(each.path("base64").asText()),
                "127.0.0.1");
    }

    private static Instant time(JsonNode each) {
        var found = TIME.matcher(each.toString());
        return found.find()
                ? BASIC.parse(found.group(), Instant::from)
                : DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                        each.path("headers").path("Date").asText(), Instant::from);
    }
}
