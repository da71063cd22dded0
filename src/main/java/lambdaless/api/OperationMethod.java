package lambdaless.api;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lambdaless.api.Definition.DynamoDbIntegration;
import lambdaless.api.Definition.Method;
import lambdaless.api.Definition.OtherResponse;
import lambdaless.api.Definition.Permission;
import lambdaless.api.Definition.Response;

/** An operation as a method of API Gateway, derived from its entry and its templates. */
record OperationMethod(
        Subject subject,
        Access access,
        Template request,
        Template response,
        NavigableSet<String> parametersRead,
        Composer templates) {
    /** DynamoDB answers in milliseconds; API Gateway's own 29 seconds would only pile requests up. */
    private static final int TIMEOUT_MILLISECONDS = 5000;

    private static final int THROTTLED = 429;

    static OperationMethod of(Subject subject, Access access, Composer templates) {
        var request = templates.request(subject);
        var response = templates.response(subject);
        var read = request.parametersRead();
        read.addAll(response.parametersRead());
        return new OperationMethod(subject, access, request, response, read, templates);
    }

    /**
     * Derives the method.
     *
     * @throws IllegalArgumentException when a template reads a parameter that is not in the path, or the operation is cached and
     *     its templates do not let it be
     */
    Method method(Partition partition) {
        var path = new PathParameters(subject);
        path.refuseMissing();
        path.refuseUnknown(parametersRead);
        if (operation().cached()) {
            refuseUncacheable();
        }
        return new Method(
                operation().name(),
                operation().path(),
                operation().verb().name(),
                access.mode().authorization(),
                access.scopes(right(), operation().verb()),
                access.apiKeyRequired(),
                isCached(),
                requestParameters(),
                requestModels(),
                integration(partition),
                responses(),
                otherResponses());
    }

    private void refuseUncacheable() {
        if (response.headersSet().contains("ETag")) {
            throw new IllegalArgumentException("operation " + operation().name() + " is cached, and " + response.file()
                    + " sets an ETag, which would be out of date; expected an operation that is not cached, or a response"
                    + " without ETag");
        }
        Stream.of(request, response).filter(Template::readsCaller).forEach(template -> {
            throw new IllegalArgumentException("operation " + operation().name() + " is cached, and " + template.file()
                    + " reads the caller's identity, which no cache key covers; expected an operation that is not cached,"
                    + " since a caller would get what is another's");
        });
        Stream.of(request, response).filter(Template::readsHeadersInAnyCase).forEach(template -> {
            throw new IllegalArgumentException("operation " + operation().name() + " is cached, and " + template.file()
                    + " reads headers in any case, which no cache key covers; expected .header.get('Name') for each"
                    + " spelling, or an operation that is not cached");
        });
        Stream.of(request, response)
                .flatMap(template -> template.readsUnnamed().stream())
                .forEach(line -> {
                    throw InvalidTemplate.at(
                            line,
                            "the line reads parameters without their names, which no cache key covers, and operation "
                                    + operation().name()
                                    + " is cached; expected $input.params().querystring.get('name'), or path or"
                                    + " header in its place, or an operation that is not cached");
                });
    }

    private DynamoDbIntegration integration(Partition partition) {
        return new DynamoDbIntegration(
                "POST",
                partition.dynamoDb(operation().action()),
                new Permission(
                        operation().action().permission(),
                        operation().target().tableName(),
                        operation().target().arnSuffix()),
                Definition.NEVER,
                request,
                List.copyOf(parameters()),
                TIMEOUT_MILLISECONDS);
    }

    private boolean isCached() {
        return operation().cached() && access.allowsCache();
    }

    private Right right() {
        return operation().right(subject.table());
    }

    /** Those that templates read, and in a cached answer's key those that decide about its caller. */
    private SortedSet<String> parameters() {
        var parameters = new TreeSet<>(parametersRead);
        if (isCached()) {
            parameters.addAll(access.parameters());
        }
        return parameters;
    }

    private SortedMap<String, Boolean> requestParameters() {
        var parameters = new TreeMap<String, Boolean>();
        parameters().forEach(name -> parameters.put(name, name.startsWith(PathParameters.PREFIX)));
        return parameters;
    }

    private SortedMap<String, String> requestModels() {
        var models = new TreeMap<String, String>();
        operation().body().model(subject.table()).ifPresent(model -> {
            models.put("application/json", model.name());
            models.put("$default", model.name());
        });
        return models;
    }

    /** The same four for every operation; a template overrides the status where it must differ. */
    private List<Response> responses() {
        var error = ResponseModels.names(Optional.of(ResponseModels.ERROR));
        return List.of(
                Cors.response(
                        "success",
                        operation().success(),
                        ResponseModels.names(ResponseModels.success(subject)),
                        "200",
                        response),
                Cors.response("refused", 400, error, "400", templates.response("error")),
                Cors.response("unavailable", 503, error, "5\\d{2}", templates.response("unavailable")),
                Cors.response("internal", 500, error, Definition.DEFAULT, templates.response("internal")));
    }

    /** The statuses that templates choose, beside those four. */
    private List<OtherResponse> otherResponses() {
        var statuses = new TreeSet<>(operation().responses().others());
        statuses.add(THROTTLED);
        statuses.removeAll(List.of(operation().success(), 400, 500, 503));
        return statuses.stream().map(this::otherResponse).toList();
    }

    private OtherResponse otherResponse(int status) {
        boolean isError = status >= 400;
        return Cors.other(
                status,
                ResponseModels.names(isError ? Optional.of(ResponseModels.ERROR) : Optional.empty()),
                isError ? templates.response("error") : response);
    }

    private Operation operation() {
        return subject.operation();
    }
}
