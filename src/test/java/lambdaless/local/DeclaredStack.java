package lambdaless.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import lambdaless.api.Api;
import lambdaless.gateway.stack.RecordedResource;

/** The stack of a stack file as the program declares it, run once for all tests: a run takes longer than a gateway's start. */
public final class DeclaredStack {
    private static final String ADDRESS = "https://api.example.com/";
    private static final Map<Path, StackSnapshot> RUN = new ConcurrentHashMap<>();

    private DeclaredStack() {}

    /** Its resources and outputs, with an address at which nothing is served. */
    public static ProgramRun program(Path stackFile) {
        var stack = of(stackFile);
        return new ProgramRun(new SettingsFile(stackFile).stackName(), stack.resources(), stack.outputs());
    }

    /** The same as a gateway loads it. */
    static StackSnapshot of(Path stackFile) {
        return RUN.computeIfAbsent(
                stackFile,
                file -> new ProgramSource(Api.ofProject(), new SettingsFile(file)).load(stage -> ADDRESS + stage));
    }

    /** The source of it for a gateway, with the address at which that serves; it does not notice changes of files. */
    static StackSource source(Path stackFile) {
        return new StackSource() {
            @Override
            public StackSnapshot load(UnaryOperator<String> invokeUrl) {
                return served(of(stackFile), invokeUrl);
            }

            @Override
            public List<Path> files() {
                return List.of();
            }
        };
    }

    private static StackSnapshot served(StackSnapshot declared, UnaryOperator<String> invokeUrl) {
        var resources = declared.resources().stream()
                .map(each -> new RecordedResource(
                        each.type(),
                        each.name(),
                        each.id(),
                        served(each.inputs(), invokeUrl),
                        served(each.outputs(), invokeUrl)))
                .toList();
        return new StackSnapshot(
                resources, served(declared.outputs(), invokeUrl), declared.notes(), declared.templates());
    }

    private static Map<String, Object> served(Map<String, Object> values, UnaryOperator<String> invokeUrl) {
        var served = new TreeMap<String, Object>();
        values.forEach((key, value) -> served.put(key, served(value, invokeUrl)));
        return served;
    }

    private static Object served(Object value, UnaryOperator<String> invokeUrl) {
        if (value instanceof Map<?, ?> map) {
            var served = new TreeMap<String, Object>();
            map.forEach((key, inner) -> served.put(String.valueOf(key), served(inner, invokeUrl)));
            return served;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(inner -> served(inner, invokeUrl)).toList();
        }
        return value instanceof String text && text.startsWith(ADDRESS) ? at(text, invokeUrl) : value;
    }

    private static String at(String declared, UnaryOperator<String> invokeUrl) {
        var parts = declared.substring(ADDRESS.length()).split("/", 2);
        var stage = invokeUrl.apply(parts[0]);
        return parts.length == 1 ? stage : stage + "/" + parts[1];
    }
}
