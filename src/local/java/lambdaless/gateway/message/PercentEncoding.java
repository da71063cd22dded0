package lambdaless.gateway.message;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding as <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986</a> has it, of UTF-8. */
public final class PercentEncoding {
    private static final int HEXADECIMAL = 16;
    private static final int LENGTH = 3;

    private PercentEncoding() {}

    /** True if every percent sign begins an encoded byte, and bytes that follow each other are UTF-8. */
    public static boolean isValid(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                if (!isByte(text, i)) {
                    return false;
                }
                bytes.write(Integer.parseInt(text.substring(i + 1, i + LENGTH), HEXADECIMAL));
                i += LENGTH - 1;
            } else if (!isUtf8(bytes)) {
                return false;
            }
        }
        return isUtf8(bytes);
    }

    private static boolean isByte(String text, int at) {
        return at + LENGTH <= text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    /** True if the bytes so far are UTF-8; they are forgotten. */
    private static boolean isUtf8(ByteArrayOutputStream bytes) {
        if (bytes.size() == 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            bytes.reset();
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
