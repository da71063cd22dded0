package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class GatewayProcessTest {
    private static final String CONFIG = "config=src/test/resources/Pulumi.contract.yaml";
    private static final String KEY = "local-value-of-api-key-standard";

    @Test
    void a_port_in_use_is_told_in_one_line() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var gateway = GatewayProcess.start("port=" + taken.getLocalPort())) {
            var output = gateway.output();

            assertThat(output).hasSize(1);
            assertThat(output.get(0))
                    .contains("port " + taken.getLocalPort(), "expected a free one", "-Dlocal.port")
                    .doesNotContain("\tat ");
            assertThat(gateway.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_an_interrupt_in_the_middle_of_writes(@TempDir Path folder)
            throws Exception {
        List<String> acknowledged;
        try (var gateway = GatewayProcess.start(CONFIG, "port=0", "data=" + folder)) {
            var client = new Client(address(gateway), KEY);
            acknowledged = writeUntilInterrupted(client, gateway);
            gateway.exitCode();
        }

        try (var gateway = GatewayProcess.start(CONFIG, "port=0", "data=" + folder)) {
            var client = new Client(address(gateway), KEY);

            assertThat(acknowledged).hasSizeGreaterThan(20);
            assertThat(acknowledged)
                    .allSatisfy(id ->
                            assertThat(client.get("/users/" + id).statusCode()).isEqualTo(200));
        }
    }

    private static List<String> writeUntilInterrupted(Client client, GatewayProcess gateway)
            throws InterruptedException {
        var written = new ArrayList<String>();
        var stopped = new AtomicBoolean();
        var interrupter = new Thread(() -> {
            sleep();
            stopped.set(true);
            gateway.interrupt();
        });
        interrupter.start();
        for (int n = 0; ; n++) {
            try {
                if (client.send("PUT", "/users/u" + n, "{\"name\":\"A\"}").statusCode() == 201) {
                    written.add("u" + n);
                }
            } catch (AssertionError gone) {
                assertThat(stopped).isTrue();
                interrupter.join();
                return written;
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String address(GatewayProcess gateway) throws IOException {
        return gateway.outputUntil("Serving contract at ").strip().replaceFirst("(?s).*Serving contract at ", "");
    }
}
