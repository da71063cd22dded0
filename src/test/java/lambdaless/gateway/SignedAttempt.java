package lambdaless.gateway;

import lambdaless.gateway.message.HttpRequest;

/**
 * A request without a good signature, with what AWS says to it.
 *
 * @param type of the gateway response
 * @param message which the answer's begins with
 */
record SignedAttempt(HttpRequest request, String type, String errorType, String message) {
    private static final String WRONG =
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key"
                    + " and signing method. Consult the service documentation for details.";

    static SignedAttempt missing(HttpRequest request) {
        return new SignedAttempt(
                request,
                "MISSING_AUTHENTICATION_TOKEN",
                "MissingAuthenticationTokenException",
                "Missing Authentication Token");
    }

    static SignedAttempt incomplete(HttpRequest request, String message) {
        return new SignedAttempt(request, "INVALID_SIGNATURE", "IncompleteSignatureException", message);
    }

    static SignedAttempt invalid(HttpRequest request, String message) {
        return new SignedAttempt(request, "INVALID_SIGNATURE", "InvalidSignatureException", message);
    }

    static SignedAttempt wrong(HttpRequest request) {
        return invalid(request, WRONG);
    }

    static SignedAttempt expired(HttpRequest request, String message) {
        return new SignedAttempt(request, "EXPIRED_TOKEN", "InvalidSignatureException", message);
    }

    static SignedAttempt unrecognized(HttpRequest request) {
        return new SignedAttempt(
                request,
                "INVALID_SIGNATURE",
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }
}
