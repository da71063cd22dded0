package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import lambdaless.api.Api;
import lambdaless.aws.Aws;
import lambdaless.aws.Kind;
import lambdaless.aws.Served;

/** A stack with keys and a pool of users, which are there and the same whatever stands before its stage. */
final class LivingStack implements AutoCloseable {
    private static final Map<String, Object> CALLERS = Map.of(
            "authMode", "cognito", "requireApiKey", "true", "readScope", "shop/read", "writeScope", "shop/write");
    private static final String[] OF_THE_EDGE = {
        "waf", "wafRate", "webAclArn", "domainName", "certificateArn", "allowedIpRanges"
    };

    private final Engine engine;
    private final Kept kept;
    private final Set<String> pools;

    private LivingStack(Engine engine) {
        this.engine = engine;
        this.kept = Kept.in(engine.aws().aws());
        this.pools = Kept.ids(engine.aws().aws(), Kind.USER_POOL);
        assertThat(pools).hasSize(1);
        assertThat(Kept.ids(aws(), Kind.API_KEY)).hasSize(1);
    }

    static LivingStack in(Path folder) throws IOException, AutomationException {
        var engine = Engine.of(folder, "dev");
        engine.configure(CALLERS);
        engine.up();
        return new LivingStack(engine);
    }

    Engine engine() {
        return engine;
    }

    Aws aws() {
        return engine.aws().aws();
    }

    /** Switches to these settings of the edge, and to no others, by exactly these steps. */
    Served switched(Map<String, Object> settings, Set<String> steps) throws IOException, AutomationException {
        engine.settings().unset(OF_THE_EDGE);
        engine.configure(settings);
        assertThat(engine.preview()).isEqualTo(steps);
        engine.up();
        assertThat(engine.preview()).isEmpty();
        return kept();
    }

    /** The stage, which serves its routes for those who hold keys and tokens. */
    Served kept() {
        kept.areStillIn(aws());
        assertThat(Kept.ids(aws(), Kind.USER_POOL)).isEqualTo(pools);
        var served = aws().served("dev");
        assertThat(Api.ofProject().operations())
                .filteredOn(operation -> operation.path().startsWith("/albums"))
                .hasSizeGreaterThan(4)
                .allSatisfy(operation -> assertThat(served.call(operation.verb() + " " + operation.path()))
                        .isEqualTo(200));
        return served;
    }

    String apiUrl() throws AutomationException {
        return engine.outputs().get("apiUrl").getAsString();
    }

    @Override
    public void close() {
        engine.close();
    }
}
