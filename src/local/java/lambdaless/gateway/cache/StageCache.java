package lambdaless.gateway.cache;

import static lambdaless.gateway.model.GatewayResponseType.ACCESS_DENIED;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.gateway.context.MappedValue;
import lambdaless.gateway.context.MethodReply;
import lambdaless.gateway.context.MethodReply.Answer;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.context.Validated;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.model.MethodSettings.CacheControl;
import lambdaless.gateway.model.MethodSettings.Caching;

/**
 * Answers from the stage's cache where there is an answer, and keeps the others for their time. Answers are told apart by the
 * parameters that are declared as cache keys and by nothing else.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html">Caching</a>
 */
public final class StageCache implements Step<Validated, MethodReply> {
    private static final String GET = "GET";
    private static final int LARGEST_BODY = 1_048_576;
    private static final String WARNING = "199 Cache-control headers were ignored because the caller was unauthorized.";

    private final Step<Validated, MethodReply> integration;
    private final CacheStore store;

    public StageCache(Step<Validated, MethodReply> integration, CacheStore store) {
        this.integration = integration;
        this.store = store;
    }

    private record Key(String apiId, String stage, String namespace, String httpMethod, List<Optional<String>> values)
            implements CacheStore.Key {
        @Override
        public int size() {
            return values.stream()
                    .mapToInt(value -> value.map(String::length).orElse(0))
                    .sum();
        }

        /** For people; of a parameter that was not sent there is a hyphen. */
        @Override
        public String toString() {
            var sent = values.stream().map(value -> value.orElse("-")).toList();
            return stage + " " + httpMethod + " " + namespace + " " + sent;
        }
    }

    @Override
    public MethodReply apply(Validated validated) {
        var request = validated.request();
        var caching = request.settings().caching();
        if (!applies(request, caching)) {
            return integration.apply(validated);
        }
        var key = key(request);
        boolean ignored = false;
        if (asksToForget(request)) {
            ignored = caching.authorizeControl();
            refuseIfTold(request, caching);
            if (!ignored) {
                store.remove(key);
            }
        }
        var reply = answer(validated, key, caching);
        return ignored && caching.unauthorized() == CacheControl.WARN ? warned(reply) : reply;
    }

    private MethodReply answer(Validated validated, Key key, Caching caching) {
        var known = store.get(key);
        if (known.isPresent()) {
            validated
                    .request()
                    .note(
                            Place.CACHE,
                            "answered from the cache",
                            known.get().payload().bytes());
            return new MethodReply(validated.request(), known.get());
        }
        validated.request().note(Place.CACHE, "not in the cache");
        var reply = integration.apply(validated);
        if (reply.answer().payload().bytes().length <= LARGEST_BODY) {
            store.put(key, reply.answer(), caching.ttlSeconds());
        }
        return reply;
    }

    /** Settings for all methods cache GET alone; other methods are cached by an entry of their own. */
    private static boolean applies(MethodRequest request, Caching caching) {
        var stage = request.invocation().stage();
        return stage.cached()
                && caching.enabled()
                && caching.ttlSeconds() > 0
                && (request.http().method().equals(GET) || stage.settings().hasOwn(request.method()));
    }

    private static boolean asksToForget(MethodRequest request) {
        return request.http()
                .header("Cache-Control")
                .filter(control -> control.replace(" ", "").contains("max-age=0"))
                .isPresent();
    }

    private static void refuseIfTold(MethodRequest request, Caching caching) {
        if (caching.authorizeControl() && caching.unauthorized() == CacheControl.FAIL_WITH_403) {
            throw GatewayException.saying(
                    ACCESS_DENIED,
                    "User: anonymous is not authorized to perform: execute-api:InvalidateCache on resource: "
                            + request.arn());
        }
    }

    private static Key key(MethodRequest request) {
        var cacheKey = request.method().integration().cacheKey();
        var values = cacheKey.parameters().stream()
                .map(parameter -> MappedValue.ofRequest(parameter, request))
                .toList();
        var stage = request.invocation().stage();
        return new Key(
                stage.api().id(),
                stage.name(),
                cacheKey.namespace(),
                request.http().method(),
                values);
    }

    private static MethodReply warned(MethodReply reply) {
        var answer = reply.answer();
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        headers.put("Warning", WARNING);
        return new MethodReply(reply.request(), new Answer(answer.status(), headers, answer.payload()));
    }
}
