package lambdaless.api;

import java.util.Optional;

/** The beginning of an operation of a project's own, which is not one of the usual ones on a table: it has a name so far. */
public record OwnOperation(String name) {
    public Routed on(Verb verb, String path) {
        return new Routed(name, verb, path, Body.NONE);
    }

    /** An operation that has a route. */
    public record Routed(String name, Verb verb, String path, Body body) {
        public Routed takes(Body body) {
            return new Routed(name, verb, path, body);
        }

        public Calling calls(DynamoDbAction action, Target target) {
            return new Calling(this, action, target);
        }
    }

    /** An operation that has a call to make. */
    public record Calling(Routed route, DynamoDbAction action, Target target) {
        public Operation responds(int success, String template) {
            return new Operation(
                    route.name(),
                    route.verb(),
                    route.path(),
                    route.body(),
                    action,
                    target,
                    Focus.WHOLE,
                    route.name() + Operation.OF_ITS_OWN,
                    Responses.of(success, template).or(400),
                    false,
                    Optional.empty());
        }
    }
}
