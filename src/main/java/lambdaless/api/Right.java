package lambdaless.api;

/** The right that an operation takes. */
public enum Right {
    /** On the rows that belong to the caller, whose key comes from the caller's identity and from nowhere else. */
    OWN,
    READ,
    WRITE,
    /** On the rows of others, in a table whose rows belong to callers. */
    ADMINISTER
}
