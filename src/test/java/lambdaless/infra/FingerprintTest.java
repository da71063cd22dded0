package lambdaless.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.api.AttributeType;
import lambdaless.api.Body;
import lambdaless.api.Definition;
import lambdaless.api.Json;
import lambdaless.api.Operation;
import lambdaless.api.Partition;
import lambdaless.api.Samples;
import lambdaless.api.TableDefinition;
import lambdaless.api.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A deployment is made anew when the API has changed, and only then. */
final class FingerprintTest {
    private static final Api SAMPLES = Samples.api();
    private static final String BEFORE = fingerprint(SAMPLES);

    @TempDir
    private Path folder = Path.of("");

    private static Stream<String> files(Api api) {
        return api.definition(Partition.ofRegion("eu-west-1")).templates().stream()
                .flatMap(template -> template.lines().stream())
                .map(line ->
                        Path.of("templates").relativize(Path.of(line.file())).toString())
                .distinct();
    }

    /** Each file of the templates, with an operation that uses it. */
    static List<Arguments> templates() {
        var users = new TreeMap<String, Operation>();
        SAMPLES.operations().forEach(one -> files(api(List.of(one))).forEach(file -> users.putIfAbsent(file, one)));
        assertThat(files(SAMPLES)).containsExactlyInAnyOrderElementsOf(users.keySet());
        return users.entrySet().stream()
                .map(used -> Arguments.of(used.getKey(), used.getValue()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_moves_it(String file, Operation user) throws IOException {
        var copy = TemplateCopy.in(folder);

        copy.append(file, " ");

        assertThat(fingerprint(new Api(SAMPLES.tables(), List.of(user), copy.templates())))
                .isNotEqualTo(fingerprint(api(List.of(user))));
    }

    @Test
    void every_operation_and_every_part_of_it_moves_it() {
        var all = SAMPLES.operations();
        var variants = variants(operation("requests/get"), operation("requests/list"));
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
                one.at(Verb.POST, "/posted" + one.path()),
                one.at(one.path() + "/x"),
                list,
                list.calling(other(list)),
                one.responding(202, one.responseTemplate()),
                one.responding(200, "no-content"),
                one.responding(200, "no-content").cacheable(),
                one.taking(Body.PATCH));
    }

    private static Operation operation(String request) {
        return SAMPLES.operations().stream()
                .filter(operation -> operation.request().equals(request))
                .findFirst()
                .orElseThrow();
    }

    private static TableDefinition other(Operation operation) {
        return SAMPLES.tables().stream()
                .filter(table -> !table.equals(operation.target()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_name_of_an_operation_moves_it_by_the_description_of_the_api_alone() {
        var renamed = SAMPLES.operations().stream()
                .map(one -> one.as("renamed-" + one.name()))
                .toList();

        assertThat(fingerprint(api(renamed))).isNotEqualTo(BEFORE);
        assertThat(undescribed(api(renamed))).isEqualTo(undescribed(SAMPLES));
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
        var definition = SAMPLES.definition(Partition.ofRegion("eu-west-1"));
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
        var tables =
                SAMPLES.tables().stream().map(FingerprintTest::withoutFlags).toList();

        assertThat(fingerprint(new Api(tables, SAMPLES.operations(), SAMPLES.templates())))
                .isNotEqualTo(BEFORE);
    }

    private static TableDefinition withoutFlags(TableDefinition table) {
        var fewer = table.attributes().stream()
                .filter(attribute -> !(attribute.type() instanceof AttributeType.Bool))
                .toList();
        return new TableDefinition(table.tableName(), table.item(), fewer, table.indexes(), table.owned());
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "cn-north-1"})
    void the_region_moves_it(String region) {
        assertThat(fingerprint(SAMPLES, region)).isNotEqualTo(BEFORE);
    }

    private static Api api(List<Operation> operations) {
        return new Api(SAMPLES.tables(), operations, SAMPLES.templates());
    }

    private static String fingerprint(Api api) {
        return fingerprint(api, "eu-west-1");
    }

    private static String fingerprint(Api api, String region) {
        return Fingerprint.of(api.definition(Partition.ofRegion(region)));
    }
}
