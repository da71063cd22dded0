package lambdaless.infra;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lambdaless.Readme;
import lambdaless.api.Operation;
import lambdaless.api.Operations;

/** The contract's operations as the README's Routes list them, which is the second time that each is written down. */
record OperationTable(
        String name,
        String verb,
        String path,
        String action,
        String permission,
        String target,
        int success,
        String responseTemplate) {
    static final List<OperationTable> ALL = Readme.ofProject().under("Routes").rows().stream()
            .map(OperationTable::of)
            .toList();

    private static OperationTable of(List<String> row) {
        var call = row.get(3).split(" ", 2);
        var permission = call[0].equals("TransactWriteItems") ? "PutItem" : call[0];
        return new OperationTable(
                row.get(0),
                row.get(1),
                row.get(2),
                call[0],
                permission,
                call[1],
                Integer.parseInt(row.get(4)),
                responseTemplate(row.get(0)));
    }

    private static String responseTemplate(String name) {
        return Operations.all().stream()
                .filter(operation -> operation.name().equals(name))
                .map(Operation::responseTemplate)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation is called " + name));
    }

    String table() {
        return target.replaceFirst("/.*", "");
    }

    String arnSuffix() {
        return target.substring(table().length());
    }

    /** Its method's entry in the method settings: {@code ~1users/GET}. */
    String methodPath() {
        return path.replace("/", "~1") + "/" + verb;
    }

    /** The name of its method, integration and settings: {@code GET /users/{}}. */
    String route() {
        return verb + " " + shape(path);
    }

    /** The name of its role and policy: {@code GET.users._}. */
    String roleName() {
        return verb + shape(path).replace('/', '.').replace("{}", "_");
    }

    static String shape(String path) {
        return path.replaceAll("\\{.*?}", "{}");
    }

    static OperationTable named(String name) {
        return ALL.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row is of " + name));
    }

    /** The paths of all operations. */
    static Set<String> paths() {
        return new TreeSet<>(ALL.stream().map(OperationTable::path).toList());
    }

    /** The paths, and those above them. */
    static Set<String> resources() {
        var resources = new TreeSet<String>();
        paths().forEach(path -> {
            for (var at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
                resources.add(at);
            }
        });
        return resources;
    }
}
