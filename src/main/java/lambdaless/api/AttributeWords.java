package lambdaless.api;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lambdaless.api.AttributeType.Decimal;
import lambdaless.api.AttributeType.IntegerNumber;
import lambdaless.api.AttributeType.KeyDecimal;
import lambdaless.api.AttributeType.KeyText;
import lambdaless.api.AttributeType.OneOf;
import lambdaless.api.AttributeType.Text;
import lambdaless.api.AttributeType.TimeToLive;
import lambdaless.api.AttributeType.WriteTime;

/** The meanings of the words in capitals in the lines that a template has for one attribute. */
record AttributeWords(Map<String, String> words) {
    private static final String VALUE = "valueOf";
    private static final String PLACE = "placeOf";
    private static final String PRESENCE = "PRESENCE";
    private static final String ALWAYS = "always";
    private static final String SEPARATOR = ", ";
    /** A number as DynamoDB writes it, which holds up to 38 digits and 130 decimals. */
    private static final String ANY_NUMBER = "-?(0|[1-9][0-9]{0,125})(\\.[0-9]{1,130})?";

    private static final String NO_DOTS = "(?!\\.\\.?\\z)";

    /** The attributes of an item in the order in which a text can have commas between them: those that are always there first. */
    static List<AttributeWords> separated(List<Attribute> attributes) {
        return separated(attributes, "");
    }

    static List<AttributeWords> separated(List<Attribute> attributes, String parent) {
        var ordered = Stream.concat(
                        attributes.stream().filter(attribute -> isAlways(attribute, parent)),
                        attributes.stream().filter(attribute -> !isAlways(attribute, parent)))
                .toList();
        return joined(ordered.stream().map(attribute -> of(attribute, parent)).toList());
    }

    /** The same with commas between them; where none is always there, the template has to find out where the first one is. */
    static List<AttributeWords> joined(List<AttributeWords> attributes) {
        boolean known = attributes.stream().anyMatch(attribute -> ALWAYS.equals(attribute.words.get(PRESENCE)));
        var joined = new ArrayList<AttributeWords>();
        for (var attribute : attributes) {
            if (known) {
                joined.add(attribute.with("COMMA", joined.isEmpty() ? "" : SEPARATOR));
            } else {
                joined.add(attribute.with("COMMA", "$comma"));
            }
        }
        return joined;
    }

    /** The sort key of a list that may begin with what the caller gives in a query parameter. */
    static AttributeWords ofBeginning(Attribute sortKey, String parameter) {
        var text = sortKey.type() instanceof KeyText key ? new Text(key.maxLength()) : sortKey.type();
        return of(sortKey.withType(text), "").from(parameter);
    }

    /** One member of a set, which the path gives. */
    static AttributeWords ofMember(String parameter, AttributeType type) {
        return of(new Attribute(parameter, type, true, Attribute.Role.NONE), "")
                .from(parameter)
                .with("VARIABLE", "member");
    }

    /** Keys of a table or an index, all of which are there. */
    static List<AttributeWords> ofKeys(List<Attribute> keys) {
        return joined(
                keys.stream().map(key -> of(key, "").with(PRESENCE, ALWAYS)).toList());
    }

    static AttributeWords ofIndex(Index index) {
        return new AttributeWords(Map.of("NAME", index.name()));
    }

    /** The same with the request parameter that gives its value. */
    AttributeWords from(String parameter) {
        return with("PARAMETER", parameter);
    }

    /** The same with the caller's identity as its value, which has its place in {@code $context.authorizer}. */
    AttributeWords ofCaller(String identity) {
        return with("KIND", "identity").with("IDENTITY", identity);
    }

    /** The same as a place in a list, which a caller gives in a query parameter of that name. */
    AttributeWords at(String position) {
        return with("POSITION", position).with("VARIABLE", position);
    }

    String capitalised() {
        return Names.capitalised(words.getOrDefault("NAME", ""));
    }

    private AttributeWords with(String word, String meaning) {
        var all = new HashMap<>(words);
        all.put(word, meaning);
        return new AttributeWords(Map.copyOf(all));
    }

    private static AttributeWords of(Attribute attribute, String parent) {
        var path = parent.isEmpty() ? attribute.name() : parent + "." + attribute.name();
        var of = capitalisedPath(path);
        var form = attribute.type().form();
        var words = new HashMap<String, String>();
        words.put("NAME", attribute.name());
        words.put("PATH", path);
        words.put("KIND", form == StoredForm.NUMBER ? "number" : "text");
        words.put("WRITTEN", form.writingPart());
        words.put("PRINTED", form.printingPart());
        words.put("DYNAMODB_TYPE", form.dynamoDbType());
        words.put("SLOT", form.slot());
        words.put("ABSENT", form.absent());
        words.put(PRESENCE, isAlways(attribute, parent) ? ALWAYS : "optional");
        words.put("SOURCE", attribute.isGenerated() ? "generated" : ALWAYS);
        words.put("VARIABLE", VALUE + of);
        words.put("PLACE", PLACE + of);
        words.put("HOLDER", parent.isEmpty() ? "item" : VALUE + capitalisedPath(parent));
        words.put("AT", parent.isEmpty() ? "${at}" : "${" + PLACE + capitalisedPath(parent) + "}");
        attribute.defaultValue().ifPresent(value -> words.put("DEFAULT", DefaultValues.stored(attribute, value)));
        addLimits(words, attribute.type());
        return new AttributeWords(words);
    }

    private static void addLimits(Map<String, String> words, AttributeType type) {
        if (type instanceof KeyText key) {
            words.put("PATTERN", "(?s)" + NO_DOTS + "[^\\x00]{1," + key.maxLength() + "}");
        } else if (type instanceof Text text) {
            words.put("PATTERN", "(?s)[^\\x00]{1," + text.maxLength() + "}");
        } else if (type instanceof IntegerNumber whole) {
            addNumber(words, "-?(0|[1-9][0-9]{0,15})", whole.minimum(), whole.maximum());
        } else if (type instanceof Decimal decimal) {
            addNumber(words, ANY_NUMBER, decimal.minimum(), decimal.maximum());
        } else if (type instanceof KeyDecimal key) {
            addNumber(words, pattern(key), key.minimum(), key.maximum());
        } else if (type instanceof OneOf oneOf) {
            words.put("PATTERN", "[^\\x00]{1," + longest(oneOf.values()) + "}");
        } else if (type instanceof TimeToLive || type instanceof WriteTime) {
            addNumber(words, "0|[1-9][0-9]{0,15}", 0, WriteTime.LAST_MILLISECOND_OF_9999);
        }
    }

    private static String pattern(KeyDecimal key) {
        var whole = "-?(0|[1-9][0-9]{0," + (key.wholeDigits() - 1) + "})";
        return key.decimals() == 0 ? whole : whole + "(\\.[0-9]{1," + key.decimals() + "})?";
    }

    private static int longest(List<String> values) {
        return values.stream().mapToInt(String::length).max().orElse(1);
    }

    private static void addNumber(Map<String, String> words, String pattern, long minimum, long maximum) {
        words.put("PATTERN", pattern);
        words.put("MINIMUM", String.valueOf(minimum));
        words.put("MAXIMUM", String.valueOf(maximum));
    }

    /** An item has its keys; of the fields of an object within it, those are always there without which no object is accepted. */
    private static boolean isAlways(Attribute attribute, String parent) {
        return attribute.isKey() || (!parent.isEmpty() && attribute.isRequired());
    }

    private static String capitalisedPath(String path) {
        return Stream.of(path.split("\\.", -1)).map(Names::capitalised).collect(joining());
    }
}
