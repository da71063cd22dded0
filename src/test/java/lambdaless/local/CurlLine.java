package lambdaless.local;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A {@code curl} command of the README, as the request that it sends. */
record CurlLine(List<String> words) {
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"(?:\\\\.|[^\"])*\"|[^\\s'\"])+");
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"((?:\\\\.|[^\"])*)\"|([^'\"]+)");

    /** The command with its variables filled in. */
    static CurlLine of(String command, Map<String, String> variables) {
        var words = new ArrayList<String>();
        WORD.matcher(command).results().forEach(word -> words.add(unquoted(word.group(), variables)));
        return new CurlLine(words);
    }

    HttpRequest request() {
        var request = HttpRequest.newBuilder();
        var method = "";
        var body = BodyPublishers.noBody();
        for (int at = 1; at < words.size(); at++) {
            var word = words.get(at);
            switch (word) {
                case "-s" -> {}
                case "-X" -> method = words.get(++at);
                case "-H" -> {
                    var header = words.get(++at).split(": ?", 2);
                    request.header(header[0], header[1]);
                }
                case "-d" -> {
                    body = BodyPublishers.ofString(words.get(++at));
                    method = method.isEmpty() ? "POST" : method;
                }
                default -> request.uri(URI.create(word));
            }
        }
        return request.method(method.isEmpty() ? "GET" : method, body).build();
    }

    private static String unquoted(String word, Map<String, String> variables) {
        var text = new StringBuilder();
        PIECE.matcher(word).results().forEach(piece -> {
            if (piece.group(1) != null) {
                text.append(piece.group(1));
            } else {
                text.append(filled(piece.group(2) != null ? piece.group(2) : piece.group(3), variables));
            }
        });
        return text.toString();
    }

    private static String filled(String text, Map<String, String> variables) {
        var filled = text;
        for (var variable : variables.entrySet()) {
            filled = filled.replace("$" + variable.getKey(), variable.getValue());
        }
        return filled;
    }
}
