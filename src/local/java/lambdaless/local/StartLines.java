package lambdaless.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lambdaless.gateway.model.ApiKey;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.model.UsagePlan.StageKey;

/** The lines that end the start: the address of each stage, the pages beside it, and a call to copy. */
record StartLines(RunningStack serving, String address) {
    List<String> all() {
        var lines = new ArrayList<String>();
        var names = serving.stages().stream().map(Stage::name).distinct().toList();
        names.forEach(name -> lines.add("Serving " + name + " at " + address + name));
        serving.stages().stream()
                .filter(stage -> sharesItsName(stage) && stage.api().defaultEndpoint())
                .forEach(stage -> lines.add("Host:    " + stage.api().hostName() + " for " + stage.name() + " of "
                        + stage.api().name()));
        lines.add("Page:    " + address);
        lines.add("Console: " + address + "_local/");
        serving.stages().stream()
                .flatMap(stage -> call(stage).stream())
                .findFirst()
                .ifPresent(lines::add);
        return lines;
    }

    /** A read that needs no path parameter, with a key where it needs one; none of a stage that nothing here leads to. */
    private Optional<String> call(Stage stage) {
        if (sharesItsName(stage) && !stage.api().defaultEndpoint()) {
            return Optional.empty();
        }
        return stage.api().methods().stream()
                .filter(method -> method.httpMethod().equals("GET")
                        && !method.resourcePath().contains("{"))
                .flatMap(method -> call(stage, method).stream())
                .findFirst();
    }

    private Optional<String> call(Stage stage, Method method) {
        var url = address + stage.name() + method.resourcePath();
        return new CurlCredentials(serving.callers(), address)
                .of(stage, method)
                .map(arguments -> "Try it:  curl " + url(url + arguments.query()) + arguments.options() + host(stage))
                .flatMap(call -> method.apiKeyRequired()
                        ? key(stage).map(key -> call + " -H 'x-api-key: " + key + "'")
                        : Optional.of(call));
    }

    /** True if only the host tells which API's stage is called. */
    private boolean sharesItsName(Stage stage) {
        return serving.stages().stream()
                        .filter(other -> other.name().equals(stage.name()))
                        .count()
                > 1;
    }

    private String host(Stage stage) {
        return sharesItsName(stage) ? " -H 'Host: " + stage.api().hostName() + "'" : "";
    }

    /** In quotes where a shell would take it for something else. */
    private static String url(String url) {
        return url.contains("?") ? "\"" + url + "\"" : url;
    }

    private Optional<String> key(Stage stage) {
        var opened = new StageKey(stage.api().id(), stage.name());
        return serving.keys().stream()
                .filter(key -> key.enabled()
                        && key.plans().stream().anyMatch(plan -> plan.stages().contains(opened)))
                .map(ApiKey::value)
                .sorted()
                .findFirst();
    }
}
