package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.Test;

/** Large bodies that stop before their end, longer ago than anybody else waits. */
final class StalledBodiesTest {
    private static final int SAID = 10_000_000;
    private static final int SENT = 9_900_000;
    private static final int STALLED = 4;

    @Test
    void others_are_answered_meanwhile_and_the_stalled_ones_when_they_go_on() throws IOException {
        try (var front = HttpFront.bind(0)) {
            front.start(
                    request -> new HttpResponse(
                            200,
                            List.of(),
                            String.valueOf(Arrays.hashCode(request.body())).getBytes(StandardCharsets.UTF_8)),
                    Throwable::printStackTrace);
            var stalled = new ArrayList<RawClient>();
            for (int n = 0; n < STALLED; n++) {
                stalled.add(begun(front.port()));
            }

            var other = sent(front.port(), 200_000);

            assertThat(other).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n" + Arrays.hashCode(new byte[200_000]));
            for (var client : stalled) {
                client.stream().write(new byte[SAID - SENT]);
                assertThat(client.answer())
                        .startsWith("HTTP/1.1 200 ")
                        .endsWith("\r\n\r\n" + Arrays.hashCode(new byte[SAID]));
                client.close();
            }
        }
    }

    private static RawClient begun(int port) throws IOException {
        var client = new RawClient(port);
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + SAID + "\r\n\r\n");
        client.stream().write(new byte[SENT]);
        return client;
    }

    private static String sent(int port, int size) throws IOException {
        try (var client = new RawClient(port)) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size + "\r\n\r\n");
            client.stream().write(new byte[size]);
            return client.answer();
        }
    }
}
