package lambdaless.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.AttributeType.NumberSet;
import lambdaless.api.AttributeType.TextSet;
import lambdaless.api.AttributeType.TimeToLive;

/** Refuses attributes that cannot stand where they are declared, before a template is made of them. */
final class AttributeChecks {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");
    private static final Pattern INDEX_NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

    /** The words that a template would take for a directive where they stand after {@code #}. */
    private static final Set<String> DIRECTIVES = Set.of(
            "if",
            "elseif",
            "else",
            "end",
            "foreach",
            "set",
            "break",
            "stop",
            "include",
            "parse",
            "define",
            "macro",
            "evaluate");

    private AttributeChecks() {}

    static void ofName(String name) {
        if (!NAME.matcher(name).matches() || name.equals(TableDefinition.ETAG) || DIRECTIVES.contains(name)) {
            throw new IllegalArgumentException("attribute name is \"" + name
                    + "\"; expected letters and digits that begin with a letter, other than " + TableDefinition.ETAG
                    + " and the directives of templates");
        }
    }

    /** True of a name that a template takes for a directive. */
    static boolean isDirective(String name) {
        return DIRECTIVES.contains(name);
    }

    /** Refuses a choice between texts that is none. */
    static List<String> choice(List<String> values) {
        if (values.isEmpty() || values.contains("") || Set.copyOf(values).size() < values.size()) {
            throw new IllegalArgumentException(
                    "the values of a text are " + values + "; expected one or more, each once and none of them empty");
        }
        return values;
    }

    /** The type of the members of a set; refuses an attribute without members. */
    static AttributeType ofMembers(TableDefinition table, String set) {
        var type = table.attribute(set).type();
        if (type instanceof TextSet texts) {
            return texts.members();
        } else if (type instanceof NumberSet numbers) {
            return numbers.members();
        }
        throw new IllegalArgumentException("attribute " + set + " of table " + table.tableName()
                + " is not a set; expected a set of texts or of numbers, whose members are listed and changed");
    }

    /** The fields of an object, which have neither a place in the key nor a value that the API gives. */
    static List<Attribute> within(String object, List<Attribute> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("object " + object + " has no fields; expected one or more");
        }
        refuseTwins("object " + object, fields);
        fields.stream()
                .filter(field -> field.isKey()
                        || field.isGenerated()
                        || field.defaultValue().isPresent()
                        || !field.isWritable()
                        || field.type() instanceof TimeToLive)
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException("field " + field.name() + " of object " + object
                            + " is a key, a time, or has a default value; expected those as attributes of the table");
                });
        return fields;
    }

    /** Refuses a table whose attributes contradict each other. */
    static void ofTable(String table, List<Attribute> attributes) {
        refuseTwins("table " + table, attributes);
        refuseMany(table, "partition key", attributes, one -> one.role() == Attribute.Role.PARTITION_KEY);
        refuseMany(table, "sort key", attributes, one -> one.role() == Attribute.Role.SORT_KEY);
        refuseMany(table, "time of creation", attributes, Attribute::isTimeOfCreation);
        refuseMany(table, "time of the last write", attributes, Attribute::isTimeOfWrite);
        refuseMany(table, "time to live", attributes, one -> one.type() instanceof TimeToLive);
        refuseAlike(
                "table " + table,
                attributes.stream()
                        .filter(Attribute::isKey)
                        .map(Attribute::name)
                        .toList());
        attributes.stream()
                .filter(Attribute::isKey)
                .filter(key -> !key.isWritable() || !isTextOrNumber(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("key " + key.name() + " of table " + table
                            + " is neither a text nor a number that clients give; expected one of these");
                });
    }

    /** Refuses an index on what the table does not have, or on what cannot be a key, and one that DynamoDB would refuse. */
    static void ofIndex(TableDefinition table, String index, List<String> keys) {
        if (!INDEX_NAME.matcher(index).matches()
                || table.indexes().stream().anyMatch(other -> other.name().equals(index))) {
            throw new IllegalArgumentException("table " + table.tableName() + " has an index of the name \"" + index
                    + "\"; expected another one, of 3 to 255 letters, digits, dots, hyphens and underscores");
        }
        refuseAlike(
                "index " + index + " of table " + table.tableName(),
                Stream.concat(keys.stream(), table.keys().stream().map(Attribute::name))
                        .distinct()
                        .toList());
        if (Set.copyOf(keys).size() < keys.size()) {
            throw new IllegalArgumentException("index " + index + " of table " + table.tableName() + " has the keys "
                    + String.join(", ", keys) + "; expected each once");
        }
        keys.stream()
                .map(table::attribute)
                .filter(key -> !isTextOrNumber(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(
                            "key " + key.name() + " of index " + index + " of table " + table.tableName()
                                    + " has the type " + key.type().dynamoDbType() + "; expected a text or a number");
                });
    }

    /** Refuses an owner that is not the partition key, or that cannot be an identity. */
    static void ofOwner(TableDefinition table, String owner) {
        var key = table.partitionKey();
        if (!key.name().equals(owner) || key.type().form() != StoredForm.TEXT || key.isGenerated()) {
            throw new IllegalArgumentException("table " + table.tableName() + " is owned by " + owner
                    + "; expected its partition key, which is " + key.name()
                    + ", as a text that the API does not make, since it is the identity of a caller");
        }
    }

    private static boolean isTextOrNumber(Attribute key) {
        return List.of(StoredForm.TEXT, StoredForm.NUMBER).contains(key.type().form());
    }

    private static void refuseTwins(String owner, List<Attribute> attributes) {
        attributes.stream().collect(groupingBy(Attribute::name, counting())).forEach((name, count) -> {
            if (count > 1) {
                throw new IllegalArgumentException(
                        owner + " has the attribute " + name + " " + count + " times; expected it once");
            }
        });
    }

    /** Templates have a variable for each key, with its name after a word of theirs: {@code $valueUserId}. */
    private static void refuseAlike(String owner, List<String> keys) {
        if (keys.stream().map(Names::capitalised).distinct().count() < keys.size()) {
            throw new IllegalArgumentException(owner + " has the keys " + String.join(", ", keys)
                    + "; expected names that differ in more than the case of their first letter");
        }
    }

    private static void refuseMany(String table, String what, List<Attribute> attributes, Predicate<Attribute> is) {
        var names = attributes.stream().filter(is).map(Attribute::name).toList();
        if (names.size() > 1) {
            throw new IllegalArgumentException("table " + table + " has more than one " + what + " ("
                    + String.join(", ", names) + "); expected one");
        }
    }
}
