package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;

/** A method that is to be signed, and a request to it. */
record SignedTarget(String verb, String path, String query, String body) {
    HttpRequest sign(SdkSigner signer) {
        return signer.sign(verb, "/dev" + path, query, body.getBytes(UTF_8), new Header("X-Custom", "a"));
    }

    SignedTarget with(String otherVerb) {
        return new SignedTarget(otherVerb, path, query, body);
    }

    SignedTarget below(String further) {
        return new SignedTarget(verb, path + further, query, body);
    }

    SignedTarget asking(String otherQuery) {
        return new SignedTarget(verb, path, otherQuery, body);
    }

    /** A request with the signature of this one. */
    HttpRequest signatureOn(HttpRequest other) {
        var signature = sign(SdkSigner.ofWriter()).header("Authorization").orElseThrow();
        return ChangedRequests.with(other, "Authorization", value -> signature);
    }

    static List<SignedTarget> targets() {
        return List.of(
                new SignedTarget("GET", "/users", "limit=25&after=a%20b", ""),
                new SignedTarget("POST", "/users", "", "{\"name\":\"A\"}"),
                new SignedTarget("GET", "/users/%22u%22", "", ""),
                new SignedTarget("DELETE", "/users/u1", "a=b", ""));
    }
}
