package lambdaless.lint;

/** A place in a template that breaks a rule; the first line is 1. */
record Finding(int line, String text) {}
