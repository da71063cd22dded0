package lambdaless.operations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The IAM actions that a role needs for each type of resource, with what they are on: {@code apigateway:PATCH /account}. They are the
 * calls of the resources in the provider's source (terraform-provider-aws 5.100, {@code internal/service}).
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_apigateway.html">what API Gateway's calls are
 *     called in IAM: a tag that comes with a create is a PUT as well</a>
 */
record Rights(Set<String> reading, Set<String> writing) {
    private static final String TABLES = "table/<PROJECT>-<STACK>-*";
    static final String ROLES = "role/<PROJECT>-<STACK>-*";
    private static final String POLICIES = "policy/<PROJECT>-<STACK>-*";
    private static final String TAGS = "/tags/*";
    static final Set<String> LOGS = Set.of(
            "log-group:<PROJECT>-<STACK>-*",
            "log-group:/<PROJECT>/<STACK>/*",
            "log-group:API-Gateway-Execution-Logs_*",
            "log-group:aws-waf-logs-<PROJECT>-<STACK>-*");

    /** Made by POST, as a part of an API. */
    private static final Rights POSTED = api("POST", "PATCH", "DELETE");
    /** Made by PUT, as a part of an API. */
    private static final Rights PUT = api("PUT", "PATCH", "DELETE");
    /** The first stage with X-Ray makes API Gateway's own role. */
    private static final String OWN_ROLE =
            "iam:CreateServiceLinkedRole role/aws-service-role/ops.apigateway.amazonaws.com/*";

    static final String PASS = "iam:PassRole " + ROLES;

    static final Map<String, Rights> BY_TYPE = joined(
            joined(RightsOfFirewall.byType(), RightsOfMonitoring.byType()),
            Map.ofEntries(
                    Map.entry(
                            "aws:apigateway/account:Account",
                            of("apigateway", "/account", "GET", "PATCH").and(PASS)),
                    Map.entry("aws:apigateway/apiKey:ApiKey", collection("/apikeys")),
                    Map.entry("aws:apigateway/deployment:Deployment", POSTED),
                    Map.entry("aws:apigateway/integration:Integration", PUT.and(PASS)),
                    Map.entry("aws:apigateway/integrationResponse:IntegrationResponse", PUT),
                    Map.entry("aws:apigateway/method:Method", PUT),
                    Map.entry("aws:apigateway/methodResponse:MethodResponse", PUT),
                    Map.entry("aws:apigateway/methodSettings:MethodSettings", api("PATCH")),
                    Map.entry("aws:apigateway/model:Model", POSTED),
                    Map.entry("aws:apigateway/requestValidator:RequestValidator", POSTED),
                    Map.entry("aws:apigateway/resource:Resource", POSTED),
                    Map.entry("aws:apigateway/response:Response", PUT),
                    Map.entry(
                            "aws:apigateway/restApi:RestApi",
                            POSTED.and("apigateway:POST /restapis").tagged()),
                    Map.entry("aws:apigateway/stage:Stage", POSTED.tagged().and(OWN_ROLE)),
                    Map.entry("aws:apigateway/usagePlan:UsagePlan", collection("/usageplans")),
                    Map.entry(
                            "aws:apigateway/usagePlanKey:UsagePlanKey",
                            of("apigateway", "/usageplans/*", "GET", "POST", "DELETE")),
                    Map.entry("aws:cloudwatch/logGroup:LogGroup", logs()),
                    Map.entry("aws:dynamodb/table:Table", table()),
                    Map.entry("aws:iam/policy:Policy", policy()),
                    Map.entry("aws:iam/role:Role", role()),
                    Map.entry(
                            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                            of("iam", ROLES, "ListAttachedRolePolicies", "AttachRolePolicy", "DetachRolePolicy"))));

    /** The permissions that a state in a bucket needs, for {@code pulumi preview} and for {@code pulumi up}. */
    static final Rights OF_THE_STATE = state();

