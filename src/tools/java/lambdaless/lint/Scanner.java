package lambdaless.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a template apart into output, references and directives; comments are left out. */
final class Scanner {
    private static final Pattern COMMENT = Pattern.compile("##[^\n]*\n?|#\\*.*?\\*#", Pattern.DOTALL);
    private static final Pattern DIRECTIVE = Pattern.compile(
            "#\\{?(set|if|elseif|else|end|foreach|break|stop|macro|include|parse|evaluate|define)\\b}?");
    private static final Pattern REFERENCE = Pattern.compile("\\$!?\\{?[a-zA-Z_][\\w-]*");
    private static final Pattern PROPERTY = Pattern.compile("\\.[a-zA-Z_][\\w-]*");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder output = new StringBuilder();
    private int position;
    private boolean quoted;

    private Scanner(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        var scanner = new Scanner(text);
        while (scanner.position < text.length()) {
            scanner.step();
        }
        scanner.endOutput();
        return List.copyOf(scanner.tokens);
    }

    private void step() {
        var directive = at(DIRECTIVE);
        var reference = at(REFERENCE);
        var comment = at(COMMENT);
        if (comment.lookingAt()) {
            position = comment.end();
        } else if (directive.lookingAt()) {
            position = directive.end();
            add(Token.Kind.DIRECTIVE, directive.group(1), enclosed());
        } else if (reference.lookingAt()) {
            reference(reference.group());
        } else {
            output(text.charAt(position++));
        }
    }

    /** Looks for a pattern that begins at the current position. */
    private Matcher at(Pattern pattern) {
        return pattern.matcher(text).region(position, text.length());
    }

    private void output(char c) {
        output.append(c);
        if (c == '"') {
            quoted = !quoted;
        } else if (c == '\n') {
            quoted = false; // no string of these templates goes over a line
        }
    }

    private void reference(String start) {
        int from = position;
        position += start.length();
        for (boolean more = true; more; ) {
            var property = at(PROPERTY);
            more = property.lookingAt();
            position = more ? property.end() : position;
            more |= !enclosed().isEmpty();
        }
        if (start.contains("{") && position < text.length()) {
            position++;
        }
        add(Token.Kind.REFERENCE, start.replaceAll("[$!{]", ""), text.substring(from, position));
    }

    /** Moves past what parentheses or brackets enclose here, if they do. */
    private String enclosed() {
        if (position >= text.length() || "([".indexOf(text.charAt(position)) < 0) {
            return "";
        }
        int from = position;
        int depth = 0;
        do {
            char c = text.charAt(position++);
            if (c == '"' || c == '\'') {
                position = text.indexOf(c, position) + 1; // Velocity knows no escapes in strings
            } else {
                depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            }
        } while (depth > 0 && position < text.length());
        return text.substring(from, position);
    }

    private void add(Token.Kind kind, String name, String found) {
        endOutput();
        tokens.add(new Token(kind, name, found, line(), quoted));
    }

    private void endOutput() {
        if (!output.isEmpty()) {
            tokens.add(new Token(Token.Kind.OUTPUT, "", output.toString(), line(), quoted));
            output.setLength(0);
        }
    }

    private int line() {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
