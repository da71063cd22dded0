package lambdaless.infra;

import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Definition;
import lambdaless.api.Json;
import lambdaless.settings.Settings;

/** The deployment of the API, and the stage that serves it. */
public final class Release extends Component {
    private final LogGroups logs;
    private final Optional<Canary> canary;
    private final Optional<CustomDomain> domain;
    private final Stage stage;

    public Release(
            Definition definition,
            ApiResources api,
            Database database,
            List<Resource> accountLogging,
            Settings settings,
            Tags tags) {
        super("Release", "release");
        logs = new LogGroups(api.restApi(), database.encryption(), settings, tags, this);
        var triggers = triggers(definition, api, settings);
        canary = Canary.of(settings.canaryPercent(), api, triggers, this);
        stage = stage(deployment(api, triggers), api, database, accountLogging, settings, tags);
        new MethodSettingsEntries(definition.methods(), stage, settings, this);
        domain = CustomDomain.of(settings, api.restApi(), stage, tags, this);
        Firewall.declare(api.restApi(), stage, logs, settings, tags, this);
    }

    /** The address that clients call. */
    Output<String> url() {
        return stage.invokeUrl().applyValue(own -> domain.map(CustomDomain::url).orElse(own));
    }

    Optional<CustomDomain> domain() {
        return domain;
    }

    Stage stage() {
        return stage;
    }

    Optional<LogGroup> accessLog() {
        return logs.access();
    }

    Optional<LogGroup> executionLog() {
        return logs.execution();
    }

    /** The canary's percentage and deployments; empty where there is none. */
    Optional<Output<Map<String, Object>>> canary() {
        return canary.map(out -> out.output(stage.deployment()));
    }

    /** The deployment of the stage, which stays the one that it has while a canary is out. */
    private Deployment deployment(ApiResources api, Output<Map<String, String>> triggers) {
        var options = children();
        canary.ifPresent(out -> options.ignoreChanges("triggers"));
        return api.deployment("deployment", triggers, options);
    }

    /**
     * The definition, and what AWS has named: roles, and an authorizer, that were made anew are called by their new names. A resource policy
     * and the end of the default endpoint take effect with a deployment as well.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-create-attach.html">policies</a>
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html">the endpoint</a>
     */
    private static Output<Map<String, String>> triggers(Definition definition, ApiResources api, Settings settings) {
        var fingerprint = Fingerprint.of(definition);
        return Output.tuple(api.roleArns(), api.authorizerId().orElse(Output.of("")))
                .applyValue(named -> {
                    var triggers =
                            new TreeMap<>(Map.of("fingerprint", fingerprint, "roles", Digest.of(Json.text(named.t1))));
                    if (!named.t2.isEmpty()) {
                        triggers.put("authorizer", Digest.of(named.t2));
                    }
                    api.policyDigest().ifPresent(digest -> triggers.put("policy", digest));
                    settings.edge().domain().ifPresent(domain -> triggers.put("defaultEndpoint", "disabled"));
                    return triggers;
                });
    }

    private Stage stage(
            Deployment deployment,
            ApiResources api,
            Database database,
            List<Resource> accountLogging,
            Settings settings,
            Tags tags) {
        var arguments = StageArgs.builder()
                .restApi(api.restApi().id())
                .deployment(deployment.id())
                .stageName(settings.stageName())
                .variables(variables(database, settings.corsOrigins()))
                .cacheClusterEnabled(settings.cache().enabled())
                .xrayTracingEnabled(settings.logs().xray())
                .tags(tags.all());
        if (settings.cache().enabled()) {
            arguments.cacheClusterSize(settings.cache().size());
        }
        logs.access().ifPresent(group -> arguments.accessLogSettings(AccessLog.to(group)));
        canary.ifPresent(out -> arguments.canarySettings(out.settings()));
        var required =
                Stream.concat(logs.all().stream(), accountLogging.stream()).toList();
        var options = children().dependsOn(required).protect(settings.production());
        return new Stage("stage", arguments.build(), options.build());
    }

    /** The stage variables: names that differ from stack to stack, for the templates. */
    private static Output<Map<String, String>> variables(Database database, List<String> origins) {
        return database.names().applyValue(names -> {
            var variables = new TreeMap<String, String>();
            names.forEach((table, name) -> variables.put(table + "Table", name));
            variables.put("corsOrigins", String.join(",", origins));
            return variables;
        });
    }
}