    Rights and(String right) {
        var all = new TreeSet<>(writing);
        all.add(right);
        return new Rights(reading, all);
    }

    Rights with(Rights more) {
        return new Rights(union(reading, more.reading), union(writing, more.writing));
    }

    private Rights tagged() {
        return and("apigateway:PUT " + TAGS).and("apigateway:DELETE " + TAGS);
    }

    static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Map<String, Rights> joined(Map<String, Rights> some, Map<String, Rights> others) {
        var all = new TreeMap<>(some);
        all.putAll(others);
        return all;
    }

    private static Rights api(String... verbs) {
        return of("apigateway", "/restapis/*", "GET").with(of("apigateway", "/restapis/*", verbs));
    }

    private static Rights collection(String path) {
        return of("apigateway", path + "/*", "GET", "PATCH", "DELETE")
                .and("apigateway:POST " + path)
                .tagged();
    }

    private static Rights logs() {
        return LOGS.stream()
                .map(group -> of(
                        "logs",
                        group,
                        "ListTagsForResource",
                        "CreateLogGroup",
                        "PutRetentionPolicy",
                        "DeleteLogGroup",
                        "TagResource",
                        "UntagResource"))
                .reduce(of("logs", "log-group:*", "DescribeLogGroups"), Rights::with);
    }

    private static Rights table() {
        return of("kms", "key/*", "DescribeKey")
                .with(of("dynamodb", TABLES, "DescribeTable", "DescribeContinuousBackups", "DescribeTimeToLive"))
                .with(of("dynamodb", TABLES, "ListTagsOfResource", "TagResource", "UntagResource"))
                .with(of("dynamodb", TABLES, "CreateTable", "UpdateTable", "DeleteTable", "UpdateContinuousBackups"));
    }

    private static Rights policy() {
        return of("iam", POLICIES, "GetPolicy", "GetPolicyVersion", "CreatePolicy", "DeletePolicy")
                .with(of("iam", POLICIES, "CreatePolicyVersion", "DeletePolicyVersion", "TagPolicy", "UntagPolicy"))
                .and("iam:ListPolicyVersions " + POLICIES); // before a delete or a sixth version
    }

    private static Rights role() {
        return of("iam", ROLES, "GetRole", "ListRolePolicies", "ListAttachedRolePolicies", "CreateRole", "DeleteRole")
                .with(of("iam", ROLES, "UpdateAssumeRolePolicy", "UpdateRoleDescription", "TagRole", "UntagRole"))
                .and("iam:ListInstanceProfilesForRole " + ROLES); // before a delete
    }

    /** A preview reads the state; an update locks it, and keeps what was. */
    private static Rights state() {
        var state = of("s3", "<BUCKET>/.pulumi/stacks/<PROJECT>/<STACK>.*", "GetObject", "PutObject", "DeleteObject")
                .with(of("s3", "<BUCKET>/.pulumi/meta.yaml", "GetObject"))
                .with(of("s3", "<BUCKET>", "ListBucket"));
        for (var folder : List.of("locks/organization", "backups", "history")) {
            for (var action : List.of("GetObject", "PutObject", "DeleteObject")) {
                state = state.and("s3:" + action + " <BUCKET>/.pulumi/" + folder + "/<PROJECT>/<STACK>/*");
            }
        }
        return state;
    }

    /** Actions of a service on a resource, of which those that read are told by their names. */
    static Rights of(String service, String resource, String... actions) {
        return new Rights(rights(service, resource, actions, true), rights(service, resource, actions, false));
    }

    private static Set<String> rights(String service, String resource, String[] actions, boolean reading) {
        var rights = new TreeSet<String>();
        Stream.of(actions)
                .filter(action -> action.matches("(GET|Get|List|Describe).*") == reading)
                .forEach(action -> rights.add(service + ":" + action + " " + resource));
        return rights;
    }
}
