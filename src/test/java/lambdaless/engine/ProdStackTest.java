package lambdaless.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lambdaless.aws.Aws;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack {@code prod}, whose tables are protected, beside another stack of the same account. */
@OnEngine
final class ProdStackTest {
    @Test
    void keeps_its_tables_until_it_is_told_not_to(@TempDir Path folder) throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "prod")) {
            assertThat(engine.preview()).allMatch(step -> step.startsWith("create "));
            engine.up();

            assertThat(engine.preview()).isEmpty();
            assertThat(retained(engine.command("stack", "export")))
                    .isEqualTo(Set.of("access-log", "execution-log", "firewall-log"));
            assertThat(engine.refusal(ChangedApi.withSwappedKeysOfAlbums()))
                    .contains("unable to replace resource")
                    .contains("Table::albums")
                    .contains("marked for protection");
            assertThatThrownBy(engine::destroy)
                    .hasMessageContaining("cannot be deleted")
                    .hasMessageContaining("protected");
            assertThat(engine.preview()).noneMatch(step -> step.contains(" Table "));
            assertThat(protectedTypes(engine.command("stack", "export")))
                    .isEqualTo(Set.of("ApiKey", "RestApi", "Stage", "Table", "UsagePlan"));

            engine.command("state", "unprotect", "--all", "--yes");
            assertThatThrownBy(engine::destroy)
                    .hasMessageContaining("Resource cannot be deleted as it is currently protected against deletion");
            engine.aws()
                    .aws()
                    .all(Kind.TABLE)
                    .forEach(table -> letGo(engine.aws().aws(), table));
            assertThat(engine.destroy()).contains("deleted");
        }
    }

    @Test
    void shares_no_physical_name_with_another_stack(@TempDir Path folder) throws IOException, AutomationException {
        try (var prod = Engine.of(Files.createDirectory(folder.resolve("prod")), "prod");
                var dev = Engine.of(Files.createDirectory(folder.resolve("dev")), "dev")) {
            prod.preview();
            dev.preview();

            assertThat(prod.aws().names())
                    .hasSizeGreaterThan(40)
                    .doesNotContainAnyElementsOf(dev.aws().names());
        }
    }

    private static Set<String> protectedTypes(String export) {
        return texts(export, "protect", "type").stream()
                .map(type -> type.replaceFirst(".*:", ""))
                .collect(toSet());
    }

    private static Set<String> retained(String export) {
        return texts(export, "retainOnDelete", "urn").stream()
                .map(urn -> urn.replaceFirst(".*::", ""))
                .collect(toSet());
    }

    /** A property of all resources that have a flag set. */
    private static Set<String> texts(String export, String flag, String property) {
        var texts = new TreeSet<String>();
        for (var each : ((JsonObject) JsonParser.parseString(export))
                .getAsJsonObject("deployment")
                .getAsJsonArray("resources")) {
            if (each instanceof JsonObject resource
                    && resource.has(flag)
                    && resource.get(flag).getAsBoolean()) {
                texts.add(resource.get(property).getAsString());
            }
        }
        return texts;
    }

    /** Takes the protection from a table, as an operator does it by hand. */
    private static void letGo(Aws aws, AwsResource table) {
        var unprotected = new TreeMap<>(table.properties());
        unprotected.put("deletionProtectionEnabled", false);
        aws.update(Kind.TABLE, table.id(), table.properties(), unprotected);
    }
}
