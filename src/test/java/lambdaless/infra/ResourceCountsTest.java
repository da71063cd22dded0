package lambdaless.infra;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.api.Body;
import lambdaless.api.Operations;
import lambdaless.api.Tables;
import org.junit.jupiter.api.Test;

/** As many resources as the operations, their paths and the tables make, and no others. */
final class ResourceCountsTest {
    private static final int RESPONSES = 4;

    private final long operations = OperationTable.ALL.size();
    private final long paths = OperationTable.paths().size();

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
        counts.put("Model", bodies());
        List.of("Account", "ApiKey", "Deployment", "RequestValidator", "RestApi", "Stage", "UsagePlan", "UsagePlanKey")
                .forEach(single -> counts.put(single, 1L));
        return counts;
    }

    private static long bodies() {
        return Operations.all().stream()
                .filter(operation -> operation.body() != Body.NONE)
                .map(operation -> operation.body() + " of " + operation.target().tableName())
                .distinct()
                .count();
    }

    /** One more role and attachment is the account's, one more entry the stage's. */
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
                "Resource", (long) OperationTable.resources().size(),
                "Method", operations + paths,
                "Integration", operations + paths,
                "MethodResponse", RESPONSES * operations + paths,
                "IntegrationResponse", RESPONSES * operations + paths);
    }
}
