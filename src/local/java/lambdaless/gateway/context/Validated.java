package lambdaless.gateway.context;

/** A request with the parameters and the body that its method requires. */
public record Validated(MethodRequest request) {}
