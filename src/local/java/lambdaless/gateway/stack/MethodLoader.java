package lambdaless.gateway.stack;

import static lambdaless.gateway.stack.ResourceType.INTEGRATION;
import static lambdaless.gateway.stack.ResourceType.INTEGRATION_RESPONSE;
import static lambdaless.gateway.stack.ResourceType.METHOD_RESPONSE;
import static lambdaless.gateway.stack.ResourceType.REQUEST_VALIDATOR;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lambdaless.gateway.model.Authorization;
import lambdaless.gateway.model.BodyModel;
import lambdaless.gateway.model.Integration;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.model.MethodSettings;
import lambdaless.gateway.model.RequestValidation;

/** Loads the methods of an API, each with what hangs on it. */
final class MethodLoader {
    private final Resources resources;
    private final String apiId;
    private final PathLoader paths;
    private final IntegrationLoader integrations;
    private final AuthorizationLoader authorizations;
    private final ModelLoader models;

    MethodLoader(
            Resources resources,
            Properties api,
            PathLoader paths,
            IntegrationLoader integrations,
            AuthorizationLoader authorizations) {
        this.resources = resources;
        this.apiId = api.resource().id();
        this.paths = paths;
        this.integrations = integrations;
        this.authorizations = authorizations;
        this.models = new ModelLoader(resources, apiId);
    }

    Optional<Method> load(Properties method) {
        var path = paths.path(method.required("resourceId"));
        var integration = ofMethod(INTEGRATION, method).stream().findFirst();
        if (path.isEmpty()) {
            method.problem(
                    "is of the resource \"" + method.text("resourceId", "") + "\", which has no path in the stack");
        }
        if (integration.isEmpty()) {
            method.problem("has no integration");
        }
        return path.flatMap(at -> integration.map(found -> {
            var loaded = integrations.integration(method.resource().name(), found);
            boolean served = !(loaded.endpoint() instanceof Integration.Unserved);
            return method(method, at, served ? authorized(method, loaded) : loaded);
        }));
    }

    /** The integration, or that it is not served since nothing here can tell who may call. */
    private Integration authorized(Properties method, Integration integration) {
        return authorizations.unserved(method).map(IntegrationLoader::unserved).orElse(integration);
    }

    private Method method(Properties method, String path, Integration integration) {
        boolean served = !(integration.endpoint() instanceof Integration.Unserved);
        return new Method(
                method.text("operationName", method.resource().name()),
                method.required("httpMethod"),
                method.required("resourceId"),
                path,
                MethodSettings.key(path + "/" + method.required("httpMethod")),
                served ? authorizations.authorization(method) : new Authorization.None(),
                method.flag("apiKeyRequired", false),
                served ? validation(method) : new RequestValidation(List.of(), Map.of()),
                integration,
                served ? integrations.responses(ofMethod(INTEGRATION_RESPONSE, method)) : List.of(),
                methodResponses(method),
                responseModels(method));
    }

    private Map<Integer, BodyModel> responseModels(Properties method) {
        var byStatus = new TreeMap<Integer, BodyModel>();
        ofMethod(METHOD_RESPONSE, method)
                .forEach(response -> response.number("statusCode")
                        .ifPresent(status -> Optional.ofNullable(
                                        response.textMap("responseModels").get("application/json"))
                                .flatMap(models::model)
                                .ifPresent(model -> byStatus.put(status.intValue(), model))));
        return byStatus;
    }

    private List<Properties> ofMethod(ResourceType type, Properties method) {
        return resources.ofApi(type, apiId).stream()
                .filter(other -> other.text("resourceId").equals(method.text("resourceId"))
                        && other.text("httpMethod").equals(method.text("httpMethod")))
                .toList();
    }

    private Map<Integer, Set<String>> methodResponses(Properties method) {
        var declared = new TreeMap<Integer, Set<String>>();
        ofMethod(METHOD_RESPONSE, method)
                .forEach(response -> response.number("statusCode")
                        .ifPresent(status -> declared.put(
                                status.intValue(),
                                new HashSet<>(
                                        response.textMap("responseParameters").keySet()))));
        return declared;
    }

    private RequestValidation validation(Properties method) {
        var id = method.text("requestValidatorId", "");
        if (id.isEmpty()) {
            return new RequestValidation(List.of(), Map.of());
        }
        var validator = resources.byId(REQUEST_VALIDATOR, id);
        if (validator.isEmpty()) {
            method.problem("has the validator \"" + id + "\", which is not in the stack");
            return new RequestValidation(List.of(), Map.of());
        }
        return new RequestValidation(
                validator.get().flag("validateRequestParameters", false) ? required(method) : List.of(),
                validator.get().flag("validateRequestBody", false) ? models(method) : Map.of());
    }

    /** In the order in which API Gateway names those that are missing. */
    private static List<String> required(Properties method) {
        return method.textMap("requestParameters").entrySet().stream()
                .filter(parameter -> parameter.getValue().equals("true"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, BodyModel> models(Properties method) {
        var byType = new TreeMap<String, BodyModel>();
        method.textMap("requestModels")
                .forEach((type, name) -> models.model(name)
                        .ifPresentOrElse(
                                model -> byType.put(type, model),
                                () -> method.problem("has the model \"" + name + "\", which is not in the stack")));
        return byType;
    }
}
