package lambdaless.rules;

import static lambdaless.rules.Rule.each;
import static lambdaless.rules.Rule.notApplicable;
import static lambdaless.rules.Rule.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles, who may assume them, and what their policies allow. */
final class IamRules {
    private static final String POLICY = "iam.Policy";
    private static final String ROLE = "iam.Role";
    private static final String ATTACHMENT = "iam.RolePolicyAttachment";
    private static final String ONE_ACTION = "`Policies`: each policy allows named actions on named resources";
    private static final String TRUST = "`Policies`: a service of AWS and nobody else assumes a role";
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}.*|arn:aws:iam::\\d{12}:root.*");

    static final List<Rule> ALL = List.of(
            no("IAM.1", "No policy allows every action on everything", IamRules::isAdministrator),
            no("CKV_AWS_62", "No policy allows every action on everything", IamRules::isAdministrator),
            no("IAM.21", "No policy allows all actions of a service", IamRules::allowsService),
            no("CKV_AWS_63", "No policy allows every action", statement -> allows(statement, "*")),
            no(
                    "CKV2_AWS_40",
                    "No policy allows all of IAM",
                    statement -> allows(statement, "*") || allows(statement, "iam:*")),
            no("CKV_AWS_286", "No policy lets its holder escalate privileges", Statement::isUnconstrained),
            no("CKV_AWS_287", "No policy exposes credentials", Statement::isUnconstrained),
            no("CKV_AWS_288", "No policy reads data of every resource", Statement::isUnconstrained),
            no("CKV_AWS_289", "No policy manages permissions of every resource", Statement::isUnconstrained),
            no("CKV_AWS_290", "No policy writes to every resource", Statement::isUnconstrained),
            no("CKV_AWS_355", "No policy is about every resource", Statement::isUnconstrained),
            no("AwsSolutions-IAM5", "No wildcard in an action or a resource of a policy", IamRules::hasWildcard),
            no("KMS.1", "No policy decrypts with every key", IamRules::decryptsAll),
            each(
                    "AwsSolutions-IAM4",
                    ATTACHMENT,
                    "No policy that AWS manages",
                    "`OperationResources`: a policy for each operation",
                    attachment -> !attachment.text("policyArn").contains(":iam::aws:")),
            each(
                            "CKV_AWS_274",
                            ATTACHMENT,
                            "No role is an administrator",
                            ONE_ACTION,
                            holder -> !has(holder, "AdministratorAccess"))
                    .alsoOf(ROLE),
            each(
                            "CKV2_AWS_56",
                            ATTACHMENT,
                            "No role has all of IAM",
                            ONE_ACTION,
                            holder -> !has(holder, "IAMFullAccess"))
                    .alsoOf(ROLE)
                    .where((holder, stack) ->
                            stack.all(POLICY).noneMatch(own -> own.output("arn").equals(holder.text("policyArn")))),
            each(
                    "CKV_AWS_60",
                    ROLE,
                    "Not everybody may assume a role",
                    TRUST,
                    role -> trusts(role).noneMatch(Statement::isAboutEverybody)),
            each(
                    "CKV_AWS_61",
                    ROLE,
                    "No whole account may assume a role",
                    TRUST,
                    role -> trusts(role)
                            .flatMap(statement -> statement.principals("AWS").stream())
                            .noneMatch(principal -> ACCOUNT.matcher(principal).matches())),
            each(
                    "CKV_AWS_393",
                    ROLE,
                    "GitHub's workflows assume a role for one repository only",
                    TRUST,
                    role -> trusts(role)
                            .allMatch(statement -> statement.principals("Federated").stream()
                                    .noneMatch(principal -> principal.contains("githubusercontent")))),
            within(
                    "Lambdaless.OneAction",
                    "apigateway.Integration",
                    "An integration has a role of its own, which allows one action",
                    "`OperationResources`",
                    IamRules::hasRoleOfOneAction),
            each(
                    "Lambdaless.Trust",
                    ROLE,
                    "No condition on the source, which API Gateway does not send",
                    "`Policies`",
                    role -> !role.text("assumeRolePolicy").contains("aws:Source")
                            || !role.text("assumeRolePolicy").contains("apigateway.amazonaws.com")),
            notApplicable(
                    "KMS.2",
                    "No inline policy decrypts with every key",
                    "no inline policy is declared",
                    "iam.RolePolicy"),
            notApplicable(
                    "CKV_AWS_275",
                    "No data source names the administrator's policy",
                    "a plan of ours has no data source"));

    private IamRules() {}

    /** A rule that no statement of a policy may break. */
    private static Rule no(String id, String asks, Predicate<Statement> breaks) {
        return each(
                id,
                POLICY,
                asks,
                ONE_ACTION,
                policy -> policy.statements("policy").filter(Statement::allows).noneMatch(breaks));
    }

    private static boolean isAdministrator(Statement statement) {
        return allows(statement, "*") && statement.isUnconstrained();
    }

    private static boolean allows(Statement statement, String action) {
        return statement.actions().contains(action);
    }

    private static boolean allowsService(Statement statement) {
        return statement.actions().stream().anyMatch(action -> action.endsWith(":*"));
    }

    private static boolean hasWildcard(Statement statement) {
        return Stream.concat(statement.actions().stream(), statement.resources().stream())
                .anyMatch(text -> text.contains("*"));
    }

    private static boolean decryptsAll(Statement statement) {
        return statement.actions().stream()
                        .anyMatch(List.of("kms:Decrypt", "kms:ReEncryptFrom", "kms:*", "*")::contains)
                && statement.resources().stream().anyMatch(arn -> arn.equals("*") || arn.endsWith(":key/*"));
    }

    private static Stream<Statement> trusts(Subject role) {
        return role.statements("assumeRolePolicy").filter(Statement::allows);
    }

    private static boolean hasRoleOfOneAction(Subject integration, Stack stack) {
        if (!integration.text("type").equals("AWS")) {
            return true;
        }
        var credentials = integration.text("credentials");
        var actions = stack.all(ROLE)
                .filter(role -> role.output("arn").equals(credentials))
                .flatMap(role -> policies(role, stack))
                .flatMap(policy -> policy.statements("policy"))
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> !action.startsWith("kms:"))
                .collect(Collectors.toSet());
        return actions.size() == 1
                && stack.all("apigateway.Integration")
                                .filter(other -> other.text("credentials").equals(credentials))
                                .count()
                        == 1;
    }

    private static Stream<Subject> policies(Subject role, Stack stack) {
        var attached = stack.all(ATTACHMENT)
                .filter(attachment -> attachment.text("role").equals(role.output("name")))
                .map(attachment -> attachment.text("policyArn"))
                .toList();
        return stack.all(POLICY).filter(policy -> attached.contains(policy.output("arn")));
    }

    /** True of a role, or of the attachment of a policy to one, that has a policy of AWS's own. */
    private static boolean has(Subject holder, String policy) {
        return Stream.concat(Stream.of(holder.at("policyArn")), holder.list("managedPolicyArns"))
                .anyMatch(arn -> arn.asText().endsWith(":policy/" + policy));
    }
}
