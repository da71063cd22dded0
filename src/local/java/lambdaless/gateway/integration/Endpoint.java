package lambdaless.gateway.integration;

/** DynamoDB, wherever it is. */
@FunctionalInterface
public interface Endpoint {
    /**
     * Makes a call.
     *
     * @throws Timeout when there is no reply in the call's time
     * @throws Unreachable when there can be none
     * @throws Unusable when there is one that API Gateway does not take
     */
    EndpointReply call(EndpointCall call);

    /** The endpoint has not replied in time. */
    final class Timeout extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Timeout() {
            super("no reply in time", null, false, false);
        }
    }

    /** The endpoint cannot be reached, or breaks off. */
    final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unreachable(String reason) {
            super(reason, null, false, false);
        }
    }

    /** The endpoint replies what API Gateway does not take. */
    final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unusable(String reason) {
            super(reason, null, false, false);
        }
    }
}
