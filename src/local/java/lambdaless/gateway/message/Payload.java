package lambdaless.gateway.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lambdaless.gateway.model.Integration.ContentHandling;

/**
 * A body on its way, as text or as bytes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
 *     type conversions</a>
 */
public final class Payload {
    private final boolean binary;
    private Optional<byte[]> bytes;
    private Optional<String> text;

    private Payload(boolean binary, Optional<byte[]> bytes, Optional<String> text) {
        this.binary = binary;
        this.bytes = bytes;
        this.text = text;
    }

    public Payload(byte[] bytes, boolean binary) {
        this(binary, Optional.of(bytes), Optional.empty());
    }

    public static Payload text(String text) {
        return new Payload(false, Optional.empty(), Optional.of(text));
    }

    public boolean binary() {
        return binary;
    }

    /** The bytes; made of the text when they are first asked for. */
    public byte[] bytes() {
        if (bytes.isEmpty()) {
            bytes = Optional.of(text().getBytes(UTF_8));
        }
        return bytes.orElseThrow();
    }

    /** The text; made of the bytes when it is first asked for. */
    public String text() {
        if (text.isEmpty()) {
            text = Optional.of(new String(bytes(), UTF_8));
        }
        return text.orElseThrow();
    }

    /** A request's body as the integration gets it; empty when it cannot be converted. */
    public static Optional<Payload> ofRequest(byte[] body, boolean binaryType, ContentHandling handling) {
        return switch (handling) {
            case CONVERT_TO_BINARY -> binaryType ? Optional.of(new Payload(body, true)) : decoded(body);
            case CONVERT_TO_TEXT -> Optional.of(binaryType ? encoded(body) : new Payload(body, false));
            case NONE -> Optional.of(new Payload(body, binaryType));
        };
    }

    /**
     * An endpoint's reply as the client gets it.
     *
     * @param binaryReply whether the reply is of a binary type
     * @param binaryWanted whether the client asks for one
     */
    public static Optional<Payload> ofReply(
            byte[] body, boolean binaryReply, boolean binaryWanted, ContentHandling handling) {
        return switch (handling) {
            case CONVERT_TO_BINARY -> binaryReply ? Optional.of(new Payload(body, true)) : decoded(body);
            case CONVERT_TO_TEXT -> Optional.of(binaryReply ? encoded(body) : new Payload(body, false));
            case NONE -> converted(body, binaryReply, binaryWanted);
        };
    }

    /** True if a media type is one of those an API declares binary; {@code image/*} and {@code *}{@code /*} count for all. */
    public static boolean isBinary(List<String> binaryTypes, String mediaType) {
        return binaryTypes.stream()
                .anyMatch(type -> type.equals("*/*")
                        || type.equalsIgnoreCase(mediaType)
                        || (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1))));
    }

    private static Optional<Payload> converted(byte[] body, boolean binaryReply, boolean binaryWanted) {
        if (binaryReply == binaryWanted) {
            return Optional.of(new Payload(body, binaryReply));
        }
        return binaryWanted ? decoded(body) : Optional.of(encoded(body));
    }

    private static Payload encoded(byte[] body) {
        return new Payload(Base64.getEncoder().encode(body), false);
    }

    private static Optional<Payload> decoded(byte[] body) {
        try {
            return Optional.of(new Payload(Base64.getDecoder().decode(body), true));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
