package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CachedAnswersTest {
    /** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html */
    @ParameterizedTest
    @CsvSource({"1048576, 1", "1048577, 2"})
    void are_of_a_mebibyte_at_most(int size, int calls) {
        var stage = CaseGateway.of(Fidelity.tree("""
                {"stage": {"cacheClusterEnabled": true},
                "methodSettings": {"*/*": {"cachingEnabled": true}},
                "methods": {"GET /a": {"action": "GetItem", "integration": {"requestTemplates": {"application/json": "{}"}}}},
                "endpoint": {"body": {"a": "%s"}}}""".formatted("x".repeat(size - "{'a':''}".length()))));
        var request = new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1");

        var first = stage.gateway().handle(request);
        var second = stage.gateway().handle(request);

        assertThat(first.body()).hasSize(size).isEqualTo(second.body());
        assertThat(stage.backend().calls()).hasSize(calls);
    }
}
