package lambdaless.settings;

import java.util.List;
import java.util.Optional;

/**
 * The protection and the address of the stage.
 *
 * @param domain the name that clients call instead of API Gateway's own
 * @param allowedIpRanges the only addresses that may call, in CIDR notation; empty for all
 */
public record Edge(Firewall firewall, Optional<Domain> domain, List<String> allowedIpRanges) {

    /**
     * The web ACL of the stage.
     *
     * @param managed whether the stack makes one, of AWS's managed rules and a limit per address
     * @param rate the requests that one address may send in five minutes
     * @param webAclArn an existing one; empty for none
     */
    public record Firewall(boolean managed, int rate, String webAclArn) {
        public boolean isOn() {
            return managed || !webAclArn.isEmpty();
        }
    }

    /** A domain name, and the certificate that proves it. */
    public record Domain(String name, String certificateArn) {}
}
