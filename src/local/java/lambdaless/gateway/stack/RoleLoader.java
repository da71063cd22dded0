package lambdaless.gateway.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lambdaless.gateway.iam.PolicyDocument;
import lambdaless.gateway.iam.Statement;
import lambdaless.gateway.model.Role;

/**
 * Loads the roles that integrations call with, each with all its policies. Other roles of the stack are left alone: nothing
 * that they may do is asked here.
 */
record RoleLoader(Resources resources) {
    /** The roles by ARN. */
    Map<String, Role> roles() {
        var used = new ArrayList<String>();
        resources
                .all(ResourceType.INTEGRATION)
                .forEach(integration -> integration.text("credentials").ifPresent(used::add));
        boolean anyRole = used.stream().anyMatch(arn -> arn.contains("${"));
        var roles = new HashMap<String, Role>();
        for (var role : resources.all(ResourceType.ROLE)) {
            var arn = role.text("arn", "");
            if (anyRole || used.contains(arn)) {
                roles.put(arn, role(role, arn));
            }
        }
        return roles;
    }

    private Role role(Properties role, String arn) {
        var name = role.text("name", role.resource().id());
        boolean trusted = PolicyDocument.trustsApiGateway(
                role.document("assumeRolePolicy"), problem -> role.problem("has a trust policy that " + problem));
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
        return new Role(arn, name, trusted, statements);
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
        var ofAws = ManagedPolicies.document(arn);
        if (ofAws.isPresent()) {
            return PolicyDocument.statements(ofAws.get(), holder::problem);
        }
        holder.problem("has the policy " + arn + ", which is not in the stack and not known here");
        return List.of();
    }

    private static List<Statement> statements(Properties policy) {
        return PolicyDocument.statements(
                policy.document("policy"), problem -> policy.problem("has a document that " + problem));
    }
}
