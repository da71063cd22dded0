package lambdaless.rules;

import java.util.List;

/**
 * Findings that are accepted.
 *
 * @param rules the ids of the rules that say the same of these resources
 * @param stacks the names of the stacks
 * @param resources the names of the resources; none for every one that the rules find
 * @param reason one for all of them, in a sentence without its capital letter and its full stop
 */
record Exemption(List<String> rules, List<String> stacks, List<String> resources, String reason) {
    boolean covers(Rule rule, Stack stack, Subject finding) {
        return rules.contains(rule.id())
                && stacks.contains(stack.name())
                && (resources.isEmpty() || resources.contains(finding.name()));
    }
}
