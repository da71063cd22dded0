package lambdaless.aws;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lambdaless.aws.Snapshot.Route;

/** A stage at work: the snapshot that it is on, in the account as it is. */
public final class Served {
    private final AwsResource stage;
    private final Snapshot snapshot;
    private final Holdings holdings;
    private final SlowRoles slowRoles;

    Served(AwsResource stage, Snapshot snapshot, Holdings holdings, SlowRoles slowRoles) {
        this.stage = stage;
        this.snapshot = snapshot;
        this.holdings = holdings;
        this.slowRoles = slowRoles;
    }

    public AwsResource stage() {
        return stage;
    }

    /** The resource policy that the stage heeds; empty where there is none. */
    public String policy() {
        return snapshot.policy();
    }

    /** True if API Gateway's own address of the stage may be called. */
    public boolean hasDefaultEndpoint() {
        return snapshot.defaultEndpoint();
    }

    /** The ARN of the web ACL before the stage; empty where there is none. */
    public Optional<String> webAcl() {
        return WebAcls.before(holdings, stage.text("arn"));
    }

    /** The domain names that lead to the stage. */
    public Set<String> domains() {
        return holdings.of(stage.restApi(), Kind.BASE_PATH_MAPPING)
                .filter(mapping -> mapping.text("stageName").equals(stage.text("stageName")))
                .map(mapping -> mapping.text("domainName"))
                .collect(toSet());
    }

    /** The routes by verb and path, such as {@code GET /users/{userId}}. */
    public Map<String, Route> routes() {
        return snapshot.routes();
    }

    /**
     * The route by verb and path.
     *
     * @throws IllegalArgumentException when it is not served
     */
    public Route route(String route) {
        return Optional.ofNullable(snapshot.routes().get(route))
                .orElseThrow(() -> new IllegalArgumentException("the stage does not serve " + route));
    }

    /**
     * The status of the answer to a good call with a good key: 200 for a success of whatever status, 500 where the integration's
     * role is gone, has no policy or cannot be assumed yet, and for what is not a route the status of the gateway response for that.
     */
    public int call(String route) {
        var called = snapshot.routes().get(route);
        if (called == null) {
            return unrouted();
        }
        var role = called.credentials();
        return role.isEmpty() || mayAssume(role) ? 200 : 500;
    }

    private boolean mayAssume(String arn) {
        return holdings.with(Kind.ROLE, "arn", arn)
                        .map(role -> role.text("name"))
                        .flatMap(name -> holdings.with(Kind.ROLE_POLICY_ATTACHMENT, "role", name))
                        .anyMatch(attachment -> holdings.has(Kind.POLICY, attachment.text("policyArn")))
                && slowRoles.isReady(arn);
    }

    private int unrouted() {
        var answer = snapshot.gatewayResponses().get("MISSING_AUTHENTICATION_TOKEN");
        return answer == null || !answer.has("statusCode") ? 403 : Integer.parseInt(answer.text("statusCode"));
    }
}
