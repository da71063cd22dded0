package lambdaless.gateway.context;

/** One step of an invocation. A step that cannot go on throws a {@link lambdaless.gateway.message.GatewayException}. */
@FunctionalInterface
public interface Step<I, O> {
    O apply(I input);

    default <N> Step<I, N> then(Step<? super O, ? extends N> next) {
        return input -> next.apply(apply(input));
    }
}
