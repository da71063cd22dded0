package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.stack.TemplateOrigins;
import lambdaless.gateway.stack.UnservableStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway with a data folder is closed in the middle of writes. */
@Timeout(300)
final class ShutdownTest {
    private static final int ROUNDS = 20;
    private static final int WRITERS = 8;
    private static final int ENOUGH = 24;

    private final StackSnapshot stack = ContractGateway.stack();

    @Test
    void what_was_acknowledged_is_there_and_no_request_meets_a_closed_database(@TempDir Path folder)
            throws InterruptedException {
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var writers = new Writers("r" + round, WRITERS, ENOUGH, ShutdownTest::user);
            try (var gateway = ContractGateway.start(folder, stack)) {
                writers.start(gateway.client());
                writers.awaitEnough();
            }
            writers.awaitEnd();
            acknowledged.addAll(writers.acknowledged());

            assertThat(writers.refused()).isEmpty();
        }

        try (var gateway = ContractGateway.start(folder, stack)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ENOUGH);
            assertThat(acknowledged)
                    .filteredOn(id -> gateway.client().get("/users/" + id).statusCode() != 200)
                    .isEmpty();
        }
    }

    @Test
    void a_start_that_fails_closes_what_it_has_opened(@TempDir Path folder) throws IOException {
        var unservable = new StackSnapshot(List.of(), Map.of(), List.of(), TemplateOrigins.unknown());

        assertThatThrownBy(() -> ContractGateway.start(folder, unservable)).isInstanceOf(UnservableStack.class);

        try (var data = DataFolder.open(folder);
                var database = EmbeddedDynamoDb.start(Optional.of(data.path()))) {
            assertThat(database.address().getPort()).isPositive();
        }
    }

    private static HttpResponse<String> user(Client client, String id) {
        return client.send("PUT", "/users/" + id, "{\"name\":\"A\"}");
    }
}
