package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lambdaless.gateway.ChangedRequests.at;
import static lambdaless.gateway.ChangedRequests.authorization;
import static lambdaless.gateway.ChangedRequests.with;
import static lambdaless.gateway.ChangedRequests.without;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;

/** Requests without a good signature, each with what AWS says to it. */
final class SignedAttempts {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final String WRONG =
            "The request signature we calculated does not match the signature you provided. Check"
                    + " your AWS Secret Access Key and signing method. Consult the service documentation for details.";
    private static final String INCOMPLETE = "IncompleteSignatureException";
    private static final String INVALID = "InvalidSignatureException";

    private SignedAttempts() {}

    /** An attempt, with what AWS says to it; the message is one that the answer's begins with. */
    record Attempt(HttpRequest request, String type, String errorType, String message) {
        static Attempt invalid(HttpRequest request, String message) {
            return new Attempt(request, "INVALID_SIGNATURE", INVALID, message);
        }

        static Attempt incomplete(HttpRequest request, String message) {
            return new Attempt(request, "INVALID_SIGNATURE", INCOMPLETE, message);
        }

        static Attempt unrecognized(HttpRequest request) {
            return new Attempt(
                    request,
                    "INVALID_SIGNATURE",
                    "UnrecognizedClientException",
                    "The security token included in the request is invalid.");
        }
    }

