package lambdaless.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import lambdaless.api.Api;
import lambdaless.api.Body;
import lambdaless.api.Definition;
import lambdaless.api.Json;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import lambdaless.api.Partition;
import lambdaless.api.TableDefinition;
import lambdaless.api.Tables;
import lambdaless.api.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A deployment is made anew when the API has changed, and only then. */
final class FingerprintTest {
    private static final String BEFORE = fingerprint(Api.ofProject());

    @TempDir
    private Path folder = Path.of("");

    static List<String> templates() {
        return Api.ofProject().definition(Partition.ofRegion("eu-west-1")).templates().stream()
                .flatMap(template -> template.lines().stream())
                .map(line ->
                        Path.of("templates").relativize(Path.of(line.file())).toString())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_moves_it(String file) throws IOException {
        var copy = TemplateCopy.in(folder);

        copy.append(file, " ");

        assertThat(fingerprint(new Api(Tables.all(), Operations.all(), copy.templates())))
                .isNotEqualTo(BEFORE);
    }

    @Test
    void every_operation_and_every_part_of_it_moves_it() {
        var all = Operations.all();
        var variants = variants(all.get(2), all.get(1));
        var fingerprints = new TreeSet<String>();

        variants.forEach(variant -> fingerprints.add(fingerprint(api(List.of(variant)))));
        fingerprints.add(fingerprint(api(List.of())));
        fingerprints.add(fingerprint(api(all)));

        assertThat(fingerprints).hasSize(variants.size() + 2);
    }

    /** Two operations, and what they are with another verb, path, target, success, answer, body or cache. */
    private static List<Operation> variants(Operation one, Operation list) {
        return List.of(
                one,
                one.at(Verb.POST, "/posted/{userId}"),
                one.at("/users/{userId}/x"),
                list,
                list.calling(Tables.all().get(1)),
                one.responding(202, one.responseTemplate()),
                one.responding(200, "no-content"),
                one.responding(200, "no-content").cacheable(),
                one.taking(Body.PATCH));
    }

    @Test
    void the_name_of_an_operation_moves_it_by_the_description_of_the_api_alone() {
        var renamed = Operations.all().stream()
                .map(one -> one.name().equals("get-user") ? renamed(one, "fetch-user") : one)
                .toList();

        assertThat(fingerprint(api(renamed))).isNotEqualTo(fingerprint(Api.ofProject()));
        assertThat(undescribed(api(renamed))).isEqualTo(undescribed(Api.ofProject()));
    }

    /** The fingerprint of an API without what answers with its description. */
    private static String undescribed(Api api) {
        var definition = api.definition(Partition.ofRegion("eu-west-1"));
        return Fingerprint.of(new Definition(
                definition.apiKeySource(),
                definition.authorizers(),
                definition.validator(),
                definition.models(),
                definition.methods().stream()
                        .filter(method -> !method.path().equals(Api.DESCRIPTION))
                        .toList(),
                definition.gatewayResponses()));
    }

    @Test
    void what_is_the_same_in_every_method_moves_it() {
        var definition = Api.ofProject().definition(Partition.ofRegion("eu-west-1"));
        assertThat(Json.text(definition))
                .contains("\"authorization\":\"NONE\"", "\"passthroughBehavior\":\"NEVER\"", "\"httpMethod\":\"POST\"");
        assertThat(Fingerprint.of(definition))
                .isEqualTo(Digest.of(Json.text(definition.withoutNames())))
                .isNotEqualTo(Fingerprint.of(new Definition(
                        "AUTHORIZER",
                        definition.authorizers(),
                        definition.validator(),
                        definition.models(),
                        definition.methods(),
                        definition.gatewayResponses())))
                .isNotEqualTo(Fingerprint.of(new Definition(
                        definition.apiKeySource(),
                        definition.authorizers(),
                        new Definition.Validator(false, true),
                        definition.models(),
                        definition.methods(),
                        definition.gatewayResponses())));
    }

    @Test
    void an_attribute_moves_it_by_its_models() {
        var users = Tables.all().get(0);
        var fewer = new TableDefinition(
                users.tableName(),
                users.item(),
                users.attributes().stream()
                        .filter(attribute -> !attribute.name().equals("active"))
                        .toList(),
                users.indexes(),
                users.owned());
        var api = Api.ofProject();

        assertThat(fingerprint(new Api(List.of(fewer, Tables.all().get(1)), api.operations(), api.templates())))
                .isNotEqualTo(fingerprint(api));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "cn-north-1"})
    void the_region_moves_it(String region) {
        assertThat(fingerprint(Api.ofProject(), region)).isNotEqualTo(fingerprint(Api.ofProject(), "eu-west-1"));
    }

    private static Operation renamed(Operation operation, String name) {
        return operation.as(name);
    }

    private static Api api(List<Operation> operations) {
        return new Api(Tables.all(), operations, Api.ofProject().templates());
    }

    private static String fingerprint(Api api) {
        return fingerprint(api, "eu-west-1");
    }

    private static String fingerprint(Api api, String region) {
        return Fingerprint.of(api.definition(Partition.ofRegion(region)));
    }
}
