package lambdaless.infra;

import com.pulumi.aws.apigateway.BasePathMapping;
import com.pulumi.aws.apigateway.BasePathMappingArgs;
import com.pulumi.aws.apigateway.DomainName;
import com.pulumi.aws.apigateway.DomainNameArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.inputs.DomainNameEndpointConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Map;
import java.util.Optional;
import lambdaless.settings.Edge.Domain;
import lambdaless.settings.Settings;

/**
 * The domain name that clients call, with the stage behind it. Its record in the DNS is the owner's to make.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-regional-api-custom-domain-create.html">Regional
 *     custom domain names</a>
 */
final class CustomDomain extends Component {
    private final Domain domain;
    private final DomainName name;

    private CustomDomain(Domain domain, RestApi restApi, Stage stage, Tags tags, Resource parent) {
        super("Domain", "domain", parent);
        this.domain = domain;
        this.name = new DomainName("domain", arguments(tags), child());
        var mapping = BasePathMappingArgs.builder()
                .domainName(name.domainName())
                .restApi(restApi.id())
                .stageName(stage.stageName())
                .build();
        new BasePathMapping("domain", mapping, children().dependsOn(stage).build());
    }

    /** The domain name of a stage; empty where clients call API Gateway's own address. */
    static Optional<CustomDomain> of(Settings settings, RestApi restApi, Stage stage, Tags tags, Resource parent) {
        return settings.edge().domain().map(domain -> new CustomDomain(domain, restApi, stage, tags, parent));
    }

    String url() {
        return "https://" + domain.name();
    }

    /** The target of the name's record in the DNS, and the hosted zone of that target, which a record of Route 53 wants as well. */
    Output<Map<String, String>> target() {
        return Output.tuple(name.regionalDomainName(), name.regionalZoneId())
                .applyValue(both -> Map.of("name", both.t1, "zoneId", both.t2));
    }

    private DomainNameArgs arguments(Tags tags) {
        return DomainNameArgs.builder()
                .domainName(domain.name())
                .regionalCertificateArn(domain.certificateArn())
                .endpointConfiguration(DomainNameEndpointConfigurationArgs.builder()
                        .types("REGIONAL")
                        .build())
                .securityPolicy("TLS_1_2")
                .tags(tags.all())
                .build();
    }
}
