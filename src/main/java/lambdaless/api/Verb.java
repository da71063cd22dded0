package lambdaless.api;

/** The HTTP methods that operations use. */
public enum Verb {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
