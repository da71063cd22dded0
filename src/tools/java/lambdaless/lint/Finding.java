package lambdaless.lint;

/** Something in a template that a rule is against, with its line; the first is 1. */
record Finding(int line, String text) {
    static Finding at(Token token) {
        return new Finding(token.line(), token.text());
    }

    static Finding at(String template, int offset, String text) {
        int line =
                1 + (int) template.chars().limit(offset).filter(c -> c == '\n').count();
        return new Finding(line, text);
    }
}
