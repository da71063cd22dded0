package lambdaless.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** An exported stack, served for a test; requests choose their API by its host. */
public final class ServedExport implements AutoCloseable {
    private final ByteArrayOutputStream console;
    private final LocalGateway gateway;

    private ServedExport(LocalGateway gateway, ByteArrayOutputStream console) {
        this.gateway = gateway;
        this.console = console;
    }

    public static ServedExport of(Path export) {
        return of(export, Map.of());
    }

    /** The stack, served with more properties: {@code local.partial}. */
    static ServedExport of(Path export, Map<String, String> more) {
        var properties = new Properties();
        properties.putAll(more);
        properties.setProperty("local.port", "0");
        var console = new ByteArrayOutputStream();
        var out = new PrintStream(console, true, StandardCharsets.UTF_8);
        return new ServedExport(LocalGateway.start(Options.of(properties), new ExportSource(export), out), console);
    }

    public Map<String, Object> outputs() {
        return gateway.outputs();
    }

    /** The printed text. */
    String console() {
        return console.toString(StandardCharsets.UTF_8);
    }

    /** The body of an answer, after its status: {@code 200 {…}}. */
    public String send(String apiId, String method, String path, String body, String key) throws IOException {
        var host = apiId + ".execute-api.us-west-2.amazonaws.com";
        var request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nx-api-key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (var socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ", 3)[1] + " " + answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }

    private int port() {
        return URI.create(String.valueOf(outputs().get("apiUrl"))).getPort();
    }
}
