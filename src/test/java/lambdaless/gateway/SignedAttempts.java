package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lambdaless.gateway.ChangedRequests.at;
import static lambdaless.gateway.ChangedRequests.authorization;
import static lambdaless.gateway.ChangedRequests.with;
import static lambdaless.gateway.ChangedRequests.without;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;

/** Every way to come to a method that is to be signed without a good signature. */
final class SignedAttempts {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Duration PRESIGNED = Duration.ofMinutes(10);
    /** Changes of the header, from what, to what, and what is said of them. */
    private static final String UNREADABLE = """
            .* | a=b | Authorization header must begin with the algorithm name
            .* | Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln | Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'Rc1Z20t9azPeBsMEU3Dzvto6b2VzMzrImXRA2Or3EJk='.
            .* | AWS4-HMAC-SHA256 | Invalid key=value pair (missing equal-sign) in Authorization header
            Credential | Credentia | Authorization header requires 'Credential' parameter. (Hashed with SHA-256 and encoded with Base64) Authorization=
            , SignedHeaders.* | | Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. (Hashed
            AWS4-HMAC-SHA256 | AWS4-ECDSA-P256-SHA256 | Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256' (only AWS4-HMAC-SHA256 for now).
            /aws4_request | | Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '
            """;

    private static final String MISDIRECTED = """
            aws4_request | aws5_request | Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'.
            /20260101/ | /20260102/ | Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260102' != '20260101', from '20260101T120000Z'.
            host; | | 'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.
            ;x-amz-date | | 'X-Amz-Date' or 'Date' must be a 'SignedHeader' in the AWS Authorization.
            """;

    private SignedAttempts() {}

    /** A change of the header, and what is said of it. */
    private record Change(String from, String to, String message) {}

    private static Stream<Change> changes(String table) {
        return table.lines()
                .map(line -> line.split("\\|"))
                .map(row -> new Change(row[0].strip(), row[1].strip(), row[2].strip()));
    }

    private static List<SignedAttempt> unreadable(HttpRequest good) {
        var attempts = new ArrayList<SignedAttempt>();
        attempts.add(SignedAttempt.missing(without(good, "Authorization")));
        attempts.add(SignedAttempt.incomplete(
                with(good, "Authorization", value -> " "), "Authorization header cannot be empty"));
        attempts.add(SignedAttempt.incomplete(
                without(good, "X-Amz-Date"),
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. (Hashed"));
        attempts.add(SignedAttempt.incomplete(
                with(good, "X-Amz-Date", value -> "today"), "Date must be in ISO-8601 'basic format'. Got 'today'."));
        changes(UNREADABLE)
                .map(change ->
                        SignedAttempt.incomplete(authorization(good, change.from(), change.to()), change.message()))
                .forEach(attempts::add);
        return attempts;
    }

    private static List<SignedAttempt> outdated(SignedTarget target, SdkSigner signer) {
        return List.of(
                SignedAttempt.expired(
                        target.sign(signer.at(SdkSigner.NOW.minus(MINUTES).minus(MOMENT))),
                        "Signature expired: 20260101T115459Z is now earlier than 20260101T115500Z (20260101T120000Z - 5 min.)"),
                SignedAttempt.invalid(
                        target.sign(signer.at(SdkSigner.NOW.plus(MINUTES).plus(MOMENT))),
                        "Signature not yet current: 20260101T120501Z is still later than 20260101T120500Z"
                                + " (20260101T120000Z + 5 min.)"),
                SignedAttempt.wrong(with(
                        target.sign(signer.at(SdkSigner.NOW.minus(Duration.ofHours(1)))),
                        "X-Amz-Date",
                        value -> "20260101T120000Z")));
    }

    private static List<SignedAttempt> misdirected(SignedTarget target, SdkSigner signer) {
        var attempts = new ArrayList<SignedAttempt>();
        attempts.add(SignedAttempt.invalid(
                target.sign(signer.in("execute-api", "us-east-1")),
                "Credential should be scoped to a valid region, not 'us-east-1'."));
        attempts.add(SignedAttempt.invalid(
                target.sign(signer.in("dynamodb", "eu-west-1")),
                "Credential should be scoped to correct service: 'execute-api'."));
        changes(MISDIRECTED)
                .map(change -> SignedAttempt.invalid(
                        authorization(target.sign(signer), change.from(), change.to()), change.message()))
                .forEach(attempts::add);
        return attempts;
    }

    private static List<SignedAttempt> ofOthers(SignedTarget target, SdkSigner signer) {
        return List.of(
                SignedAttempt.unrecognized(target.sign(signer.with("AKIAANOTHERANOTHER12", SignedStage.SECRET))),
                SignedAttempt.unrecognized(target.sign(signer.withSession("a-session-token"))),
                SignedAttempt.wrong(target.sign(signer.with(SignedStage.ACCESS_KEY, "another secret"))));
    }

    private static Stream<SignedAttempt> changed(SignedTarget target, HttpRequest good) {
        var otherVerb = target.verb().equals("GET") ? "DELETE" : "GET";
        return Stream.of(
                        target.with(otherVerb).signatureOn(good),
                        target.below("/other").signatureOn(good),
                        target.asking("x=" + target.query()).signatureOn(good),
                        at(good, good.query() + "&limit=1"),
                        good.with("{\"name\":\"B\"}".getBytes(UTF_8)),
                        with(good, "Host", value -> "evil.example"),
                        with(good, "X-Custom", value -> "b"),
                        without(good, "X-Custom"),
                        authorization(good, "x-custom", "x-custom;x-more"),
                        authorization(good, ";x-custom", ""),
                        authorization(good, "Signature=.", "Signature=g"),
                        authorization(good, "(Signature=.{63}).", "$1"))
                .map(SignedAttempt::wrong);
    }

    private static List<SignedAttempt> presigned(SignedTarget target, SdkSigner presigner) {
        var good = target.sign(presigner);
        var both = new ArrayList<>(good.headers());
        both.add(new Header("Authorization", "AWS4-HMAC-SHA256 Credential=a"));
        return List.of(
                SignedAttempt.expired(
                        target.sign(presigner.at(SdkSigner.NOW.minus(PRESIGNED).minus(MOMENT))),
                        "Signature expired: 20260101T114959Z is now earlier than 20260101T115000Z (20260101T120000Z - 10 min.)"),
                SignedAttempt.incomplete(
                        at(good, good.query().replaceFirst("X-Amz-Signature=\\w+", "")),
                        "AWS query-string parameters must include 'X-Amz-Signature'. Re-examine the query-string"
                                + " parameters."),
                SignedAttempt.incomplete(
                        at(good, good.query().replaceFirst("Expires=600", "Expires=604801")),
                        "'X-Amz-Expires' must be a number of seconds from 0 to 604800."),
                SignedAttempt.wrong(at(good, good.query().replaceFirst("Expires=600", "Expires=601"))),
                SignedAttempt.wrong(at(good, good.query() + "&limit=1")),
                SignedAttempt.wrong(
                        at(good, target.below("/other").sign(presigner).query())),
                SignedAttempt.invalid(
                        good.with(both),
                        "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."));
    }

    static List<SignedAttempt> on(SignedTarget target) {
        var signer = SdkSigner.ofWriter();
        var attempts = new ArrayList<>(unreadable(target.sign(signer)));
        attempts.addAll(outdated(target, signer));
        attempts.addAll(misdirected(target, signer));
        attempts.addAll(ofOthers(target, signer));
        changed(target, target.sign(signer)).forEach(attempts::add);
        attempts.addAll(presigned(target, signer.presigning(PRESIGNED)));
        return attempts;
    }
}
