package lambdaless.gateway.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A server that says what a test wants, byte by byte. */
final class FakeBackend implements AutoCloseable {
    static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\n\r\n{}";

    private final ServerSocket server;
    private final Conversation conversation;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());

    private FakeBackend(ServerSocket server, Conversation conversation) {
        this.server = server;
        this.conversation = conversation;
    }

    /** The reply to a request. */
    interface Conversation {
        /**
         * Answers.
         *
         * @param served how many requests came over this connection before
         * @return whether the connection is kept
         */
        boolean answer(int served, OutputStream out) throws IOException, InterruptedException;
    }

    static FakeBackend start(Conversation conversation) throws IOException {
        return start(InetAddress.getLoopbackAddress(), conversation);
    }

    static FakeBackend start(InetAddress address, Conversation conversation) throws IOException {
        var backend = new FakeBackend(new ServerSocket(0, 50, address), conversation);
        var thread = new Thread(backend::accept, "fake backend");
        thread.setDaemon(true);
        thread.start();
        return backend;
    }

    static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    URI url(String host, String path) {
        return URI.create("http://" + host + ":" + server.getLocalPort() + path);
    }

    /** The head of each request that has come. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                sockets.add(socket);
                var thread = new Thread(() -> converse(socket), "fake connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (int served = 0; request(in); served++) {
                if (!conversation.answer(served, socket.getOutputStream())) {
                    return;
                }
            }
        } catch (IOException | InterruptedException gone) {
            // the other side has closed
        }
    }

    private boolean request(BufferedReader in) throws IOException {
        var head = new StringBuilder();
        int length = 0;
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        for (int read = 0; read < length; read++) {
            in.read();
        }
        if (head.isEmpty()) {
            return false;
        }
        requests.add(head.toString());
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : List.copyOf(sockets)) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
