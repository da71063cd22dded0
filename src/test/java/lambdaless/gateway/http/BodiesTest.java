package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpRequest.Defect;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are large, slow or both. */
final class BodiesTest {
    private static final int LARGE = 9_000_000;
    private static final int MORE_THAN_THREADS = 60;

    private final Queue<HttpRequest> served = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private HttpFront front = unbound();

    private static HttpFront unbound() {
        try {
            return HttpFront.bind(0);
        } catch (IOException impossible) {
            throw new AssertionError("no free port", impossible);
        }
    }

    @BeforeEach
    void start() {
        front.start(
                request -> {
                    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    served.add(request);
                    atOnce.decrementAndGet();
                    return new HttpResponse(
                            request.defect() == Defect.TOO_LARGE ? 413 : 200,
                            List.of(),
                            String.valueOf(Arrays.hashCode(request.body())).getBytes(StandardCharsets.UTF_8));
                },
                Throwable::printStackTrace);
    }

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void slow_ones_hold_nobody_up() throws IOException {
        var slow = new ArrayList<RawClient>();
        for (int n = 0; n < MORE_THAN_THREADS; n++) {
            var client = new RawClient(front.port());
            client.send("POST /slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\na");
            slow.add(client);
        }

        var quick = RawClient.exchange(
                front.port(),
                "POST /quick HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 1\r\n\r\na");

        assertThat(quick).startsWith("HTTP/1.1 200 ");
        assertThat(served).hasSize(1);
        for (var client : slow) {
            client.send("b".repeat(99));
            assertThat(client.answer()).startsWith("HTTP/1.1 200 ");
            client.close();
        }
        assertThat(served).hasSize(1 + MORE_THAN_THREADS);
    }

    @Test
    void one_that_says_that_it_is_too_large_is_not_asked_for() throws IOException {
        var answer = RawClient.exchange(
                front.port(),
                "POST /dev/users HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 10485761\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").doesNotContain("100 Continue");
        assertThat(served).hasSize(1);
        assertThat(served.element().path()).isEqualTo("/dev/users");
        assertThat(served.element().defect()).isEqualTo(Defect.TOO_LARGE);
    }

    @Test
    void one_that_is_asked_for_is_read() throws IOException {
        try (var client = new RawClient(front.port())) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
            assertThat(client.rest(25)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            client.send("abc");
            assertThat(client.answer()).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_485_761, 30_000_000})
    void one_that_is_too_large_is_answered_and_the_connection_goes_on(int size) throws IOException {
        try (var client = new RawClient(front.port())) {
            client.send("POST /said HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size + "\r\n\r\n");
            client.stream().write(new byte[size]);
            var said = client.answer();
            client.send("POST /chunked HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(size) + "\r\n");
            client.stream().write(new byte[size]);
            client.send("\r\n0\r\n\r\n");
            var chunked = client.answer();
            client.send("GET /next HTTP/1.1\r\nHost: localhost\r\n\r\n");
            var next = client.answer();

            assertThat(said).startsWith("HTTP/1.1 413 ");
            assertThat(chunked).startsWith("HTTP/1.1 413 ");
            assertThat(next).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8_191, 65_535, 65_536, 65_537, 1_000_000, 10_485_760})
    void each_comes_through_as_it_is(int size) throws IOException {
        var body = new byte[size];
        new Random(size).nextBytes(body);
        try (var client = new RawClient(front.port())) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size + "\r\n\r\n");
            client.stream().write(body);
            assertThat(client.answer()).endsWith("\r\n\r\n" + Arrays.hashCode(body));

            client.send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(size) + "\r\n");
            client.stream().write(body);
            client.send("\r\n0\r\n\r\n");
            assertThat(client.answer()).endsWith("\r\n\r\n" + Arrays.hashCode(body));
        }
    }

    @Test
    void many_large_ones_are_all_served_a_few_at_a_time() {
        var answers = IntStream.range(0, 20).boxed().toList().parallelStream()
                .map(n -> large())
                .toList();

        assertThat(answers).hasSize(20).allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
        assertThat(mostAtOnce.get()).isBetween(1, 2);
    }

    private String large() {
        try (var client = new RawClient(front.port())) {
            client.send(
                    "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + LARGE + "\r\n\r\n");
            client.stream().write(new byte[LARGE]);
            served.poll();
            return client.answer();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
