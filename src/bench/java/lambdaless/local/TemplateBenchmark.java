package lambdaless.local;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lambdaless.api.Api;
import lambdaless.gateway.vtl.ContextVariable;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import lambdaless.gateway.vtl.MappingTemplate;
import lambdaless.gateway.vtl.Overrides;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateVariables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The answer of list-albums: 25 albums of three tracks, DynamoDB's reply parsed in it. */
@State(Scope.Benchmark)
public class TemplateBenchmark {
    private static final String ALBUM = """
            {"artist": {"S": "artist %1$d"}, "album": {"S": "album %1$d"}, "etag": {"S": "AbCdEf%1$d="},
            "releaseYear": {"N": "1976"}, "rating": {"N": "8.5"}, "genres": {"SS": ["pop", "rock"]}, "tracks": {"L": [
            {"M": {"title": {"S": "one"}, "length": {"S": "2:48"}}}, {"M": {"title": {"S": "two"}, "length": {"S": "3:01"}}},
            {"M": {"title": {"S": "three"}, "length": {"S": "4:26"}}}]}}""";
    private static final String REPLY = IntStream.range(0, 25)
            .mapToObj(ALBUM::formatted)
            .collect(joining(",", "{\"Count\": 25, \"ScannedCount\": 25, \"Items\": [", "]}"));

    private final TemplateEngine engine = new TemplateEngine();
    private MappingTemplate template = engine.compile("none", "");

    static Figure figure() throws RunnerException {
        var options = new OptionsBuilder()
                .include(TemplateBenchmark.class.getName() + ".rendered")
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .build();
        var score = new Runner(options).runSingle().getPrimaryResult().getScore();
        return Figure.atMost("one template rendered: list-albums, 25 albums of three tracks", score, 200, "µs");
    }

    @Setup
    public void compile() {
        template =
                engine.compile("albums", Api.ofProject().response("list-albums").text());
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public String rendered() {
        var context = ContextVariable.of(Map.of("requestId", "r", "httpMethod", "GET"));
        Overrides.within(context);
        var input = engine.input(REPLY, new RequestParameters(Map.of(), Map.of(), Map.of()));
        return template.render(new TemplateVariables(input, context, Map.of("corsOrigins", "http://localhost:8080")));
    }
}
