package lambdaless.api;

import static lambdaless.api.Operation.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters that a template reads, which are a method's, and a cached answer's key. */
final class ParametersReadTest {
    @Test
    void a_template_says_what_it_reads_and_sets() {
        var template = Template.uncomposed("t", """
                $input.params().path.get('userId') $input.params().querystring.get('after')
                #if($name.equalsIgnoreCase('If-Match'))#end $input.params().header.get('Origin')
                $input.params().header.get('origin')
                #set($context.responseOverride.header.ETag = 'x')#set($context.responseOverride.status = 404)
                """);

        assertThat(template.parametersRead())
                .containsExactly(
                        "method.request.header.If-Match",
                        "method.request.header.Origin",
                        "method.request.header.origin",
                        "method.request.path.userId",
                        "method.request.querystring.after");
        assertThat(template.headersSet()).containsExactly("ETag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$input.params().querystring['q']         | querystring.q",
                "$input.params().querystring[\"q\"]     | querystring.q",
                "$input.params().querystring.q            | querystring.q",
                "${input.params().querystring.q}x         | querystring.q",
                "$!{input.params().querystring.q}         | querystring.q",
                "$input.params().querystring.q.length()   | querystring.q",
                "$input.params().querystring.get(\"q-1\") | querystring.q-1",
                "$input.params().querystring.containsKey('q') | querystring.q",
                "$method.request.querystring.q            | querystring.q",
                "$method.request.header.X-Q               | header.X-Q",
                "$method.request.path['userId']           | path.userId",
                "$input.params().path.userId              | path.userId",
                "$input.params().header.X-Q.trim()        | header.X-Q",
                "$input.params().header['x-q']            | header.x-q"
            })
    void a_parameter_is_one_however_it_is_read(String text, String parameter) {
        var template = Template.uncomposed("t", "\"" + text + "\"");

        assertThat(template.parametersRead()).containsExactly("method.request." + parameter);
        assertThat(template.readsUnnamed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$input.params('q')",
                "${input.params('q')}",
                "#set($all = $input.params())",
                "$input.params().querystring",
                "$input.params().querystring.get($name)",
                "$input.params().get('querystring')",
                "#foreach($q in $input.params().querystring.keySet())",
                "$input.params().querystring.toString()",
                "$method.request.multivaluequerystring.q",
                "$method.request.body",
                "$method.get('request')"
            })
    void a_cached_operation_names_the_parameters_that_it_reads(String read, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("find"));
        Files.createDirectories(folder.resolve("responses"));
        Files.writeString(folder.resolve("find/request.vtl"), "## Scan\n{}\n" + read + "\n");
        Files.writeString(folder.resolve("responses/found.vtl"), "{}\n");
        for (var name : List.of("error", "unavailable", "internal", "no-content")) {
            Files.writeString(folder.resolve("responses/" + name + ".vtl"), "{}\n");
        }
        Files.createDirectories(folder.resolve("requests"));
        Files.writeString(folder.resolve("requests/preflight.vtl"), "{}\n");
        var found = named("find")
                .on(Verb.GET, "/found")
                .calls(DynamoDbAction.SCAN, Tables.USERS)
                .responds(200, "found");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Api(Tables.all(), List.of(found.cacheable()), new Templates(folder))
                        .definition(Partition.ofRegion("eu-west-1")))
                .withMessage(
                        folder.resolve("find/request.vtl") + ", line 3: the line reads parameters without their names,"
                                + " which no cache key covers, and operation find is cached; expected"
                                + " $input.params().querystring.get('name'), or path or header in its place, or an operation that"
                                + " is not cached");
    }
}
