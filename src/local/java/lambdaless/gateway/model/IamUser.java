package lambdaless.gateway.model;

import java.util.List;
import lambdaless.gateway.iam.Statement;

/**
 * A user of IAM who may sign requests.
 *
 * @param userId IAM's own name for the user, such as {@code AIDA…}
 * @param statements of all the user's policies
 */
public record IamUser(
        String accessKeyId, String secretAccessKey, String userId, String arn, List<Statement> statements) {
    /** Without the secret, which is in no log. */
    @Override
    public String toString() {
        return arn;
    }
}
