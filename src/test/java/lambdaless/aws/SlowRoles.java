package lambdaless.aws;

import java.util.HashMap;
import java.util.Map;

/** IAM's delay: a role that was just made cannot be assumed at once. */
final class SlowRoles {
    private final Map<String, Integer> uses = new HashMap<>();
    private int refused;

    /** Has the first uses of every role refused. */
    void refuseFirst(int number) {
        refused = number;
    }

    /** Counts a use of the role, and says whether it is one that succeeds. */
    boolean isReady(String arn) {
        return uses.merge(arn, 1, Integer::sum) > refused;
    }
}
