package lambdaless.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.gateway.iam.PolicyDocument;
import lambdaless.gateway.iam.Statement;

/**
 * The policies to invoke an API, which the stack has as an output; where it has none, an administrator may call everything.
 *
 * @param byRight the policy documents, such as that of {@code reader}
 */
record InvokePolicies(Map<String, String> byRight) {
    private static final String OUTPUT = "invokePolicies";
    private static final String ADMINISTRATOR = "administrator";
    private static final String EVERYTHING = "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\","
            + " \"Action\": \"execute-api:Invoke\", \"Resource\": \"*\"}}";
    private static final String NOTHING = "{\"Version\": \"2012-10-17\", \"Statement\": []}";

    /**
     * Those of a stack.
     *
     * @throws UserError when the output is something else
     */
    static InvokePolicies of(Map<String, Object> outputs) {
        var given = outputs.get(OUTPUT);
        if (given == null) {
            return new InvokePolicies(Map.of());
        }
        if (!(given instanceof Map<?, ?> map) || !map.values().stream().allMatch(String.class::isInstance)) {
            throw new UserError("the stack's output " + OUTPUT + " is " + given
                    + "; expected an object of policy documents as texts,"
                    + " by right: reader, writer, administrator");
        }
        var byRight = new TreeMap<String, String>();
        map.forEach((right, document) -> byRight.put(String.valueOf(right), String.valueOf(document)));
        byRight.forEach(InvokePolicies::statements);
        return new InvokePolicies(byRight);
    }

    /** The statements of each right. */
    Map<String, List<Statement>> statements() {
        var statements = new TreeMap<String, List<Statement>>();
        (byRight.isEmpty() ? Map.of(ADMINISTRATOR, EVERYTHING) : byRight)
                .forEach((right, document) -> statements.put(right, statements(right, document)));
        return statements;
    }

    /** The document of a right, which allows nothing where the stack has policies and none for it. */
    String document(String right) {
        return byRight.isEmpty()
                ? EVERYTHING
                : Optional.ofNullable(byRight.get(right)).orElse(NOTHING);
    }

    private static List<Statement> statements(String right, String document) {
        return PolicyDocument.statements(document, problem -> {
            throw new UserError("the stack's output " + OUTPUT + "." + right + " " + problem);
        });
    }
}
