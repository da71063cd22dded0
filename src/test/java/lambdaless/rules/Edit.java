package lambdaless.rules;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes of a recorded stack. */
final class Edit {
    private static final JsonMapper JSON = new JsonMapper();

    private Edit() {}

    /** Sets a property of every resource of a type. */
    static UnaryOperator<Stack> set(String type, String path, Object value) {
        return set(subject -> subject.type().equals(type), path, value);
    }

    /** Sets a property of one resource. */
    static UnaryOperator<Stack> set(String type, String name, String path, Object value) {
        return set(subject -> subject.type().equals(type) && subject.name().equals(name), path, value);
    }

    /** Takes a property from every resource of a type. */
    static UnaryOperator<Stack> without(String type, String path) {
        return each(subject -> subject.type().equals(type), inputs -> {
            var pointer = pointer(path);
            if (inputs.at(pointer.head()) instanceof ObjectNode parent) {
                parent.remove(pointer.last().getMatchingProperty());
            }
        });
    }

    /** Takes every resource of a type away. */
    static UnaryOperator<Stack> without(String type) {
        return without(subject -> subject.type().equals(type));
    }

    static UnaryOperator<Stack> without(Predicate<Subject> gone) {
        return stack -> new Stack(
                stack.name(), stack.subjects().stream().filter(gone.negate()).toList());
    }

    /** Puts one statement into every policy document at a path, in the place of those that it has. */
    static UnaryOperator<Stack> statement(String type, String path, String statement) {
        return set(type, path, "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement.replace('\'', '"') + "]}");
    }

    private static UnaryOperator<Stack> set(Predicate<Subject> which, String path, Object value) {
        return each(which, inputs -> {
            var pointer = pointer(path);
            var parent = inputs.at(pointer.head());
            ObjectNode object = parent instanceof ObjectNode there ? there : inputs.withObject(pointer.head());
            object.set(pointer.last().getMatchingProperty(), JSON.valueToTree(value));
        });
    }

    private static JsonPointer pointer(String path) {
        return JsonPointer.compile("/" + path.replace('.', '/'));
    }

    private static UnaryOperator<Stack> each(Predicate<Subject> which, Consumer<ObjectNode> edit) {
        return stack -> {
            if (stack.subjects().stream().noneMatch(which)) {
                throw new AssertionError("nothing of stack " + stack.name() + " is edited");
            }
            return new Stack(
                    stack.name(),
                    stack.subjects().stream()
                            .flatMap(subject -> which.test(subject) ? edited(subject, edit) : Stream.of(subject))
                            .toList());
        };
    }

    private static Stream<Subject> edited(Subject subject, Consumer<ObjectNode> edit) {
        JsonNode inputs = subject.inputs().deepCopy();
        edit.accept((ObjectNode) inputs);
        return Stream.of(new Subject(subject.resource(), subject.type(), inputs));
    }
}
