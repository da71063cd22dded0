package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A running gateway and the DynamoDB behind it, both spoken to over kept connections. */
record RunningApi(JsonNode outputs) {
    Connection gateway() throws IOException {
        return new Connection(url());
    }

    Connection dynamoDb() throws IOException {
        return new Connection(URI.create(outputs.path("dynamodbEndpoint").asText()));
    }

    byte[] get(String path) {
        return bytes("GET " + url().getRawPath() + path + " HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + key()
                + "\r\n\r\n");
    }

    byte[] put(String path, String body) {
        return bytes("PUT " + url().getRawPath() + path + " HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + key()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes(body).length + "\r\n\r\n" + body);
    }

    /** The same call that the gateway makes, by a client of DynamoDB. */
    static byte[] call(String action, String body) {
        return bytes("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\n"
                + "X-Amz-Target: DynamoDB_20120810." + action + "\r\n"
                + "Authorization: AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, "
                + "SignedHeaders=host, Signature=0\r\nContent-Length: " + bytes(body).length + "\r\n\r\n" + body);
    }

    String users() {
        return outputs.path("tables").path("users").path("name").asText();
    }

    private URI url() {
        return URI.create(outputs.path("apiUrl").asText());
    }

    private String key() {
        return outputs.path("apiKeyValues").path("standard").asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
