package lambdaless.infra;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.wafv2.WebAcl;
import com.pulumi.aws.wafv2.WebAclArgs;
import com.pulumi.aws.wafv2.WebAclAssociation;
import com.pulumi.aws.wafv2.WebAclAssociationArgs;
import com.pulumi.aws.wafv2.WebAclLoggingConfiguration;
import com.pulumi.aws.wafv2.WebAclLoggingConfigurationArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionAllowArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclLoggingConfigurationRedactedFieldArgs;
import com.pulumi.aws.wafv2.inputs.WebAclLoggingConfigurationRedactedFieldSingleHeaderArgs;
import com.pulumi.aws.wafv2.inputs.WebAclVisibilityConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.settings.Settings;

/**
 * The web ACL of AWS WAF that sees a stage's requests before API Gateway does: one that the stack makes, with a log of its own, or an
 * existing one.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html">AWS WAF before
 *     REST APIs</a>
 */
final class Firewall extends Component {
    /** The headers that hold secrets, which its log shows as REDACTED. */
    private static final List<String> SECRETS = List.of("x-api-key", "authorization");

    private Firewall(RestApi restApi, Stage stage, LogGroups logs, Settings settings, Tags tags, Resource parent) {
        super("Firewall", "firewall", parent);
        var existing = settings.edge().firewall().webAclArn();
        var arn = logs.firewall()
                .map(log -> managed(tags.named(restApi), log, settings, tags))
                .orElseGet(() -> Output.of(existing));
        associate(stage, arn);
    }

    /** Declares it where the settings want one. */
    static void declare(RestApi restApi, Stage stage, LogGroups logs, Settings settings, Tags tags, Resource parent) {
        if (settings.edge().firewall().isOn()) {
            new Firewall(restApi, stage, logs, settings, tags, parent);
        }
    }

    private Output<String> managed(Output<String> name, LogGroup log, Settings settings, Tags tags) {
        var arguments = WebAclArgs.builder()
                .name(name)
                .scope("REGIONAL")
                .defaultAction(WebAclDefaultActionArgs.builder()
                        .allow(WebAclDefaultActionAllowArgs.builder().build())
                        .build())
                .rules(FirewallRules.all(settings.edge().firewall().rate()))
                .visibilityConfig(WebAclVisibilityConfigArgs.builder()
                        .metricName(name)
                        .cloudwatchMetricsEnabled(true)
                        .sampledRequestsEnabled(true)
                        .build())
                .tags(tags.all())
                .build();
        var acl = new WebAcl("firewall", arguments, child());
        new WebAclLoggingConfiguration(
                "firewall",
                WebAclLoggingConfigurationArgs.builder()
                        .resourceArn(acl.arn())
                        .logDestinationConfigs(log.arn().applyValue(List::of))
                        .redactedFields(redacted().toList())
                        .build(),
                child());
        return acl.arn();
    }

    private static Stream<WebAclLoggingConfigurationRedactedFieldArgs> redacted() {
        return SECRETS.stream()
                .map(header -> WebAclLoggingConfigurationRedactedFieldArgs.builder()
                        .singleHeader(WebAclLoggingConfigurationRedactedFieldSingleHeaderArgs.builder()
                                .name(header)
                                .build())
                        .build());
    }

    /**
     * Puts the ACL before the stage. A stage has one, and takes another in its place; the provider takes away whichever it has. So the
     * association goes before its successor comes, or it would take that away.
     *
     * @see <a href="https://github.com/pulumi/pulumi-aws/issues/4782">what happens otherwise</a>
     */
    private void associate(Stage stage, Output<String> webAclArn) {
        new WebAclAssociation(
                "firewall",
                WebAclAssociationArgs.builder()
                        .resourceArn(stage.arn())
                        .webAclArn(webAclArn)
                        .build(),
                children().deleteBeforeReplace(true).build());
    }
}
