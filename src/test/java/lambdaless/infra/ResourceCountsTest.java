package lambdaless.infra;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.api.Api;
import lambdaless.api.Definition;
import lambdaless.api.Partition;
import lambdaless.api.Tables;
import org.junit.jupiter.api.Test;

/** As many resources as the operations, their paths and the tables make, and no others. */
final class ResourceCountsTest {
    private static final int RESPONSES = 4;

    private static final Definition DEFINITION = Api.ofProject().definition(Partition.ofRegion("eu-west-1"));

    private final long operations = OperationTable.ALL.size();
    /** Those of the operations, and that of the API's description, whose method calls nothing. */
    private final long paths = OperationTable.paths().size() + 1L;

    @Test
    void of_the_stack_dev() {
        var counts = new TreeMap<>(Declared.dev().resources().stream()
                .filter(resource -> resource.type().startsWith("aws:"))
                .collect(groupingBy(resource -> resource.type().replaceFirst(".*:", ""), counting())));

        var expected = new TreeMap<>(ofTheStack());
        expected.putAll(ofOperations());
        expected.putAll(ofPaths());
        assertThat(counts).isEqualTo(expected);
    }

    private static Map<String, Long> ofTheStack() {
        var counts = new TreeMap<>(Map.of("LogGroup", 2L, "Response", 21L));
        counts.put("Table", (long) Tables.all().size());
        counts.put("Model", (long) DEFINITION.models().size());
        List.of("Account", "ApiKey", "Deployment", "RequestValidator", "RestApi", "Stage", "UsagePlan", "UsagePlanKey")
                .forEach(single -> counts.put(single, 1L));
        return counts;
    }

    private Map<String, Long> ofOperations() {
        return Map.of(
                "Policy", operations,
                "Role", operations + 1,
                "RolePolicyAttachment", operations + 1,
                "MethodSettings", operations + 1);
    }

    /** Each path is answered by a preflight as well. */
    private Map<String, Long> ofPaths() {
        return Map.of(
                "Resource", OperationTable.resources().size() + 1L,
                "Method", operations + paths + 1,
                "Integration", operations + paths + 1,
                "MethodResponse", RESPONSES * operations + paths + 1 + otherResponses(),
                "IntegrationResponse", RESPONSES * operations + paths + 1);
    }

    private static long otherResponses() {
        return DEFINITION.methods().stream()
                .mapToLong(method -> method.otherResponses().size())
                .sum();
    }
}
