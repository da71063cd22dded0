package lambdaless.gateway.road;

/** A request whose caller is allowed to call. */
record Admitted(MethodRequest request) {}
