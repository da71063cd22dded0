package lambdaless.gateway.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.iam.PolicyDocument;
import lambdaless.gateway.iam.Statement;
import lambdaless.gateway.iam.Wildcards;
import lambdaless.gateway.model.Role;
import lambdaless.gateway.model.StageVariables;

/**
 * Loads the roles that integrations and authorizers call with, each with all its policies. Other roles of the stack are left alone: nothing
 * that they may do is asked here.
 */
record RoleLoader(Resources resources, Problems problems) {
    private static final String CONDITION_OPERATORS =
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html";
    private static final Pattern ROLE_ARN = Pattern.compile("arn:[\\w-]+:iam::\\d*:role/.+");
    private static final Statement ANYTHING =
            new Statement(true, List.of(Wildcards.ofActions("*")), false, List.of(Wildcards.ofResources("*")), false);

    /** The roles by ARN. */
    Map<String, Role> roles() {
        var used = used();
        boolean anyRole = used.stream().anyMatch(StageVariables::areNamedIn);
        var roles = new HashMap<String, Role>();
        for (var role : resources.all(ResourceType.ROLE)) {
            var arn = role.text("arn", "");
            if (anyRole || used.contains(arn)) {
                roles.put(arn, role(role, arn));
            }
        }
        if (problems.allows(Allowance.UNKNOWN_ROLES)) {
            used.stream()
                    .filter(RoleLoader::isRole)
                    .filter(arn -> !roles.containsKey(arn))
                    .forEach(arn -> roles.put(arn, unknown(arn)));
        }
        return roles;
    }

    /** True if a text is the ARN of a role, and not of a user, or none. */
    static boolean isRole(String arn) {
        return ROLE_ARN.matcher(arn).matches();
    }

    /** The ARNs that integrations and authorizers call with; those that name stage variables as they are, and with those of each stage. */
    private Set<String> used() {
        var stages = Stream.concat(
                        resources.all(ResourceType.STAGE).stream(), resources.all(ResourceType.DEPLOYMENT).stream())
                .map(StageCanary::variables)
                .toList();
        var used = new TreeSet<String>();
        credentials().forEach(credentials -> {
            used.add(credentials);
            stages.forEach(variables -> used.add(StageVariables.interpolated(credentials, variables)));
        });
        return used;
    }

    private Stream<String> credentials() {
        return Stream.concat(
                resources.all(ResourceType.INTEGRATION).stream()
                        .map(integration -> integration.text("credentials", "")),
                resources.all(ResourceType.AUTHORIZER).stream()
                        .map(authorizer -> authorizer.text("authorizerCredentials", "")));
    }

    private Role unknown(String arn) {
        problems.note("the role " + arn + " is not in the stack; its calls are let through without a check");
        return new Role(arn, arn.substring(arn.lastIndexOf('/') + 1), true, List.of(ANYTHING));
    }

    private Role role(Properties role, String arn) {
        var name = role.text("name", role.resource().id());
        var statements = new ArrayList<Statement>();
        role.list("inlinePolicies").forEach(inline -> statements.addAll(statements(inline)));
        role.texts("managedPolicyArns").forEach(managed -> statements.addAll(managed(role, managed)));
        for (var inline : resources.all(ResourceType.ROLE_POLICY)) {
            if (isOf(inline, name, role)) {
                statements.addAll(statements(inline));
            }
        }
        attachments(name, role)
                .forEach(attachment -> statements.addAll(managed(attachment, attachment.required("policyArn"))));
        return new Role(arn, name, isTrusted(role, name), statements);
    }

    private boolean isTrusted(Properties role, String name) {
        var unmet = new ArrayList<String>();
        boolean trusted = PolicyDocument.trustsApiGateway(
                role.document("assumeRolePolicy"),
                problem -> role.problem("has a trust policy that " + problem),
                unmet::add);
        if (!trusted && !unmet.isEmpty()) {
            problems.note("requests through the role " + name + " will fail with 500, because its trust policy demands "
                    + String.join(" and ", unmet) + ", which API Gateway does not send; see " + CONDITION_OPERATORS);
        }
        return trusted;
    }

    private Stream<Properties> attachments(String name, Properties role) {
        return Stream.concat(
                resources.all(ResourceType.ROLE_POLICY_ATTACHMENT).stream()
                        .filter(attachment -> isOf(attachment, name, role)),
                resources.all(ResourceType.POLICY_ATTACHMENT).stream()
                        .filter(attachment -> attachment.texts("roles").contains(name)));
    }

    private static boolean isOf(Properties policy, String roleName, Properties role) {
        return List.of(roleName, role.resource().id()).contains(policy.text("role", ""));
    }

    private List<Statement> managed(Properties holder, String arn) {
        for (var policy : resources.all(ResourceType.POLICY)) {
            if (policy.text("arn", "").equals(arn) || policy.resource().id().equals(arn)) {
                return statements(policy);
            }
        }
        return understood(
                holder,
                problem -> ManagedPolicies.document(arn)
                        .map(document -> PolicyDocument.statements(document, problem))
                        .orElseGet(() -> {
                            problem.accept("has the policy " + arn + ", which is not in the stack and not known here");
                            return List.of();
                        }));
    }

    private List<Statement> statements(Properties policy) {
        return understood(
                policy,
                problem -> PolicyDocument.statements(
                        policy.document("policy"), each -> problem.accept("has a document that " + each)));
    }

    /** The statements of a policy; one that is not understood is refused, or allows everything where that is granted. */
    private List<Statement> understood(Properties holder, Function<Consumer<String>, List<Statement>> policy) {
        var found = new ArrayList<String>();
        var statements = policy.apply(found::add);
        if (found.isEmpty()) {
            return statements;
        }
        if (problems.allows(Allowance.UNKNOWN_ROLES)) {
            found.forEach(problem -> problems.note(
                    holder.resource().label() + " " + problem + "; it is taken to allow every call of its role"));
            return List.of(ANYTHING);
        }
        found.forEach(problem ->
                holder.problem(problem + "; " + Allowance.UNKNOWN_ROLES.option() + " takes it to allow every call"));
        return List.of();
    }
}
