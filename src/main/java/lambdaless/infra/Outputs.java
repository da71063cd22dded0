package lambdaless.infra;

import static java.util.stream.Collectors.toMap;

import com.pulumi.Context;
import com.pulumi.aws.apigateway.ApiKey;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.iam.Role;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.TableDefinition;
import lambdaless.infra.UsagePlans.KeyedPlan;
import lambdaless.settings.Settings;

/** The outputs of a stack, for a front end and an operator. */
public record Outputs(
        Api declared,
        Settings settings,
        Database database,
        ApiResources api,
        Release release,
        UsagePlans usagePlans,
        Optional<Login> login) {

    public void export(Context context) {
        context.export("apiUrl", release.url().applyValue(url -> announced(context, url)));
        context.export("region", Output.of(settings.region()));
        context.export("stageName", release.stage().stageName());
        context.export("restApiId", api.restApi().id());
        context.export("plans", plans(Outputs::plan));
        context.export("apiKeyValues", Named.outputs(keys(), ApiKey::value).asSecret());
        context.export("tables", Named.outputs(database.tables(), Outputs::table));
        context.export("fields", Output.of(fields()));
        context.export("roles", Named.outputs(api.roles(), Role::arn));
        context.export("endpoints", release.url().applyValue(this::endpoints));
        context.export("openApi", release.url().applyValue(url -> url + Api.DESCRIPTION));
        release.domain().ifPresent(domain -> context.export("domainTarget", domain.target()));
        context.export("authMode", Output.of(settings.access().mode().setting()));
        login.map(Login::outputs).ifPresent(outputs -> outputs.forEach(context::export));
        login.ifPresent(pool -> context.export("scopes", Output.of(scopes())));
        if (InvokePolicies.areMeantFor(settings.access())) {
            context.export("invokePolicies", release.stage().executionArn().applyValue(this::invokePolicies));
        }
        context.export("corsOrigins", Output.of(settings.corsOrigins()));
        database.encryption().keyArn().ifPresent(arn -> context.export("encryptionKeyArn", arn));
        release.canary().ifPresent(canary -> context.export("canary", canary));
        context.export("accessLogGroup", release.accessLog().map(LogGroup::name).orElse(Output.of("")));
    }

    /** The address, printed as it becomes known, since the outputs alone would bury it. */
    private static String announced(Context context, String apiUrl) {
        context.log()
                .info("The API is at " + apiUrl
                        + "\nIts keys: pulumi stack output apiKeyValues --show-secrets"
                        + "\nIts routes: pulumi stack output endpoints, or docs/api.md");
        return apiUrl;
    }

    private <T> Output<Map<String, T>> plans(Function<KeyedPlan, Output<T>> value) {
        var byName = new LinkedHashMap<String, KeyedPlan>();
        usagePlans.plans().forEach(plan -> byName.put(plan.plan().name(), plan));
        return Named.outputs(byName, value);
    }

    /** The first key of each plan by the plan's name, and the further ones by their own. */
    private Map<String, ApiKey> keys() {
        var keys = new LinkedHashMap<String, ApiKey>();
        usagePlans.plans().forEach(plan -> keys.putAll(plan.named()));
        return keys;
    }

    private static Output<Map<String, Object>> plan(KeyedPlan keyed) {
        var plan = keyed.plan();
        return Output.tuple(keyed.usagePlan().id(), keyed.key().id())
                .applyValue(ids -> Map.of(
                        "usagePlanId", ids.t1,
                        "apiKeyId", ids.t2,
                        "rate", plan.throttle().rate(),
                        "burst", plan.throttle().burst(),
                        "quota", plan.quota(),
                        "period", plan.period()));
    }

    private static Output<Map<String, String>> table(Table table) {
        return Output.tuple(table.name(), table.arn()).applyValue(both -> Map.of("name", both.t1, "arn", both.t2));
    }

    /** By table: the fields that clients write, each with the JSON type of its values. */
    private Map<String, List<Map<String, Object>>> fields() {
        return declared.tables().stream()
                .collect(toMap(
                        TableDefinition::tableName,
                        table -> table.attributes().stream()
                                .filter(Attribute::isWritable)
                                .map(Outputs::field)
                                .toList()));
    }

    private static Map<String, Object> field(Attribute attribute) {
        return Map.of(
                "name",
                attribute.name(),
                "type",
                attribute.type().schema().get("type").getAsString(),
                "key",
                attribute.isKey());
    }

    /** By right: the scope that a token needs for it, empty where it needs none. */
    private Map<String, String> scopes() {
        var scopes = settings.access().scopes();
        return Map.of("read", scopes.read(), "write", scopes.write(), "administer", scopes.administer());
    }

    /** By what a caller is to be: the policy to attach to it. */
    private Map<String, String> invokePolicies(String stageArn) {
        return new InvokePolicies(stageArn, declared.rights(settings.access())).all();
    }

    private Map<String, Map<String, String>> endpoints(String apiUrl) {
        var endpoints = new LinkedHashMap<String, Map<String, String>>();
        declared.operations(settings.access())
                .forEach(operation -> endpoints.put(
                        operation.name(), Map.of("method", operation.verb().name(), "url", apiUrl + operation.path())));
        return endpoints;
    }
}
