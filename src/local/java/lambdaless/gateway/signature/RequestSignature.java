package lambdaless.gateway.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The signature that a request came with, and all that it says of how it was made.
 *
 * @param credential {@code keyid/date/region/service/term}
 * @param signedHeaders the names of the headers that were signed, in lower case
 * @param validFor how long it is good; empty for a signature in a header, which is good for as long as the clocks may differ
 * @param sessionToken that of temporary credentials
 */
record RequestSignature(
        String algorithm,
        String credential,
        List<String> signedHeaders,
        String signature,
        Instant time,
        Optional<Duration> validFor,
        Optional<String> sessionToken) {}
