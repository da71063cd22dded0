package lambdaless.lint;

/**
 * A piece of a template.
 *
 * @param text of a directive what is between its parentheses, of anything else all of it
 * @param quoted whether it stands in a string of the JSON around it
 */
record Token(Kind kind, String name, String text, int line, boolean quoted) {
    /** The kinds of pieces. */
    enum Kind {
        OUTPUT,
        REFERENCE,
        DIRECTIVE
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isDirective(String wanted) {
        return kind == Kind.DIRECTIVE && name.equals(wanted);
    }
}
