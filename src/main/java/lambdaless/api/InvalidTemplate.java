package lambdaless.api;

import lambdaless.api.Template.Line;

/** A template that cannot be read or composed; the message begins with its file and line. */
public final class InvalidTemplate extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private InvalidTemplate(String message) {
        super(message);
    }

    InvalidTemplate(String message, Throwable cause) {
        super(message, cause);
    }

    static InvalidTemplate at(Line line, String problem) {
        return new InvalidTemplate(line.place() + ": " + problem);
    }
}
