package lambdaless.gateway.message;

/** A header field, its name in the case in which it was sent. */
public record Header(String name, String value) {}
