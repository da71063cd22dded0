package lambdaless.infra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lambdaless.api.Definition;
import lambdaless.api.Json;

/** What makes a deployment differ from the one before: a digest of the whole definition, and so known in a preview. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Definition definition) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Json.text(definition).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
