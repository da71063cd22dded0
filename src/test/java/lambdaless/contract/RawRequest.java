package lambdaless.contract;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;

/** A request whose path no decent client would send. */
record RawRequest(URI stage, String key) {
    /** The status line's number, and everything after it. */
    record Reply(int status, String text) {}

    Reply send(String method, String path) {
        var request = method + " " + stage.getRawPath() + path + " HTTP/1.1\r\nHost: " + stage.getHost()
                + "\r\nx-api-key: " + key + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        try (var socket = socket()) {
            socket.setSoTimeout(10_000);
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
