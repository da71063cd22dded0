package lambdaless.gateway.invocation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.model.Stage;

/**
 * Finds the stage that a request is for: the host names the API, the first segment of the path the stage. Any host will do
 * where there is one API, or one stage of that name, but API Gateway's own address of an API that is not to be called there.
 */
final class StageLocator {
    private static final Pattern API_HOST = Pattern.compile("([a-z0-9]+)\\.execute-api\\..*", Pattern.CASE_INSENSITIVE);

    private final List<Stage> stages;
    private final Set<String> apiIds;

    StageLocator(List<Stage> stages) {
        this.stages = List.copyOf(stages);
        this.apiIds = stages.stream().map(stage -> stage.api().id()).collect(toSet());
    }

    /**
     * A stage and the request's path within it.
     *
     * @param fullPath the request's path, with one slash at its beginning
     */
    record Location(Stage stage, String fullPath, String path) {}

    Optional<Location> locate(HttpRequest request) {
        var fullPath = withOneSlash(request.path());
        int end = fullPath.indexOf('/', 1);
        var name = end < 0 ? fullPath.substring(1) : fullPath.substring(1, end);
        var path = end < 0 ? "/" : withOneSlash(fullPath.substring(end));
        return stage(name, request)
                .filter(stage -> stage.api().defaultEndpoint() || apiId(request).isEmpty())
                .map(stage -> new Location(stage, fullPath, path));
    }

    /** Why a request has no stage, for the person at the console. */
    String unfound() {
        return stages.stream()
                .map(stage -> "/" + stage.name())
                .distinct()
                .collect(joining(" or ", "no stage is found by this path and host; paths begin with ", ""));
    }

    private Optional<Stage> stage(String name, HttpRequest request) {
        var named = stages.stream().filter(stage -> stage.name().equals(name)).toList();
        return named.size() == 1 && apiIds.size() == 1
                ? Optional.of(named.get(0))
                : apiId(request)
                        .map(id -> named.stream()
                                .filter(stage -> stage.api().id().equals(id))
                                .findFirst())
                        .orElseGet(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
    }

    private static Optional<String> apiId(HttpRequest request) {
        return request.header("Host")
                .map(API_HOST::matcher)
                .filter(Matcher::matches)
                .map(host -> host.group(1).toLowerCase(Locale.ROOT));
    }

    private static String withOneSlash(String path) {
        int first = 0;
        while (first + 1 < path.length() && path.charAt(first + 1) == '/') {
            first++;
        }
        return path.startsWith("/") ? path.substring(first) : "/" + path;
    }
}
