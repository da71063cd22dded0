package lambdaless.gateway.signature;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Parameters;
import lambdaless.gateway.model.IamUser;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.internal.signer.CredentialScope;
import software.amazon.awssdk.http.auth.aws.internal.signer.V4Properties;
import software.amazon.awssdk.http.auth.aws.internal.signer.V4RequestSigner;
import software.amazon.awssdk.http.auth.aws.internal.signer.util.SignerUtils;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.utils.BinaryUtils;

/**
 * The signature that a request must have, made by the signer that AWS's SDK has within: those that it shows add headers of their
 * own, and a signature is over those headers alone that the caller says.
 */
final class Recalculation {
    /** Parts of a path that are redundant, and left out of what is signed. */
    private static final Pattern REDUNDANT = Pattern.compile("//|/\\.{1,2}(?:/|$)");

    private Recalculation() {}

    /** The signature; empty for a request that cannot be signed, or lacks a header that is said to be signed. */
    static Optional<String> of(MethodRequest request, RequestSignature signature, IamUser user, String region) {
        var time = signature.time();
        var properties = V4Properties.builder()
                .credentials(AwsCredentialsIdentity.create(user.accessKeyId(), user.secretAccessKey()))
                .credentialScope(new CredentialScope(region, SignatureCheck.SERVICE, time))
                .signingClock(Clock.fixed(time, ZoneOffset.UTC))
                .doubleUrlEncode(true)
                .normalizePath(REDUNDANT.matcher(request.http().path()).find())
                .build();
        var hash = BinaryUtils.toHex(SignerUtils.hash(request.invocation().sentBody()));
        try {
            var made = V4RequestSigner.create(properties, hash).sign(signed(request, signature));
            boolean overTheSame = made.getCanonicalRequest()
                    .getSignedHeadersString()
                    .equals(String.join(";", signature.signedHeaders()));
            return overTheSame ? Optional.of(made.getSignature()) : Optional.empty();
        } catch (IllegalArgumentException unsignable) {
            return Optional.empty();
        }
    }

    /** The request with the headers that were signed, and all of its query but the signature. */
    private static SdkHttpRequest.Builder signed(MethodRequest request, RequestSignature signature) {
        var http = request.http();
        var signed = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(http.method()))
                .protocol("https")
                .host("localhost")
                .encodedPath(http.path());
        http.headers().stream()
                .filter(header ->
                        signature.signedHeaders().contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> signed.appendHeader(header.name(), header.value()));
        Parameters.signedQuery(http).forEach((name, values) -> {
            if (!name.equals(SignatureParser.SIGNATURE)) {
                values.forEach(value -> signed.appendRawQueryParameter(name, value));
            }
        });
        return signed;
    }
}
