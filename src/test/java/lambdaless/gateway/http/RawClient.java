package lambdaless.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test sends whatever it likes, as one byte per character. */
public final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    public RawClient(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends a whole request on a connection of its own, and gives all that comes back until the connection is closed. */
    public static String exchange(int port, String request) throws IOException {
        try (var client = new RawClient(port)) {
            client.send(request);
            return client.rest();
        }
    }

    public void send(String text) throws IOException {
        stream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        stream().flush();
    }

    OutputStream stream() throws IOException {
        return socket.getOutputStream();
    }

    /** All that comes until the connection is closed, in whatever way. */
    public String rest() throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                answer.write(next);
            }
        } catch (SocketException reset) {
            // what came before it is the answer
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** The next bytes that come. */
    String rest(int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    /** One answer, whose body has the length that its headers say. */
    public String answer() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        var length = head.toString().replaceFirst("(?is)^.*\r\ncontent-length: *(\\d+)\r\n.*$", "$1");
        return head + new String(socket.getInputStream().readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
