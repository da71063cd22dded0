package lambdaless.api;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * One operation of the API: the route, the DynamoDB call behind it, and what it answers with.
 *
 * @param name kebab-case
 * @param path as API Gateway writes it: {@code /users/{userId}}
 * @param target the table or index that is called, and the only one its role reaches
 * @param request the request template without its suffix: {@code requests/get}, or {@code get-user-name/request} of its own
 * @param responses the statuses and bodies that a caller gets
 * @param cached whether the stage's cache, where there is one, may keep the answers
 * @param right the right that it takes; empty for the one that follows from its table and verb
 */
public record Operation(
        String name,
        Verb verb,
        String path,
        Body body,
        DynamoDbAction action,
        Target target,
        Focus focus,
        String request,
        Responses responses,
        boolean cached,
        Optional<Right> right) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PATH = Pattern.compile("(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\{[a-zA-Z][a-zA-Z0-9]*}))+");
    static final String OF_ITS_OWN = "/request";

    public Operation {
        require(NAME.matcher(name).matches(), "operation name", name, "words of small letters, joined by hyphens");
        require(PATH.matcher(path).matches(), "path of " + name, path, "segments such as /users or /{userId}");
        var parameters = PathShape.parameters(path);
        require(Set.copyOf(parameters).size() == parameters.size(), "path of " + name, path, "each parameter once");
        require(isSuccess(responses.success()), "success status of " + name, "" + responses.success(), "200 to 299");
        require(
                !cached || !right.equals(Optional.of(Right.OWN)),
                "right of the cached " + name,
                "OWN",
                "another one, since a caller would get the rows of another");
        require(!cached || verb == Verb.GET, "verb of the cached " + name, "" + verb, "GET, since a write must happen");
    }

    /** Begins an operation of its own: name it, route it, say what it calls and what it responds with. */
    public static OwnOperation named(String name) {
        return new OwnOperation(name);
    }

    /** The same under another name; a request template of its own is found under that name then. */
    public Operation as(String other) {
        var template = request.equals(name + OF_ITS_OWN) ? other + OF_ITS_OWN : request;
        return new Operation(other, verb, path, body, action, target, focus, template, responses, cached, right);
    }

    /** The same with another verb and path. */
    public Operation at(Verb verb, String path) {
        return new Operation(name, verb, path, body, action, target, focus, request, responses, cached, right);
    }

    /** The same with another path. */
    public Operation at(String path) {
        return at(verb, path);
    }

    /** The same with another response to a success. */
    public Operation responding(int success, String template) {
        return with(responses.as(success, template));
    }

    /** The same with further statuses that it can have; 429, 500 and 503 every operation has. */
    public Operation or(int... statuses) {
        return with(responses.or(statuses));
    }

    /** The same with a body of its own that has these fields, where the response is not a standard one. */
    public Operation returning(Attribute... fields) {
        return with(responses.with(List.of(fields)));
    }

    private Operation with(Responses other) {
        return new Operation(name, verb, path, body, action, target, focus, request, other, cached, right);
    }

    /** The status of an ordinary success. */
    public int success() {
        return responses.success();
    }

    /** The statuses beside it that the operation can have, but those that every one can: 429, 500, 503. */
    public SortedSet<Integer> otherStatuses() {
        return Collections.unmodifiableSortedSet(responses.others());
    }

    /** The name of the template of a success: {@code templates/responses/<name>.vtl}. */
    public String responseTemplate() {
        return responses.template();
    }

    /** The same with another body. */
    public Operation taking(Body body) {
        return new Operation(name, verb, path, body, action, target, focus, request, responses, cached, right);
    }

    /** The same with another table or index behind it. */
    public Operation calling(Target target) {
        return new Operation(name, verb, path, body, action, target, focus, request, responses, cached, right);
    }

    /** The same on a part of its table. */
    Operation on(Focus part) {
        return new Operation(name, verb, path, body, action, target, part, request, responses, cached, right);
    }

    /** The same with a request template of its own, {@code templates/<name>/request.vtl}, in the place of the standard one. */
    public Operation withOwnRequest() {
        return new Operation(
                name, verb, path, body, action, target, focus, name + OF_ITS_OWN, responses, cached, right);
    }

    /**
     * The same with answers that the stage's cache may keep: for its time a caller may get what another one got before, errors
     * included, and not what has been written since.
     */
    public Operation cacheable() {
        return new Operation(name, verb, path, body, action, target, focus, request, responses, true, right);
    }

    /** The same for callers with another right. */
    public Operation requiring(Right other) {
        return new Operation(
                name, verb, path, body, action, target, focus, request, responses, cached, Optional.of(other));
    }

    /** The same with answers that no cache keeps. */
    Operation uncached() {
        return new Operation(name, verb, path, body, action, target, focus, request, responses, false, right);
    }

    /** True if its request template is one of those that are the same for every table. */
    boolean isStandard() {
        return !request.endsWith(OF_ITS_OWN);
    }

    /** The right that it takes of a caller, on this table. */
    Right right(TableDefinition table) {
        return right.orElseGet(() -> {
            if (table.owned() && isByKey(table)) {
                return Right.ADMINISTER;
            }
            return verb == Verb.GET ? Right.READ : Right.WRITE;
        });
    }

    /** True if its path names a partition key of the table. */
    boolean isByKey(TableDefinition table) {
        var parameters = PathShape.parameters(path);
        return target instanceof TableDefinition
                && !parameters.isEmpty()
                && (isStandard() || parameters.contains(table.partitionKey().name()));
    }

    @Override
    public String toString() {
        return name;
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    private static void require(boolean holds, String what, String got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is \"" + got + "\"; expected " + expected);
        }
    }
}
