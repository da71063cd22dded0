package lambdaless.plan;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.stack.RecordedResource;

/** Finds the resources whose outputs a value is, or has in it, as a configuration of Terraform would refer to them. */
final class References {
    private static final List<String> PREFERRED = List.of("arn", "name", "id");
    private static final Set<String> STAGE = Set.of("stageName", "stage");

    /** Inputs that others refer to all the same, and the kind of the resource that has them. */
    private static final Map<String, String> PASSED_ON = Map.of("stageName", "Stage", "resourceId", "Target");

    private final List<Output> outputs = new ArrayList<>();

    References(List<RecordedResource> resources, Addresses addresses) {
        for (var resource : resources) {
            outputs.add(new Output(resource, addresses.of(resource), "id", resource.id()));
            resource.outputs().forEach((property, value) -> {
                if (value instanceof String text && isComputed(resource, property)) {
                    outputs.add(new Output(resource, addresses.of(resource), property, text));
                }
            });
        }
        outputs.sort(comparing(Output::rank));
    }

    /** A value that only AWS knows, and the expression that stands for it: {@code aws_iam_role.r.arn}. */
    private record Output(RecordedResource resource, Address address, String property, String value) {
        int rank() {
            int rank = PREFERRED.indexOf(property);
            return rank < 0 ? PREFERRED.size() : rank;
        }

        String expression() {
            return address + "." + TerraformTypes.required(resource).argument(property);
        }

        boolean isOf(String property) {
            return kind(resource).equalsIgnoreCase(property);
        }

        /** False for an input of another of the user's own kind, which has it from where the user has it. */
        boolean isFor(RecordedResource user) {
            return !PASSED_ON.containsKey(property) || !kind(resource).equals(kind(user));
        }

        boolean isIn(String text) {
            return !STAGE.contains(property)
                    && !PASSED_ON.containsKey(property)
                    && text.contains(value)
                    && Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(value) + "(?![A-Za-z0-9_-])")
                            .matcher(text)
                            .find();
        }
    }

    /** The expression of a property's value that is the output of another resource. */
    Optional<String> of(RecordedResource user, String property, String value) {
        var equal = others(user)
                .filter(output -> output.value().equals(value) && output.isFor(user))
                .toList();
        return Stream.<Predicate<Output>>of(
                        output -> output.isOf(property),
                        output -> output.resource().name().equals(user.name()),
                        output -> true)
                .flatMap(preferred -> equal.stream().filter(preferred))
                .findFirst()
                .map(Output::expression)
                .filter(expression -> STAGE.contains(property) == expression.endsWith(".stage_name"));
    }

    /** The expressions of the outputs that a text has in it, one for each resource. */
    List<String> within(RecordedResource user, String text) {
        var found = new LinkedHashMap<Address, String>();
        others(user)
                .filter(output -> output.isIn(text))
                .forEach(output -> found.putIfAbsent(output.address(), output.expression()));
        return List.copyOf(found.values());
    }

    private Stream<Output> others(RecordedResource user) {
        return outputs.stream().filter(output -> !output.resource().equals(user));
    }

    private static boolean isComputed(RecordedResource resource, String property) {
        return !resource.inputs().containsKey(property) || kind(resource).equals(PASSED_ON.get(property));
    }

    private static String kind(RecordedResource resource) {
        return resource.type().substring(resource.type().lastIndexOf(':') + 1);
    }
}
