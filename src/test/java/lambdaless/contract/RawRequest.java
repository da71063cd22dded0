package lambdaless.contract;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;

/** A request whose path no decent client would send. */
record RawRequest(URI stage, String key, Patience patience) {
    private static final int LONGEST_SILENCE_MILLIS = 60_000;
    private static final Pattern RETRY_AFTER = Pattern.compile("(?im)^retry-after: *(\\d+)");

    /** The status line's number, and everything after it. */
    record Reply(int status, String text) {
        Optional<String> retryAfter() {
            return RETRY_AFTER.matcher(text).results().findFirst().map(found -> found.group(1));
        }
    }

    Reply send(String method, String path) {
        return patience.answer(() -> sendOnce(method, path), Reply::status, Reply::retryAfter);
    }

    private Reply sendOnce(String method, String path) {
        var request = method + " " + stage.getRawPath() + path + " HTTP/1.1\r\nHost: " + stage.getHost()
                + "\r\nx-api-key: " + key + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        try (var socket = socket()) {
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(Integer.parseInt(text.split(" ", 3)[1]), text);
        } catch (IOException unreachable) {
            throw new AssertionError(stage + " is not answered", unreachable);
        }
    }

    private Socket socket() throws IOException {
        return stage.getScheme().equals("https")
                ? SSLSocketFactory.getDefault()
                        .createSocket(stage.getHost(), stage.getPort() < 0 ? 443 : stage.getPort())
                : new Socket(stage.getHost(), stage.getPort());
    }
}
