package lambdaless.settings;

import com.google.gson.JsonElement;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tags that a stack adds to the project's own. */
record TagsDecoder(ConfigValues values) {
    static final Set<String> OURS = Set.of("Project", "Stack", "ManagedBy");
    /** Whose keys IAM does not tell apart by case. */
    private static final Comparator<String> AS_IAM = String.CASE_INSENSITIVE_ORDER;

    /** https://docs.aws.amazon.com/general/latest/gr/aws_tagging.html */
    private static final String CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";

    private static final int MOST = 50 - OURS.size();

    Map<String, String> tags() {
        var tags = new TreeMap<String, String>();
        var keys = new TreeSet<>(AS_IAM);
        var object = values.json("tags", "{}", JsonElement::isJsonObject, "an object of texts");
        object.fields().forEach(entry -> {
            checkKey(entry.getKey(), entry.getValue());
            if (!keys.add(entry.getKey())) {
                entry.getValue()
                        .add("a key that differs from the others in more than case, since IAM takes them for one");
            }
            tags.put(
                    entry.getKey(),
                    entry.getValue()
                            .text(CHARACTERS + "{0,256}", "a text of at most 256 characters that AWS takes in tags"));
        });
        if (tags.size() > MOST) {
            object.add("at most " + MOST + " tags");
        }
        return tags;
    }

    private static boolean isOurs(String key) {
        return OURS.stream().anyMatch(key::equalsIgnoreCase);
    }

    private static void checkKey(String key, ConfigNode value) {
        if (!key.matches(CHARACTERS + "{1,128}") || key.regionMatches(true, 0, "aws:", 0, 4) || isOurs(key)) {
            value.add(
                    "another key: 1 to 128 characters that AWS takes in tags, not beginning with aws:, none of the project's own "
                            + String.join(", ", new TreeSet<>(OURS)));
        }
    }
}
