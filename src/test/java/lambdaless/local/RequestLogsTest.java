package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.context.InvocationRecord;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread that writes the logs outlives whatever it meets. */
final class RequestLogsTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void a_request_that_cannot_be_logged_does_not_keep_the_next_from_being() {
        try (var logs = RequestLogs.open(out(console), folder)) {
            logs.accept(served("/bad", new Unreadable()));
            logs.accept(served("/good", Map.of()));
        }

        assertThat(said())
                .contains(
                        "a request cannot be logged: java.lang.IllegalStateException: no context",
                        "GET /good → 200 (0 ms)");
    }

    @Test
    void a_console_that_fails_once_is_written_to_again() throws InterruptedException {
        var failed = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        var moody = new OutputStream() {
            @Override
            public void write(int each) {
                if (failed.getCount() > 0) {
                    failed.countDown();
                    throw new OutOfMemoryError("of the console");
                }
                console.write(each);
                if (said().contains("GET /second → 200")) {
                    told.countDown();
                }
            }
        };

        try (var logs = RequestLogs.open(new PrintStream(moody, true, StandardCharsets.UTF_8), folder)) {
            logs.accept(served("/first", Map.of()));
            assertThat(failed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            logs.accept(served("/second", Map.of()));
            assertThat(told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_path_cannot_move_the_cursor_or_make_up_a_line() throws IOException {
        try (var logs = RequestLogs.open(out(console), folder)) {
            logs.accept(served("/a\u009b31m\u2028b\u202e\n", Map.of()));
        }

        assertThat(said()).startsWith("GET /a\\u009B31m\\u2028b\\u202E\\n → 200 (0 ms)");
    }

    private static CompletedInvocation served(String path, Map<String, Object> context) {
        var request = new HttpRequest("GET", path, "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1");
        var response = new HttpResponse(200, List.of(), new byte[0]);
        return new CompletedInvocation(request, response, Optional.empty(), context, new InvocationRecord(), 0);
    }

    private static final class Unreadable extends AbstractMap<String, Object> {
        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw new IllegalStateException("no context");
        }
    }

    private static PrintStream out(OutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
