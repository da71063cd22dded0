package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.stack.Allowance;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.stack.TemplateOrigins;
import lambdaless.gateway.stack.UnservableStack;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;

/** A template that does not parse, which API Gateway deploys and answers 500 for. */
final class BrokenTemplatesTest {
    private static final String PROBLEM =
            "IntegrationResponse \"GET /broken 200\" has a template that does not parse, at line 1, column 6: Encountered the end of the template";
    private static final String STACK = """
            {"methods": {"GET /sound": {}, "GET /broken":
                {"responses": {"200": {"responseTemplates": {"application/json": "#if(1"}}}}}}""";

    private final TemplateEngine engine = new TemplateEngine();

    private GatewayModel loaded(Set<Allowance> allowances) {
        return new StackLoader(engine, TemplateOrigins.unknown(), allowances).load(CaseStack.of(Fidelity.tree(STACK)));
    }

    @Test
    void is_refused() {
        assertThatThrownBy(() -> loaded(Set.of()))
                .isInstanceOf(UnservableStack.class)
                .hasMessage(PROBLEM + "; -Dlocal.partial=true serves the rest");
    }

    @Test
    void is_served_in_part_with_500_for_its_calls() {
        var stack = loaded(Set.of(Allowance.PARTIAL));
        var backend = CaseBackend.of(Fidelity.tree("{}"));
        var gateway =
                new Gateway(stack, new Gateway.Backends(backend, backend), engine, new GatewayState(), served -> {});

        assertThat(stack.notes()).containsExactly(PROBLEM + "; its calls answer 500");
        assertThat(status(gateway, "/dev/sound")).isEqualTo(200);
        assertThat(status(gateway, "/dev/broken")).isEqualTo(500);
    }

    private static int status(Gateway gateway, String path) {
        return gateway.handle(new HttpRequest("GET", path, "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1"))
                .status();
    }
}
