package lambdaless.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lambdaless.gateway.integration.EndpointCall;
import org.junit.jupiter.api.Test;

final class EmbeddedDynamoDbTest {
    /** https://github.com/mhart/dynalite/blob/main/index.js */
    @Test
    void refuses_an_empty_call_as_dynamodb_does() {
        try (var database = EmbeddedDynamoDb.start(Optional.empty())) {
            var reply = database.call(new EndpointCall("api", "local", "GetItem", "", List.of(), new byte[0], 30_000));

            assertThat(reply.status()).isEqualTo(400);
            assertThat(new String(reply.body(), UTF_8))
                    .isEqualTo("{\"__type\":\"com.amazon.coral.service#SerializationException\"}");
        }
    }
}
