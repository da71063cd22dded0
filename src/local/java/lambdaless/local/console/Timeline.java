package lambdaless.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.context.InvocationRecord;
import lambdaless.gateway.context.Road;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.context.Road.Stop;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.Header;
import lambdaless.local.console.RecentRequests.Entry;

/** The road of a request as JSON. */
public final class Timeline {
    private Timeline() {}

    /** A request in the list: who it was for, how it ended, and how long it took. */
    static ObjectNode line(Entry entry) {
        var served = entry.served();
        var record = served.record();
        var line = Reply.object()
                .put("id", entry.id())
                .put("time", entry.time().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("method", served.request().method())
                .put("path", served.request().path())
                .put("query", Secrets.query(served))
                .put("status", served.response().status())
                .put("micros", TimeUnit.NANOSECONDS.toMicros(served.nanos()))
                .put("operation", record.method().map(method -> method.name()).orElse(""))
                .put("call", record.call())
                .put("reason", record.reason());
        line.put("requestId", String.valueOf(served.context().getOrDefault("requestId", "")));
        return line;
    }

    static ObjectNode whole(Entry entry) {
        var served = entry.served();
        var whole = line(entry);
        served.record()
                .method()
                .ifPresent(
                        method -> whole.put("resource", method.resourcePath()).put("httpMethod", method.httpMethod()));
        served.stage().ifPresent(stage -> whole.put("stage", stage.name()));
        var request = whole.putObject("request");
        request.set("headers", headers(Secrets.headers(served)));
        request.put("body", text(served.request().body()));
        whole.set("steps", steps(served.record().road()));
        served.record().fault().ifPresent(fault -> whole.set("fault", fault(fault, served.record())));
        var response = whole.putObject("response");
        response.set("headers", headers(served.response().headers()));
        response.put("body", text(served.response().body())).put("size", entry.size());
        whole.set("log", log(served));
        return whole;
    }

    /** The steps that have run: {@code [{"place", "micros", "decision", "body", "size"}]}; micros from the beginning on. */
    public static ArrayNode steps(Road road) {
        var steps = Reply.JSON.createArrayNode();
        for (var stop : road.stops()) {
            var step = steps.addObject()
                    .put("place", stop.place().name())
                    .put("micros", TimeUnit.NANOSECONDS.toMicros(stop.nanos()))
                    .put("decision", stop.decision());
            if (stop.size() > 0) {
                step.put("body", text(stop.given())).put("size", stop.size());
            }
        }
        return steps;
    }

    private static JsonNode fault(GatewayException fault, InvocationRecord record) {
        return Reply.object()
                .put("place", failing(fault, record.road().stops()))
                .put("type", fault.type().name())
                .put("reason", fault.reason());
    }

    /** The step that the request did not get beyond. */
    private static String failing(GatewayException fault, List<Stop> stops) {
        return switch (fault.type()) {
            case INVALID_API_KEY, THROTTLED, QUOTA_EXCEEDED -> Place.API_KEY.name();
            case BAD_REQUEST_BODY, BAD_REQUEST_PARAMETERS -> Place.VALIDATION.name();
            case INTEGRATION_FAILURE, INTEGRATION_TIMEOUT -> Place.INTEGRATION.name();
            default ->
                stops.isEmpty()
                        ? "ROUTE"
                        : after(stops.get(stops.size() - 1).place()).name();
        };
    }

    /** The cache is not asked by every method, and refuses nothing. */
    private static Place after(Place last) {
        return switch (last) {
            case API_KEY -> Place.AUTHORIZER;
            case AUTHORIZER -> Place.VALIDATION;
            case VALIDATION, CACHE -> Place.INTEGRATION_REQUEST;
            case INTEGRATION_REQUEST -> Place.ROLE;
            case ROLE -> Place.INTEGRATION;
            case INTEGRATION -> Place.INTEGRATION_RESPONSE;
            case INTEGRATION_RESPONSE, METHOD_RESPONSE -> Place.METHOD_RESPONSE;
        };
    }

    private static ArrayNode headers(List<Header> headers) {
        var described = Reply.JSON.createArrayNode();
        headers.forEach(
                header -> described.addObject().put("name", header.name()).put("value", header.value()));
        return described;
    }

    private static ArrayNode log(CompletedInvocation served) {
        var lines = Reply.JSON.createArrayNode();
        served.record()
                .log()
                .lines()
                .forEach(line ->
                        lines.addObject().put("time", line.time().toString()).put("text", line.text()));
        return lines;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
