package lambdaless.gateway.integration;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.gateway.context.MappedValue;
import lambdaless.gateway.integration.MappedBody.MalformedBody;
import lambdaless.gateway.json.JsonPaths;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.Payload;
import lambdaless.gateway.model.IntegrationResponse;
import lambdaless.gateway.model.Mapping;

/** Maps an endpoint's reply, or anything of the request's context, to headers of the response. What is missing is left out. */
final class ResponseHeaderMapping {
    private final JsonPaths paths;

    ResponseHeaderMapping(JsonPaths paths) {
        this.paths = paths;
    }

    /** The headers by name, whatever its case. */
    Map<String, String> map(IntegrationResponse response, IntegrationReply reply) {
        var mapped = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        response.headers()
                .forEach((name, mapping) -> value(mapping, reply).ifPresent(value -> mapped.put(name, value)));
        return mapped;
    }

    private Optional<String> value(Mapping mapping, IntegrationReply reply) {
        var headers = reply.reply().headers();
        return switch (mapping.source()) {
            case REPLY_HEADER -> exactly(headers, mapping.name()).reduce((first, last) -> last);
            case MULTI_VALUE_REPLY_HEADER ->
                Optional.of(exactly(headers, mapping.name()).collect(joining(",")))
                        .filter(joined -> !joined.isEmpty());
            case REPLY_BODY -> ofBody(mapping, reply);
            case PATH, QUERY, MULTI_VALUE_QUERY, HEADER, MULTI_VALUE_HEADER, BODY -> Optional.empty();
            case CONSTANT, CONTEXT, STAGE_VARIABLE -> MappedValue.ofRequest(mapping, reply.request());
        };
    }

    private Optional<String> ofBody(Mapping mapping, IntegrationReply reply) {
        try {
            return MappedBody.value(
                    paths, mapping.name(), new Payload(reply.reply().body(), false).text());
        } catch (MalformedBody malformed) {
            throw GatewayException.configuration("the reply is not JSON, so no header can be mapped from it");
        }
    }

    private static Stream<String> exactly(List<Header> headers, String name) {
        return headers.stream().filter(header -> header.name().equals(name)).map(Header::value);
    }
}
