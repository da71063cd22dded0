package lambdaless.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lambdaless.aws.Aws;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another key for the tables and logs of a stack that lives. */
@OnEngine
final class EncryptionTest {
    private static final String EXISTING =
            "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_key_is_made_another_one_and_aws_own_on_the_same_tables() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.up();
            var aws = engine.aws().aws();
            var kept = Kept.in(aws);
            var logs = Kept.ids(aws, Kind.LOG_GROUP);

            encrypt(engine, "made");
            var made = aws.all(Kind.KEY).stream().findFirst().orElseThrow().text("arn");
            assertThat(keysInUse(aws)).isEqualTo(Set.of(made));
            assertThat(engine.preview()).isEmpty();
            assertThat(engine.outputs().get("encryptionKeyArn").getAsString()).isEqualTo(made);

            encrypt(engine, EXISTING);
            assertThat(keysInUse(aws)).isEqualTo(Set.of(EXISTING));
            assertThat(aws.all(Kind.KEY)).isEmpty();

            encrypt(engine, "made");
            encrypt(engine, "awsOwned");
            assertThat(keysInUse(aws)).isEqualTo(Set.of("none"));
            assertThat(aws.all(Kind.KEY)).isEmpty();

            engine.settings().unset("customerManagedKey");
            engine.up();
            assertThat(keysInUse(aws)).isEqualTo(Set.of("none"));
            kept.areStillIn(aws);
            assertThat(Kept.ids(aws, Kind.LOG_GROUP)).isEqualTo(logs);
            assertThat(engine.preview()).isEmpty();
        }
    }

    /** Why there is a way back by the key that AWS owns. */
    @Test
    void a_key_that_is_named_no_more_stays_the_key_of_the_tables() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.configure(Map.of("customerManagedKey", EXISTING));
            engine.up();

            engine.settings().unset("customerManagedKey");
            engine.up();

            assertThat(engine.aws().aws().all(Kind.TABLE))
                    .map(EncryptionTest::ofTable)
                    .isNotEmpty()
                    .containsOnly(EXISTING);
        }
    }

    @Test
    void in_production_the_key_is_protected_and_outlives_the_setting() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "prod")) {
            engine.configure(Map.of("customerManagedKey", "made"));
            engine.up();
            var aws = engine.aws().aws();
            var keys = Kept.ids(aws, Kind.KEY);
            var policies = Kept.ids(aws, Kind.KEY_POLICY);

            assertThatThrownBy(() -> encrypt(engine, "awsOwned")).hasMessageContaining("pulumi state unprotect");

            Unprotection.on("protect-data.md").get(0).runOn(engine);
            engine.up();
            assertThat(keysInUse(aws)).isEqualTo(Set.of("none"));
            assertThat(keys).hasSize(1).isEqualTo(Kept.ids(aws, Kind.KEY));
            assertThat(policies).hasSize(1).isEqualTo(Kept.ids(aws, Kind.KEY_POLICY));
            assertThat(aws.all(Kind.KEY_ALIAS)).isEmpty();
        }
    }

    private static void encrypt(Engine engine, String key) throws IOException, AutomationException {
        engine.configure(Map.of("customerManagedKey", key));
        engine.up();
    }

    /** The keys that tables and log groups name; "none" for those that name none. */
    private static Set<String> keysInUse(Aws aws) {
        var inUse = aws.all(Kind.LOG_GROUP).stream()
                .map(group -> Optional.ofNullable(group.properties().get("kmsKeyId"))
                        .map(String::valueOf)
                        .orElse("none"))
                .collect(toSet());
        aws.all(Kind.TABLE).forEach(table -> inUse.add(ofTable(table)));
        return inUse;
    }

    private static String ofTable(AwsResource table) {
        return table.properties().get("serverSideEncryption") instanceof Map<?, ?> encryption
                ? Optional.ofNullable(encryption.get("kmsKeyArn"))
                        .map(String::valueOf)
                        .orElse("none")
                : "none";
    }
}
