package lambdaless.gateway.road;

/** A request with the parameters and the body that its method requires. */
record Validated(MethodRequest request) {}
