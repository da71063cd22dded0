package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The front is closed while connections are open. */
@Timeout(120)
final class HttpFrontShutdownTest {
    private static final int RECEIVED_AT_ONCE = 128 * 1024;
    private static final int LATE_MILLIS = 500;
    /** More than the system keeps for a client that does not read. */
    private static final String LARGE = "x".repeat(6_000_000);

    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void a_request_that_runs_is_answered_and_no_other_is_accepted() throws Exception {
        var front = front();
        int port = front.port();
        try (var slow = connection(port);
                var idle = connection(port)) {
            assertThat(send(idle, "/fast")).isEqualTo("HTTP/1.1 200 OK");
            write(slow, "/slow");
            running.await();

            var closed = CompletableFuture.runAsync(front::close);
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
            assertThatThrownBy(() -> connection(port)).isInstanceOf(ConnectException.class);
            assertThat(closed).isNotDone();
            mayEnd.countDown();

            assertThat(statusLine(slow)).isEqualTo("HTTP/1.1 200 OK");
            closed.join();
        }
    }

    /** The client reads its answer when its connection has been idle for longer than an idle one is kept open. */
    @Test
    void an_answer_that_is_being_written_is_written_to_its_end() throws Exception {
        var front = front();
        try (var late = new Socket()) {
            late.setReceiveBufferSize(RECEIVED_AT_ONCE);
            late.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), front.port()));
            write(late, "/large");
            running.await();

            var closed = CompletableFuture.runAsync(front::close);
            Thread.sleep(LATE_MILLIS);
            var answer = late.getInputStream().readAllBytes();
            closed.join();

            assertThat(new String(answer, StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .endsWith("\r\n\r\n" + LARGE);
        }
    }

    @Test
    void a_front_that_was_never_started_gives_its_port_back() throws Exception {
        var front = HttpFront.bind(0);
        int port = front.port();

        front.close();

        assertThatThrownBy(() -> connection(port)).isInstanceOf(ConnectException.class);
    }

    private HttpFront front() throws IOException {
        var front = HttpFront.bind(0);
        front.start(this::answer, Throwable::printStackTrace);
        return front;
    }

    private HttpResponse answer(HttpRequest request) {
        if (request.path().equals("/large")) {
            running.countDown();
            return new HttpResponse(200, List.of(), LARGE.getBytes(StandardCharsets.UTF_8));
        }
        if (request.path().equals("/slow")) {
            running.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException stopped) {
                throw new AssertionError("interrupted", stopped);
            }
        }
        return new HttpResponse(200, List.of(), "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static Socket connection(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static String send(Socket socket, String path) throws IOException {
        write(socket, path);
        var line = statusLine(socket);
        while (socket.getInputStream().available() > 0) {
            socket.getInputStream().read();
        }
        return line;
    }

    private static void write(Socket socket, String path) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
