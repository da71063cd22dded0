package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway's process ends, in one way or another. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class GatewayProcessTest {
    private static final String KEY = "local-value-of-api-key-standard";
    private static final int KILLS = 2;
    private static final int WRITERS = 4;
    private static final int ENOUGH = 20;

    private final String stack;

    GatewayProcessTest(@TempDir Path folder) throws IOException {
        this.stack = "stack=" + ContractGateway.export(folder);
    }

    @Test
    void a_port_in_use_is_told_in_one_line() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var gateway = GatewayProcess.start(stack, "port=" + taken.getLocalPort())) {
            var output = gateway.output();

            assertThat(output).hasSize(1);
            assertThat(output.get(0))
                    .contains("port " + taken.getLocalPort(), "choose another with -Dlocal.port")
                    .doesNotContain("\tat ");
            assertThat(gateway.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_an_interrupt_in_the_middle_of_writes(@TempDir Path folder)
            throws Exception {
        var writers = new Writers("u", WRITERS, ENOUGH, GatewayProcessTest::user);
        try (var gateway = GatewayProcess.start(stack, "port=0", "data=" + folder)) {
            writers.start(client(gateway));
            writers.awaitEnough();
            gateway.interrupt();
            writers.awaitEnd();
            gateway.exitCode();
        }

        assertThat(writers.refused()).isEmpty();
        assertAllThere(folder, "/users/", writers.acknowledged());
    }

    @Test
    void batches_that_were_acknowledged_are_there_after_a_kill(@TempDir Path folder) throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < KILLS; round++) {
            var writers = new Writers("k" + round, WRITERS, ENOUGH, GatewayProcessTest::batch);
            try (var gateway = GatewayProcess.start(stack, "port=0", "data=" + folder)) {
                writers.start(client(gateway));
                writers.awaitEnough();
                gateway.kill();
                writers.awaitEnd();
                gateway.exitCode();
            }
            acknowledged.addAll(writers.acknowledged());
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ENOUGH);
        assertAllThere(folder, "/albums/batch/", acknowledged);
    }

    @Test
    void the_launcher_waits_until_its_gateway_has_answered_the_request_that_runs() throws Exception {
        try (var backend = SlowBackend.start();
                var launcher = GatewayProcess.launch(stack, "port=0", "backend=" + backend.url())) {
            var client = client(launcher);
            var gateways = launcher.children();
            var answer = CompletableFuture.supplyAsync(() -> client.get("/users/u1"));
            backend.awaitCall();

            launcher.interrupt();
            awaitRefusal(client);
            var launcherWaits = launcher.isAlive();
            backend.reply("{}");

            assertThat(answer.join().statusCode())
                    .isIn(404, 504); // 504 where the steps above take longer than the call's 5 s
            assertThat(launcherWaits).isTrue();
            launcher.exitCode();
            assertThat(gateways).hasSize(1).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void a_launcher_that_is_killed_leaves_no_gateway_behind() throws Exception {
        try (var launcher = GatewayProcess.launch(stack, "port=0")) {
            client(launcher);
            var gateways = launcher.children();

            launcher.kill();

            try {
                assertThat(gateways).hasSize(1);
                for (var gateway : gateways) {
                    gateway.onExit().join();
                }
            } finally {
                gateways.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    private static void awaitRefusal(Client client) {
        while (isAccepted(URI.create(client.url()))) {
            Thread.onSpinWait();
        }
    }

    private static boolean isAccepted(URI address) {
        try (var connection = new Socket(address.getHost(), address.getPort())) {
            return connection.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static void assertAllThere(Path folder, String path, Collection<String> ids) {
        try (var gateway = ContractGateway.start(folder, ContractGateway.stack())) {
            assertThat(ids).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(ids)
                    .filteredOn(id -> gateway.client().get(path + id).statusCode() != 200)
                    .isEmpty();
        }
    }

    private static HttpResponse<String> user(Client client, String id) {
        return client.send("PUT", "/users/" + id, "{\"name\":\"A\"}");
    }

    private static HttpResponse<String> batch(Client client, String id) {
        return client.send("POST", "/album-batches", """
                {"albums": [{"artist": "batch", "album": "%s"}, {"artist": "batch", "album": "%s-2"}]}
                """.formatted(id, id));
    }

    private static Client client(GatewayProcess gateway) {
        var said = gateway.outputUntil("Serving contract at ").strip();
        return new Client(said.replaceFirst("(?s).*Serving contract at ", ""), KEY);
    }
}
