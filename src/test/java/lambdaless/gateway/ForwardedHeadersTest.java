package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.api.Test;

final class ForwardedHeadersTest {
    private static final String TRACE = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    @Test
    void come_with_those_of_the_request_in_alphabetical_order() {
        var names = "#foreach($name in $input.params().header.keySet())$name#if($foreach.hasNext),#end#end";

        var answer = answer(names, new Header("b", "1"), new Header("Zeta", "1"), new Header("Alpha", "1"));

        assertThat(answer).isEqualTo("Alpha,b,X-Amzn-Trace-Id,X-Forwarded-For,X-Forwarded-Port,X-Forwarded-Proto,Zeta");
    }

    @Test
    void tell_who_sent_the_request_and_where_to() {
        var header = "$input.params().header.get";
        var template = header + "('X-Forwarded-For') " + header + "('X-Forwarded-Port') " + header
                + "('X-Forwarded-Proto') $input.params('X-Amzn-Trace-Id')";

        var answer = answer(template, new Header("Host", "localhost:9000"), new Header("x-amzn-trace-id", TRACE));

        assertThat(answer).isEqualTo("10.0.0.1 80 http " + TRACE);
    }

    @Test
    void have_the_port_of_the_protocol_where_no_socket_is_known() {
        assertThat(answer("$input.params('X-Forwarded-Port')", new Header("Host", "[::1]:9000")))
                .isEqualTo("80");
    }

    @Test
    void append_the_sender_to_those_that_the_caller_names() {
        var template = "$input.params().header.keySet().size() $method.request.multivalueheader.X-Forwarded-For";

        var answer = answer(
                template,
                new Header("x-forwarded-for", "1.1.1.1, 2.2.2.2"),
                new Header("X-Forwarded-For", "3.3.3.3"),
                new Header("x-forwarded-proto", "gopher"));

        assertThat(answer).isEqualTo("4 [\"1.1.1.1, 2.2.2.2, 3.3.3.3, 10.0.0.1\"]");
    }

    private static String answer(String template, Header... headers) {
        var stage = CaseGateway.of(Fidelity.tree("""
                {"methods": {"GET /a": {"responses": {"200": {"responseTemplates": {"application/json": %s}}}}}}
                """.formatted(Fidelity.json(template))));
        var response = stage.gateway()
                .handle(new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", List.of(headers), new byte[0], "10.0.0.1"));
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
