package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;

/** A stack with a web ACL, a domain name and a resource policy, served on localhost. */
final class EdgeOnLocalhostTest {
    private static final Path FILE = Path.of("src", "test", "resources", "edge", "Pulumi.dev.yaml");

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private LocalGateway start(Properties properties) {
        properties.setProperty("local.port", "0");
        return LocalGateway.start(
                Options.of(properties),
                new ProgramSource(Api.ofProject(), new SettingsFile(FILE)),
                new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    private LocalGateway startFrom(String address) {
        var properties = new Properties();
        properties.setProperty("local.sourceIp", address);
        return start(properties);
    }

    private static HttpResponse<String> description(LocalGateway gateway) throws IOException, InterruptedException {
        var address = URI.create(String.valueOf(gateway.outputs().get("openApi")));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void is_called_at_localhost_and_says_what_is_not_done() throws Exception {
        try (var gateway = start(new Properties())) {
            assertThat(String.valueOf(gateway.outputs().get("apiUrl"))).matches("http://localhost:\\d+/dev");
            assertThat(gateway.outputs().toString()).doesNotContain("//api.example.com");
            assertThat(description(gateway).statusCode()).isEqualTo(200);
        }
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains(
                        "AWS WAF is not run: requests that the web ACL of the stage \"dev\" blocks are answered\n",
                        "the resource policy of RestApi \"api\" is not evaluated for callers of this machine;"
                                + " -Dlocal.sourceIp=ADDRESS evaluates it as for a caller from that address\n");
    }

    @Test
    void refuses_callers_from_elsewhere_where_it_is_told_the_address_of_callers() throws Exception {
        try (var gateway = startFrom("198.51.100.7")) {
            var refused = description(gateway);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("\"forbidden\"");
        }
        try (var gateway = startFrom("203.0.113.7")) {
            assertThat(description(gateway).statusCode()).isEqualTo(200);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).doesNotContain("the resource policy of");
    }
}
