package lambdaless.aws;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The control planes of API Gateway, Cognito, DynamoDB with its scaling and backups, IAM, KMS, WAF and CloudWatch, as far as the program
 * uses them: an account in one region that refuses what AWS refuses, in AWS's words, and knows what each stage serves.
 */
public final class Aws {
    private final Holdings holdings = new Holdings();
    private final SlowRoles slowRoles = new SlowRoles();
    private final Paths paths = new Paths(holdings);
    private final Deployments deployments = new Deployments(holdings, paths);
    private final Map<Kind, Control> controls;
    private final Ids ids;

    private Aws(String region) {
        ids = new Ids(new FakeAwsOutputs("aws", region, stage -> "https://api.execute-api.aws.test/" + stage));
        controls = Controls.of(holdings, slowRoles, paths, deployments, region);
    }

    /** An account that nobody has used: API Gateway may not write logs in it. */
    public static Aws fresh(String region) {
        return new Aws(region);
    }

    /** An account in which somebody has let API Gateway write logs. */
    public static Aws logging(String region) {
        var aws = new Aws(region);
        aws.letLog();
        return aws;
    }

    /** Sets the account's CloudWatch role, as an operator does it by hand. */
    public synchronized void letLog() {
        var role = "arn:aws:iam::" + FakeAwsOutputs.ACCOUNT + ":role/of-the-account";
        holdings.put(new AwsResource(Kind.ACCOUNT, "set-by-hand", Map.of("cloudwatchRoleArn", role)));
    }

    /** Has the first uses of every role refused, as IAM does it for some seconds. */
    public synchronized void slowRoles(int refusedUses) {
        slowRoles.refuseFirst(refusedUses);
    }

    /**
     * Makes a resource.
     *
     * @param name of the resource in the program, of which ids are made
     * @throws Refusal when AWS refuses it
     * @throws Unfinished when AWS refuses the second of the two calls that the provider makes: the resource is there
     */
    public synchronized AwsResource create(Kind kind, String name, Map<String, Object> inputs) throws Unfinished {
        Limits.check(kind, inputs);
        var wanted = ids.made(kind, name, inputs);
        refuseOrphan(wanted);
        var control = control(kind);
        control.beforeCreate(wanted);
        var first = control.firstStep(wanted);
        holdings.put(first);
        control.afterCreate(first);
        if (!first.equals(wanted)) {
            try {
                control.beforeUpdate(first, wanted);
            } catch (Refusal refusal) {
                throw new Unfinished(wanted, refusal);
            }
            holdings.put(wanted);
        }
        return wanted;
    }

    /** Takes over a resource that was made before, with nothing refused; deployments keep the API as it then is. */
    public synchronized void adopt(List<AwsResource> resources) {
        resources.forEach(resource -> {
            ids.note(resource.id());
            holdings.put(resource);
        });
        holdings.all(Kind.DEPLOYMENT).forEach(deployments::afterCreate);
    }

    /**
     * Changes a resource.
     *
     * @param inputs all of them, with those that stay
     * @throws Refusal when AWS refuses it; the resource is then as it was
     */
    public synchronized AwsResource update(
            Kind kind, String id, Map<String, Object> before, Map<String, Object> inputs) {
        Limits.check(kind, inputs);
        var existing = holdings.find(kind, id)
                .orElseThrow(() -> Refusal.notFound(kind.token() + " " + id + " does not exist"));
        var gone = new TreeSet<>(before.keySet());
        gone.removeAll(inputs.keySet());
        var wanted = control(kind).completed(existing, existing.with(inputs, gone));
        control(kind).beforeUpdate(existing, wanted);
        holdings.put(wanted);
        return wanted;
    }

    /** The resource as AWS describes it; empty when it is not there. */
    public synchronized Optional<AwsResource> read(Kind kind, String id) {
        return holdings.find(kind, id).map(control(kind)::described);
    }

    /**
     * Deletes a resource; one that is not there is deleted already, which is how the provider takes it.
     *
     * @throws Refusal when AWS keeps it
     */
    public synchronized void delete(Kind kind, String id) {
        holdings.find(kind, id).ifPresent(existing -> {
            control(kind).beforeDelete(existing);
            holdings.remove(existing);
        });
    }

    /** All of a kind. */
    public synchronized Set<AwsResource> all(Kind kind) {
        return holdings.all(kind).collect(toSet());
    }

    /**
     * The deployed API of a stage.
     *
     * @throws IllegalArgumentException when the stage does not exist
     */
    public synchronized Served served(String stageName) {
        var stage = stage(stageName);
        return served(stage, stage.text("deployment"));
    }

    /**
     * The deployed API of a stage's canary; empty where the stage has none.
     *
     * @throws IllegalArgumentException when the stage does not exist
     */
    public synchronized Optional<Served> canary(String stageName) {
        var stage = stage(stageName);
        return Optional.of(Stages.canaryDeployment(stage))
                .filter(deployment -> !deployment.isEmpty())
                .map(deployment -> served(stage, deployment));
    }

    private AwsResource stage(String stageName) {
        return holdings.with(Kind.STAGE, "stageName", stageName)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("stage \"" + stageName + "\" does not exist"));
    }

    private Served served(AwsResource stage, String deployment) {
        var snapshot = deployments
                .snapshot(deployment)
                .orElseThrow(() -> new IllegalStateException("the stage's deployment is gone"));
        return new Served(stage, snapshot, holdings, slowRoles);
    }

    private void refuseOrphan(AwsResource wanted) {
        var api = wanted.restApi();
        Refusal.when(
                wanted.kind() != Kind.REST_API && !api.isEmpty() && !holdings.has(Kind.REST_API, api),
                Refusal.notFound("Invalid API identifier specified " + FakeAwsOutputs.ACCOUNT + ":" + api));
    }

    private Control control(Kind kind) {
        return controls.getOrDefault(kind, new Control() {});
    }
}
