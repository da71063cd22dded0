package lambdaless.rules;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A control that is taken from a stack, or given to it.
 *
 * @param control its name in a report
 * @param rules the ids of the rules that look at it
 * @param edit the change of the recorded resources
 */
record Removal(String stack, String control, List<String> rules, UnaryOperator<Stack> edit) {
    static Removal of(String stack, String control, String rules, UnaryOperator<Stack> edit) {
        return new Removal(stack, control, List.of(rules.split(" ", -1)), edit);
    }

    /** A control that the stack with all controls has. */
    static Removal of(String control, String rules, UnaryOperator<Stack> edit) {
        return of("full", control, rules, edit);
    }
}
