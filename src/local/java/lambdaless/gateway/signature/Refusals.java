package lambdaless.gateway.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lambdaless.gateway.model.GatewayResponseType.ACCESS_DENIED;
import static lambdaless.gateway.model.GatewayResponseType.EXPIRED_TOKEN;
import static lambdaless.gateway.model.GatewayResponseType.INVALID_SIGNATURE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import lambdaless.gateway.iam.MaskedArn;
import lambdaless.gateway.iam.Permissions.Decision;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.model.IamUser;

/**
 * The answers to requests that are not signed as they must be, in AWS's words. A header that is told of is told by its hash.
 *
 * @see <a href="https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden">403 of API Gateway</a>
 */
final class Refusals {
    private static final String INCOMPLETE = "IncompleteSignatureException";
    private static final String INVALID = "InvalidSignatureException";
    private static final String UNRECOGNIZED = "UnrecognizedClientException";
    private static final String INVOKE = "execute-api:Invoke";

    private Refusals() {}

    static GatewayException incomplete(String message) {
        return GatewayException.typed(INVALID_SIGNATURE, INCOMPLETE, message);
    }

    static GatewayException invalid(String message) {
        return GatewayException.typed(INVALID_SIGNATURE, INVALID, message);
    }

    static GatewayException expired(String message) {
        return GatewayException.typed(EXPIRED_TOKEN, INVALID, message);
    }

    static GatewayException unrecognized() {
        return GatewayException.typed(
                INVALID_SIGNATURE, UNRECOGNIZED, "The security token included in the request is invalid.");
    }

    static GatewayException wrong() {
        return invalid("The request signature we calculated does not match the signature you provided. Check your AWS"
                + " Secret Access Key and signing method. Consult the service documentation for details.");
    }

    static GatewayException denied(IamUser user, String arn, Decision decision) {
        return GatewayException.saying(
                ACCESS_DENIED,
                "User: " + user.arn() + " is not authorized to perform: " + INVOKE + " on resource: "
                        + MaskedArn.of(arn) + " " + decision.reason(INVOKE));
    }

    static String hash(String header) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(header.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
