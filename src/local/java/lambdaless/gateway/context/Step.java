package lambdaless.gateway.context;

/** One step of a request's road. A step that cannot go on throws a {@link GatewayFault}. */
@FunctionalInterface
public interface Step<I, O> {
    O apply(I input);

    default <N> Step<I, N> then(Step<? super O, ? extends N> next) {
        return input -> next.apply(apply(input));
    }
}
