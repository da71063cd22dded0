package lambdaless.gateway.message;

import java.util.Set;

/** Where a request tells who calls, beside the identity sources of an authorizer; logs show the end of these values alone. */
public final class CredentialNames {
    /** Headers, in any case. */
    public static final Set<String> HEADERS = Headers.names("Authorization", "X-Api-Key", "X-Amz-Security-Token");

    /** Parameters of the query string, in any case. */
    public static final Set<String> QUERY = Headers.names("X-Amz-Signature", "X-Amz-Security-Token");

    private CredentialNames() {}
}
