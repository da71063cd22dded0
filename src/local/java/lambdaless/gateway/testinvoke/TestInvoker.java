package lambdaless.gateway.testinvoke;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.context.ContextVariables;
import lambdaless.gateway.context.Invocation;
import lambdaless.gateway.context.InvocationRecord;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Parameters;
import lambdaless.gateway.context.RequestIds;
import lambdaless.gateway.log.ExecutionLog;
import lambdaless.gateway.log.ExecutionLog.Detail;
import lambdaless.gateway.log.ExecutionLog.Line;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.message.TraceHeader;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.model.RouteTable;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.testinvoke.TestInvocation.Answer;
import lambdaless.gateway.testinvoke.TestInvocation.NotThere;
import lambdaless.gateway.vtl.Overrides;

/** Runs a method as the Test feature of API Gateway's console does: without key, authorizer, limits or cache, and with a log. */
public final class TestInvoker {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String LOCALHOST = "127.0.0.1";

    private final List<Stage> stages;
    private final ContextVariables variables;
    private final Function<MethodRequest, HttpResponse> pipeline;
    private final Consumer<CompletedInvocation> listener;

    /** A test leaves nothing behind but its log; the listener is told of one that failed by a fault of the gateway itself. */
    public TestInvoker(
            List<Stage> stages,
            ContextVariables variables,
            Function<MethodRequest, HttpResponse> pipeline,
            Consumer<CompletedInvocation> listener) {
        this.stages = stages;
        this.variables = variables;
        this.pipeline = pipeline;
        this.listener = listener;
    }

    /** The path that a test pretends to. */
    private record Target(String path, String query, Map<String, String> parameters) {}

    public Answer invoke(TestInvocation test) {
        long since = System.nanoTime();
        var stage = stage(test);
        var method = method(test, stage);
        var target = target(test, method);
        var http = new HttpRequest(
                test.httpMethod(), target.path(), target.query(), "HTTP/1.1", test.headers(), test.body(), LOCALHOST);
        var request = request(http, method, target, with(stage, test));
        var response = pipeline.apply(request);
        long nanos = System.nanoTime() - since;
        var record = request.invocation().record();
        if (record.crash().isPresent()) {
            listener.accept(new CompletedInvocation(
                    http.forLogs(), response, Optional.empty(), request.context(), record, nanos));
        }
        return new Answer(response, log(request), TimeUnit.NANOSECONDS.toMillis(nanos), record.road());
    }

    private MethodRequest request(HttpRequest http, Method method, Target target, Stage stage) {
        var now = Instant.now();
        var context = variables.of(http, stage, target.path(), RequestIds.of(http), now);
        ContextVariables.tested(context);
        ContextVariables.routed(context, method);
        var log = new ExecutionLog(Detail.DATA_TRACE);
        var record = new InvocationRecord();
        record.routed(method, log);
        var trace = TraceHeader.of(http.header(TraceHeader.NAME), now.getEpochSecond());
        var invocation = new Invocation(
                stage, http, http.body(), target.path(), context, Overrides.within(context), trace, record);
        var settings = stage.settings().of(method);
        return new MethodRequest(invocation, method, settings, new Parameters(http, target.parameters()), log);
    }

    private Stage stage(TestInvocation test) {
        var one = stages.stream().map(stage -> stage.api().id()).distinct().count() == 1;
        return stages.stream()
                .filter(stage -> test.restApiId().map(stage.api().id()::equals).orElse(one))
                .findFirst()
                .orElseThrow(() -> new NotThere("Invalid API identifier specified "
                        + stages.get(0).api().accountId() + ":"
                        + test.restApiId().orElse("")));
    }

    private static Method method(TestInvocation test, Stage stage) {
        var ofResource = stage.api().methods().stream()
                .filter(method -> method.resourceId().equals(test.resource())
                        || method.resourcePath().equals(test.resource()))
                .toList();
        if (ofResource.isEmpty()) {
            throw new NotThere("Invalid Resource identifier specified");
        }
        return Stream.of(test.httpMethod(), "ANY")
                .flatMap(verb ->
                        ofResource.stream().filter(method -> method.httpMethod().equals(verb)))
                .findFirst()
                .orElseThrow(() -> new NotThere("Invalid Method identifier specified"));
    }

    private static Target target(TestInvocation test, Method method) {
        if (test.pathWithQueryString().isEmpty()) {
            return new Target(method.resourcePath(), "", unfilled(method.resourcePath()));
        }
        int end = test.pathWithQueryString().indexOf('?');
        var path = end < 0
                ? test.pathWithQueryString()
                : test.pathWithQueryString().substring(0, end);
        var query = end < 0 ? "" : test.pathWithQueryString().substring(end + 1);
        return new Target(path, query, RouteTable.pathParameters(method, path));
    }

    /** Where no path is given each parameter stands for itself: {@code {petId={petId}}}. */
    private static Map<String, String> unfilled(String resourcePath) {
        var parameters = new LinkedHashMap<String, String>();
        for (var segment : resourcePath.split("/", -1)) {
            if (segment.startsWith("{")) {
                parameters.put(segment.replaceAll("[{}+]", ""), segment);
            }
        }
        return parameters;
    }

    private static Stage with(Stage stage, TestInvocation test) {
        return new Stage(
                stage.api(),
                stage.name(),
                stage.deploymentId(),
                test.stageVariables().orElseGet(stage::variables),
                stage.canary(),
                stage.settings(),
                stage.cached(),
                stage.accessLogFormat());
    }

    private static String log(MethodRequest request) {
        var first = "Execution log for request " + request.invocation().requestId() + "\n";
        return request.log().lines().stream().map(TestInvoker::printed).collect(joining("", first, ""));
    }

    private static String printed(Line line) {
        return TIME.format(line.time()) + " : " + line.text() + "\n";
    }
}
