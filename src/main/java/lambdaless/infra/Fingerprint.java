package lambdaless.infra;

import lambdaless.api.Definition;
import lambdaless.api.Json;

/** The difference between a deployment and the one before: a digest of the whole definition, and so known in a preview. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Definition definition) {
        return Digest.of(Json.text(definition.withoutNames()));
    }
}
