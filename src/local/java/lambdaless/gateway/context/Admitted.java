package lambdaless.gateway.context;

/** A request whose caller is allowed to call. */
public record Admitted(MethodRequest request) {}
