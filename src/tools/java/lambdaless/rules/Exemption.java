package lambdaless.rules;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Findings that are accepted.
 *
 * @param rules the ids of the rules that say the same of these resources
 * @param stacks the names of the stacks
 * @param resources the names of the resources; a pattern that has to match whole
 */
record Exemption(List<String> rules, List<String> stacks, Pattern resources, String reason) {
    boolean covers(Rule rule, Stack stack, Subject finding) {
        return isAbout(rule, stack) && resources.matcher(finding.name()).matches();
    }

    boolean isAbout(Rule rule, Stack stack) {
        return rules.contains(rule.id()) && stacks.contains(stack.name());
    }
}
