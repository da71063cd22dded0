package lambdaless.infra;

import static lambdaless.api.Operation.named;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lambdaless.api.Api;
import lambdaless.api.DynamoDbAction;
import lambdaless.api.Partition;
import lambdaless.api.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operation of one's own that reads who calls. */
final class CachedCallerTest {
    @Test
    void what_reads_the_caller_is_not_cached(@TempDir Path folder) throws IOException {
        var users = Api.ofProject().tables().get(0);
        var templates = TemplateCopy.in(folder);
        templates.write("whose/request.vtl", "## Scan\n$context.authorizer.claims.sub\n");
        var whose = named("whose")
                .on(Verb.GET, "/whose")
                .calls(DynamoDbAction.SCAN, users)
                .responds(200, "page")
                .cacheable();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Api(List.of(users), List.of(whose), templates.templates())
                        .definition(Partition.ofRegion("eu-west-1")))
                .withMessageContaining("reads the caller's identity, which no cache key covers");
    }
}
