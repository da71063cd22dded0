package lambdaless.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.ResourceType;

/**
 * The addresses of a stack's stages on this machine, in the place of those that AWS gives them and of the domain names that lead there.
 *
 * @param invokeUrl from a stage's name to its local address
 */
record LocalAddresses(List<RecordedResource> resources, UnaryOperator<String> invokeUrl) {
    private static final String AT_ITS_END = "(?![\\w-])";
    /** A domain name may go on after a dot. */
    private static final String AT_A_DOMAINS_END = "(?![\\w.-])";

    private static final Pattern MAPPING =
            Pattern.compile("aws:apigateway/basePathMapping:BasePathMapping|aws-native:apigateway:BasePathMapping");

    /** An output with local addresses. */
    Object in(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, held) -> copy.put(String.valueOf(key), in(held)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::in).toList();
        }
        return value instanceof String text ? in(text) : value;
    }

    private String in(String text) {
        var local = text;
        for (var stage : stages()) {
            if (stage.outputs().get("invokeUrl") instanceof String url && !url.isEmpty()) {
                local = replaced(local, Pattern.quote(url) + AT_ITS_END, localUrl(stage));
            }
            local = replaced(local, invokeUrl(stage), localUrl(stage));
        }
        for (var mapping : mappings()) {
            local = replaced(local, domainUrl(mapping), localUrl(mapping));
        }
        return local;
    }

    private static String replaced(String text, String address, String local) {
        return text.replaceAll(address, Matcher.quoteReplacement(local));
    }

    /** The local address of the first stage; empty where there is none. */
    Optional<String> first() {
        return stages().stream().findFirst().map(this::localUrl);
    }

    /** The resources that have an address: the stages, and the deployments that name one. */
    private List<RecordedResource> stages() {
        return Stream.of(ResourceType.STAGE, ResourceType.DEPLOYMENT)
                .flatMap(type ->
                        resources.stream().filter(resource -> resource.type().equals(type.token())))
                .filter(stage -> !stageName(stage).isEmpty())
                .toList();
    }

    /** The domain names that lead to a stage, and not to the stages of an API by their names. */
    private List<RecordedResource> mappings() {
        return resources.stream()
                .filter(resource -> MAPPING.matcher(resource.type()).matches())
                .filter(mapping -> !stageName(mapping).isEmpty())
                .toList();
    }

    private static String domainUrl(RecordedResource mapping) {
        var base = text(mapping, "basePath").filter(path -> !path.isEmpty()).map("/"::concat);
        return "https://" + Pattern.quote(text(mapping, "domainName").orElse("") + base.orElse("")) + AT_A_DOMAINS_END;
    }

    /** The address that programs put together themselves. */
    private static String invokeUrl(RecordedResource stage) {
        var api = text(stage, "restApi").or(() -> text(stage, "restApiId")).orElse("");
        return "https://" + Pattern.quote(api) + "\\.execute-api\\.[\\w-]+\\.amazonaws\\.com(\\.cn)?/"
                + Pattern.quote(stageName(stage)) + AT_ITS_END;
    }

    private static Optional<String> text(RecordedResource resource, String key) {
        return Optional.ofNullable(
                        resource.outputs().getOrDefault(key, resource.inputs().get(key)))
                .map(String::valueOf);
    }

    private static String stageName(RecordedResource resource) {
        return text(resource, "stageName").or(() -> text(resource, "stage")).orElse("");
    }

    private String localUrl(RecordedResource resource) {
        return invokeUrl.apply(stageName(resource));
    }
}
