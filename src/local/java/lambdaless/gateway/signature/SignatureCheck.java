package lambdaless.gateway.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lambdaless.gateway.model.GatewayResponseType.MISSING_AUTHENTICATION_TOKEN;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.authorizer.AuthorizationCheck;
import lambdaless.gateway.authorizer.ResourcePolicyCheck;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.iam.Permissions;
import lambdaless.gateway.iam.Permissions.Decision;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.model.Authorization.Iam;
import lambdaless.gateway.model.IamUser;

/**
 * Admits requests that are signed by a known user whose policies allow the call.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Signature version
 *     4</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">Policies
 *     to invoke an API</a>
 */
public final class SignatureCheck implements AuthorizationCheck<Iam> {
    static final Duration SKEW = Duration.ofMinutes(5);
    static final String SERVICE = "execute-api";
    private static final String INVOKE = "execute-api:Invoke";
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String TERMINATOR = "aws4_request";
    private static final int ELEMENTS = 5;

    private final Map<String, IamUser> users;
    private final Clock clock;

    /**
     * A check of signatures.
     *
     * @param users by access key
     */
    public SignatureCheck(Map<String, IamUser> users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** The elements of a credential. */
    private record Credential(String accessKeyId, String date, String region, String service, String terminator) {}

    /**
     * The answer to a request for a route that does not exist. A token in its Authorization header is an incomplete signature, which
     * logs of deployed APIs have as DEFAULT_4XX: https://github.com/DataBiosphere/azul/issues/7470
     */
    public static GatewayException ofUnknownRoute(HttpRequest request) {
        try {
            SignatureParser.parse(request);
        } catch (GatewayException refusal) {
            return refusal.type() == MISSING_AUTHENTICATION_TOKEN
                    ? refusal
                    : GatewayException.forbidden(refusal.errorType(), refusal.text());
        }
        return GatewayException.of(MISSING_AUTHENTICATION_TOKEN);
    }

    @Override
    public Optional<String> check(MethodRequest request, Iam authorization) {
        var signature = SignatureParser.parse(request.http());
        requireTime(signature);
        requireSigned(signature);
        if (!signature.algorithm().equals(ALGORITHM)) {
            throw Refusals.incomplete(
                    "Unsupported AWS 'algorithm': '" + signature.algorithm() + "' (only " + ALGORITHM + " for now).");
        }
        var credential = credential(signature);
        var region = request.invocation().api().region();
        requireScope(credential, signature, region);
        var user = Optional.ofNullable(users.get(credential.accessKeyId())).orElseThrow(Refusals::unrecognized);
        requireSignature(Recalculation.of(request, signature, user, region), signature);
        if (signature.sessionToken().isPresent()) {
            throw Refusals.unrecognized();
        }
        ResourcePolicyCheck.refuseDenied(request, user.arn());
        var decision = Permissions.decide(user.statements(), INVOKE, request.arn());
        boolean silent = decision == Decision.NOT_ALLOWED && ResourcePolicyCheck.allows(request, user.arn());
        if (decision != Decision.ALLOWED && !silent) {
            throw Refusals.denied(user, request.arn(), decision);
        }
        identify(request, user);
        return Optional.empty();
    }

    private void requireTime(RequestSignature signature) {
        var now = clock.instant();
        var validFor = signature.validFor().orElse(SKEW);
        if (signature.time().isBefore(now.minus(validFor))) {
            throw Refusals.expired("Signature expired: " + SignatureParser.basic(signature.time())
                    + " is now earlier than " + SignatureParser.basic(now.minus(validFor)) + " ("
                    + SignatureParser.basic(now) + " - " + period(validFor) + ")");
        }
        if (signature.time().isAfter(now.plus(SKEW))) {
            throw Refusals.invalid("Signature not yet current: " + SignatureParser.basic(signature.time())
                    + " is still later than " + SignatureParser.basic(now.plus(SKEW)) + " ("
                    + SignatureParser.basic(now) + " + " + period(SKEW) + ")");
        }
    }

    private static String period(Duration duration) {
        return duration.toSecondsPart() == 0 ? duration.toMinutes() + " min." : duration.toSeconds() + " sec.";
    }

    /** The host, and the time where it is a header, must be signed. */
    private static void requireSigned(RequestSignature signature) {
        if (!signature.signedHeaders().contains("host")) {
            throw Refusals.invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        if (signature.validFor().isEmpty()
                && !signature.signedHeaders().contains("x-amz-date")
                && !signature.signedHeaders().contains("date")) {
            throw Refusals.invalid("'X-Amz-Date' or 'Date' must be a 'SignedHeader' in the AWS Authorization.");
        }
    }

    private static Credential credential(RequestSignature signature) {
        var elements = signature.credential().split("/", -1);
        if (elements.length != ELEMENTS) {
            throw Refusals.incomplete("Credential must have exactly 5 slash-delimited elements, e.g."
                    + " keyid/date/region/service/term, got '" + signature.credential() + "'");
        }
        return new Credential(elements[0], elements[1], elements[2], elements[3], elements[4]);
    }

    private static void requireScope(Credential credential, RequestSignature signature, String region) {
        var time = SignatureParser.basic(signature.time());
        var date = time.substring(0, time.indexOf('T'));
        var wrong = new ArrayList<String>();
        if (!credential.region().equals(region)) {
            wrong.add("Credential should be scoped to a valid region, not '" + credential.region() + "'.");
        }
        if (!credential.service().equals(SERVICE)) {
            wrong.add("Credential should be scoped to correct service: '" + SERVICE + "'.");
        }
        if (!credential.terminator().equals(TERMINATOR)) {
            wrong.add("Credential should be scoped with a valid terminator: '" + TERMINATOR + "', not '"
                    + credential.terminator() + "'.");
        }
        if (!credential.date().equals(date)) {
            wrong.add("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + credential.date() + "' != '" + date + "', from '" + time + "'.");
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(String.join(" ", wrong));
        }
    }

    private static void requireSignature(Optional<String> expected, RequestSignature signature) {
        if (expected.isEmpty()
                || !MessageDigest.isEqual(
                        expected.get().getBytes(UTF_8), signature.signature().getBytes(UTF_8))) {
            throw Refusals.wrong();
        }
    }

    private static void identify(MethodRequest request, IamUser user) {
        var identity = request.context().map("identity");
        identity.put("accessKey", user.accessKeyId());
        identity.put("accountId", user.arn().split(":", -1)[4]);
        List.of("caller", "user").forEach(name -> identity.put(name, user.userId()));
        identity.put("userArn", user.arn());
    }
}