    private static List<Attempt> unreadable(HttpRequest good) {
        return List.of(
                new Attempt(
                        without(good, "Authorization"),
                        "MISSING_AUTHENTICATION_TOKEN",
                        "MissingAuthenticationTokenException",
                        "Missing Authentication Token"),
                Attempt.incomplete(with(good, "Authorization", value -> " "), "Authorization header cannot be empty"),
                Attempt.incomplete(
                        with(good, "Authorization", value -> "a=b"),
                        "Authorization header must begin with the algorithm name"),
                Attempt.incomplete(
                        with(good, "Authorization", value -> "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln"),
                        "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and"
                                + " encoded with Base64): 'Rc1Z20t9azPeBsMEU3Dzvto6b2VzMzrImXRA2Or3EJk='."),
                Attempt.incomplete(
                        with(good, "Authorization", value -> "AWS4-HMAC-SHA256"),
                        "Invalid key=value pair (missing equal-sign) in Authorization header"),
                Attempt.incomplete(
                        authorization(good, "Credential", "Credentia"),
                        "Authorization header requires 'Credential' parameter. (Hashed with SHA-256 and encoded with"
                                + " Base64) Authorization="),
                Attempt.incomplete(
                        authorization(good, ", SignedHeaders.*", ""),
                        "Authorization header requires 'Signature' parameter. Authorization header requires"
                                + " 'SignedHeaders' parameter. (Hashed"),
                Attempt.incomplete(
                        without(good, "X-Amz-Date"),
                        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. (Hashed"),
                Attempt.incomplete(
                        with(good, "X-Amz-Date", value -> "today"),
                        "Date must be in ISO-8601 'basic format'. Got 'today'."),
                Attempt.incomplete(
                        authorization(good, "AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256"),
                        "Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256' (only AWS4-HMAC-SHA256 for now)."),
                Attempt.incomplete(
                        authorization(good, "/aws4_request", ""),
                        "Credential must have exactly 5 slash-delimited elements, e.g."
                                + " keyid/date/region/service/term, got '"));
    }

    private static List<Attempt> outdatedOrMisdirected(SignedTarget target, SdkSigner signer) {
        var good = target.sign(signer);
        return List.of(
                new Attempt(
                        target.sign(signer.at(SdkSigner.NOW.minus(MINUTES).minus(MOMENT))),
                        "EXPIRED_TOKEN",
                        INVALID,
                        "Signature expired: 20260101T115459Z is now earlier than 20260101T115500Z (20260101T120000Z - 5 min.)"),
                Attempt.invalid(
                        target.sign(signer.at(SdkSigner.NOW.plus(MINUTES).plus(MOMENT))),
                        "Signature not yet current: 20260101T120501Z is still later than 20260101T120500Z"
                                + " (20260101T120000Z + 5 min.)"),
                Attempt.invalid(
                        with(
                                target.sign(signer.at(SdkSigner.NOW.minus(Duration.ofHours(1)))),
                                "X-Amz-Date",
                                value -> "20260101T120000Z"),
                        WRONG),
                Attempt.invalid(
                        target.sign(signer.in("execute-api", "us-east-1")),
                        "Credential should be scoped to a valid region, not 'us-east-1'."),
                Attempt.invalid(
                        target.sign(signer.in("dynamodb", "eu-west-1")),
                        "Credential should be scoped to correct service: 'execute-api'."),
                Attempt.invalid(
                        authorization(good, "aws4_request", "aws5_request"),
                        "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'."),
                Attempt.invalid(
                        authorization(good, "/20260101/", "/20260102/"),
                        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP:"
                                + " '20260102' != '20260101', from '20260101T120000Z'."),
                Attempt.invalid(
                        authorization(good, "host;", ""),
                        "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."),
                Attempt.invalid(
                        authorization(good, ";x-amz-date", ""),
                        "'X-Amz-Date' or 'Date' must be a 'SignedHeader' in the AWS Authorization."));
    }

    private static List<Attempt> ofOthers(SignedTarget target, SdkSigner signer) {
        var good = target.sign(signer);
        var otherVerb = target.verb().equals("GET") ? "DELETE" : "GET";
        return List.of(
                Attempt.unrecognized(target.sign(signer.with("AKIAANOTHERANOTHER12", SignedStage.SECRET))),
                Attempt.unrecognized(target.sign(signer.withSession("a-session-token"))),
                Attempt.invalid(target.sign(signer.with(SignedStage.ACCESS_KEY, "another secret")), WRONG),
                Attempt.invalid(at(good, good.query() + "&limit=1"), WRONG),
                Attempt.invalid(
                        new SignedTarget(otherVerb, target.path(), target.query(), target.body()).signatureOn(good),
                        WRONG),
                Attempt.invalid(
                        new SignedTarget(target.verb(), target.path() + "/other", target.query(), target.body())
                                .signatureOn(good),
                        WRONG),
                Attempt.invalid(
                        new SignedTarget(target.verb(), target.path(), "x=" + target.query(), target.body())
                                .signatureOn(good),
                        WRONG),
                Attempt.invalid(good.with("{\"name\":\"B\"}".getBytes(UTF_8)), WRONG),
                Attempt.invalid(with(good, "Host", value -> "evil.example"), WRONG),
                Attempt.invalid(with(good, "X-Custom", value -> "b"), WRONG),
                Attempt.invalid(without(good, "X-Custom"), WRONG),
                Attempt.invalid(authorization(good, "x-custom", "x-custom;x-more"), WRONG),
                Attempt.invalid(authorization(good, ";x-custom", ""), WRONG),
                Attempt.invalid(authorization(good, "Signature=.", "Signature=g"), WRONG),
                Attempt.invalid(authorization(good, "(Signature=.{63}).", "$1"), WRONG));
    }

    private static List<Attempt> presigned(SignedTarget target, SdkSigner signer) {
        var presigner = signer.presigning(Duration.ofMinutes(10));
        var good = target.sign(presigner);
        var both = new ArrayList<>(good.headers());
        both.add(new Header("Authorization", "AWS4-HMAC-SHA256 Credential=a"));
        return List.of(
                new Attempt(
                        target.sign(presigner.at(
                                SdkSigner.NOW.minus(Duration.ofMinutes(10)).minus(MOMENT))),
                        "EXPIRED_TOKEN",
                        INVALID,
                        "Signature expired: 20260101T114959Z is now earlier than 20260101T115000Z (20260101T120000Z - 10 min.)"),
                Attempt.incomplete(
                        at(good, good.query().replaceFirst("X-Amz-Signature=\\w+", "")),
                        "AWS query-string parameters must include 'X-Amz-Signature'. Re-examine the query-string"
                                + " parameters."),
                Attempt.incomplete(
                        at(good, good.query().replaceFirst("X-Amz-Expires=600", "X-Amz-Expires=604801")),
                        "'X-Amz-Expires' must be a number of seconds from 0 to 604800."),
                Attempt.invalid(at(good, good.query().replaceFirst("X-Amz-Expires=600", "X-Amz-Expires=601")), WRONG),
                Attempt.invalid(at(good, good.query() + "&limit=1"), WRONG),
                Attempt.invalid(
                        at(
                                good,
                                new SignedTarget(target.verb(), target.path() + "/other", target.query(), target.body())
                                        .sign(presigner)
                                        .query()),
                        WRONG),
                Attempt.invalid(
                        good.with(both),
                        "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."));
    }

    static List<Attempt> attempts(SignedTarget target) {
        var signer = SdkSigner.ofWriter();
        var attempts = new ArrayList<>(unreadable(target.sign(signer)));
        attempts.addAll(outdatedOrMisdirected(target, signer));
        attempts.addAll(ofOthers(target, signer));
        attempts.addAll(presigned(target, signer));
        return attempts;
    }
}
