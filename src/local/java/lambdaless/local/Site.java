package lambdaless.local;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.context.InvocationRecord;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.local.console.Console;
import lambdaless.local.console.OwnPage;

/**
 * All that is served: the stages, and beside them the sample front end with the outputs that it reads, and the gateway's own
 * paths, among them the console.
 */
final class Site implements Function<HttpRequest, HttpResponse> {
    private static final String OTHER_PAGE = "{\"message\": \"asked by a page of another site\"}\n";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String EXPECTED = "; expected localhost or 127.0.0.1";
    private static final String FOREIGN = "{\"error\": \"forbidden\", \"message\":"
            + " \"a browser asks by the name of another site" + EXPECTED + "\", \"requestId\": \"%s\"}\n";
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;

    private final Supplier<RunningStack> serving;
    private final Console console;
    private final Consumer<CompletedInvocation> refused;
    private final Consumer<Throwable> failed;

    /**
     * A site of what is being served. A gateway tells of its own requests.
     *
     * @param refused told of every request that no gateway sees since a page of another site makes it
     * @param failed told of what the site itself fails with
     */
    Site(
            Supplier<RunningStack> serving,
            Console console,
            Consumer<CompletedInvocation> refused,
            Consumer<Throwable> failed) {
        this.serving = serving;
        this.console = console;
        this.refused = refused;
        this.failed = failed;
    }

    @Override
    public HttpResponse apply(HttpRequest request) {
        try {
            return answered(request);
        } catch (RuntimeException | Error unforeseen) {
            failed.accept(unforeseen);
            return answer(
                    FAILED, JSON, "{\"error\": \"internal\", \"message\": \"the gateway failed: see its console\"}\n");
        }
    }

    private HttpResponse answered(HttpRequest request) {
        if (HostNames.isAskedByForeignPage(request)) {
            return foreign(request);
        }
        var own = isLocal(request) ? own(request) : Optional.<HttpResponse>empty();
        return own.orElseGet(() -> serving.get().gateway().handle(request));
    }

    private HttpResponse foreign(HttpRequest request) {
        long since = System.nanoTime();
        var response = answer(FORBIDDEN, JSON, FOREIGN.formatted(UUID.randomUUID()));
        var record = new InvocationRecord();
        record.refused("a browser asks by the name of another site, "
                + request.header("Host").orElse("") + EXPECTED);
        refused.accept(new CompletedInvocation(
                request, response, Optional.empty(), Map.of(), record, System.nanoTime() - since));
        return response;
    }

    private Optional<HttpResponse> own(HttpRequest request) {
        return switch (request.path()) {
            case "/" -> Optional.of(file("index.html"));
            case "/outputs.json" ->
                Optional.of(answer(OK, JSON, OutputsFile.text(serving.get().outputs())));
            case "/_local/health" -> Optional.of(answer(OK, JSON, "{\"status\": \"up\"}\n"));
            case "/_local/methods" ->
                Optional.of(ofOwnPage(request, () -> answer(OK, JSON, TestInvoke.methods(serving.get()))));
            case "/_local/templates" ->
                Optional.of(ofOwnPage(request, () -> MethodTemplates.answer(serving.get(), request)));
            case "/_local/test-invoke" ->
                Optional.of(
                        ofOwnPage(request, () -> TestInvoke.answer(serving.get().gateway(), request)));
            case "/_local/tokens" ->
                Optional.of(ofLocalPage(
                        request, () -> serving.get().callers().tokens().token(request)));
            case "/_local/.well-known/jwks.json" ->
                Optional.of(serving.get().callers().tokens().jwks());
            case "/_local/.well-known/openid-configuration" ->
                Optional.of(serving.get().callers().tokens().configuration());
            default -> console.answer(request, serving.get().served()).or(() -> WebFiles.at(request.path()));
        };
    }

    /** A page of another origin may have the browser send this, and gets nothing. */
    private static HttpResponse ofOwnPage(HttpRequest request, Supplier<HttpResponse> answer) {
        return OwnPage.asks(request) ? answer.get() : answer(FORBIDDEN, JSON, OTHER_PAGE);
    }

    /** The same, but for the pages that are developed on other ports of this machine. */
    private static HttpResponse ofLocalPage(HttpRequest request, Supplier<HttpResponse> answer) {
        var foreign =
                request.header("Origin").filter(origin -> !HostNames.isLocal(origin.replaceFirst("^https?://", "")));
        return foreign.isPresent() ? answer(FORBIDDEN, JSON, OTHER_PAGE) : answer.get();
    }

    /** True if it is asked for by a local name: a page of another site that has its name resolved to here gets nothing. */
    private static boolean isLocal(HttpRequest request) {
        return request.header("Host").filter(HostNames::isLocal).isPresent();
    }

    private static HttpResponse file(String name) {
        return WebFiles.at("/" + name)
                .orElseGet(() -> answer(
                        NOT_FOUND,
                        HTML,
                        "<!doctype html><title>Lambdaless</title><p>" + WebFiles.FOLDER.resolve(name)
                                + " cannot be read here.</p>\n"));
    }

    static HttpResponse answer(int status, String contentType, String text) {
        var headers = List.of(new Header("Content-Type", contentType), new Header("Cache-Control", "no-store"));
        return new HttpResponse(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }
}
