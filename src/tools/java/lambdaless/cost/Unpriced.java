package lambdaless.cost;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import lambdaless.gateway.stack.RecordedResource;

/** The declared resources that a bill says nothing of, although AWS may ask money for them. */
final class Unpriced {
    /** The types whose price is in a bill. */
    static final Set<String> PRICED = Set.of(
            "apigateway/restApi:RestApi",
            "apigateway/stage:Stage",
            "apigateway/methodSettings:MethodSettings",
            DynamoDbCosts.TABLE,
            LogCosts.GROUP,
            "cloudwatch/metricAlarm:MetricAlarm",
            "cloudwatch/dashboard:Dashboard",
            "cloudwatch/logMetricFilter:LogMetricFilter",
            "wafv2/webAcl:WebAcl",
            "wafv2/webAclAssociation:WebAclAssociation",
            "kms/key:Key",
            "backup/plan:Plan",
            "appautoscaling/target:Target");

    /** The types that cost nothing by themselves; AWS has no price for them. */
    static final Set<String> FREE = Set.of(
            "apigateway/account:Account",
            "apigateway/apiKey:ApiKey",
            "apigateway/authorizer:Authorizer",
            "apigateway/basePathMapping:BasePathMapping",
            "apigateway/deployment:Deployment",
            "apigateway/domainName:DomainName",
            "apigateway/integration:Integration",
            "apigateway/integrationResponse:IntegrationResponse",
            "apigateway/method:Method",
            "apigateway/methodResponse:MethodResponse",
            "apigateway/model:Model",
            "apigateway/requestValidator:RequestValidator",
            "apigateway/resource:Resource",
            "apigateway/response:Response",
            "apigateway/restApiPolicy:RestApiPolicy",
            "apigateway/usagePlan:UsagePlan",
            "apigateway/usagePlanKey:UsagePlanKey",
            "appautoscaling/policy:Policy",
            "backup/selection:Selection",
            "budgets/budget:Budget",
            "cloudwatch/queryDefinition:QueryDefinition",
            "cognito/resourceServer:ResourceServer",
            "cognito/userPoolDomain:UserPoolDomain",
            "kms/alias:Alias",
            "kms/keyPolicy:KeyPolicy",
            "lambda/permission:Permission",
            "wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration");

    private Unpriced() {}

    /** A line for each type, with the number of its resources. */
    static List<String> of(Stack stack) {
        return stack.resources().stream()
                .filter(Unpriced::isUnpriced)
                .collect(groupingBy(Unpriced::label, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " × " + entry.getValue() : ""))
                .toList();
    }

    private static boolean isUnpriced(RecordedResource resource) {
        if (!resource.type().startsWith("aws:") || resource.type().startsWith("aws:iam/")) {
            return false;
        }
        var type = resource.type().substring("aws:".length());
        return isUncountedLog(resource) || (!PRICED.contains(type) && !FREE.contains(type));
    }

    private static boolean isUncountedLog(RecordedResource resource) {
        return resource.type().equals("aws:" + LogCosts.GROUP) && !LogCosts.COUNTED.contains(resource.name());
    }

    private static String label(RecordedResource resource) {
        return isUncountedLog(resource)
                ? "log group " + resource.name()
                : resource.type().substring("aws:".length());
    }
}
