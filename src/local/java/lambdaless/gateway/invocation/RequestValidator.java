package lambdaless.gateway.invocation;

import static java.util.stream.Collectors.joining;
import static lambdaless.gateway.model.GatewayResponseType.BAD_REQUEST_PARAMETERS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lambdaless.gateway.context.Admitted;
import lambdaless.gateway.context.MappedValue;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.context.Validated;
import lambdaless.gateway.log.Shortened;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.model.BodyModel;
import lambdaless.gateway.model.BodyModel.Problem;
import lambdaless.gateway.model.Mapping;

/**
 * Refuses a query string of which a value cannot be decoded; then holds a request to its required parameters, and only then its body to the model of its content type. Where there is no model
 * for the type, the body is not looked at.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html">Request
 *     validation</a>
 */
final class RequestValidator implements Step<Admitted, Validated> {
    private static final String ANY_TYPE = "$default";
    private static final int LONGEST_PLACED = 160;

    @Override
    public Validated apply(Admitted admitted) {
        var request = admitted.request();
        MethodRequestLog.starting(request);
        if (!request.parameters().areWellEncoded()) {
            throw GatewayException.saying(BAD_REQUEST_PARAMETERS, "Malformed percent-encoding in the query string");
        }
        validateParameters(request);
        var model = model(request);
        model.ifPresent(known -> validateBody(request, known));
        request.note(
                Place.VALIDATION,
                model.isPresent() ? "parameters and body are valid" : "parameters are valid, the body has no model");
        return new Validated(request);
    }

    private static void validateParameters(MethodRequest request) {
        var missing = request.method().validation().required().stream()
                .filter(parameter -> isMissing(parameter, request))
                .map(parameter -> parameter.substring(parameter.indexOf('.', "method.request.".length()) + 1))
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw GatewayException.saying(
                    BAD_REQUEST_PARAMETERS, BAD_REQUEST_PARAMETERS.message() + ": [" + missing + "]");
        }
    }

    /** A parameter that is there and blank counts as missing. */
    private static boolean isMissing(String parameter, MethodRequest request) {
        return Mapping.parse(parameter)
                .flatMap(mapping -> MappedValue.ofRequest(mapping, request))
                .filter(value -> !value.isBlank())
                .isEmpty();
    }

    private static Optional<BodyModel> model(MethodRequest request) {
        var models = request.method().validation().models();
        return Optional.ofNullable(models.getOrDefault(request.contentType(), models.get(ANY_TYPE)));
    }

    private static void validateBody(MethodRequest request, BodyModel model) {
        var problems = model.problems(new String(request.http().body(), StandardCharsets.UTF_8));
        if (!problems.isEmpty()) {
            var detail = joined(problems, Problem::message);
            request.log()
                    .error("Request body does not match model schema for content type " + request.contentType() + ": "
                            + detail);
            throw GatewayException.invalidBody(detail, joined(problems, RequestValidator::placed));
        }
    }

    /** For the console, where the reason of one problem should not hide those of the others. */
    private static String placed(Problem problem) {
        return Shortened.text(problem.placed(), LONGEST_PLACED);
    }

    private static String joined(List<Problem> problems, Function<Problem, String> text) {
        return problems.stream().map(text).collect(joining(", ", "[", "]"));
    }
}
