package lambdaless.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lambdaless.api.AttributeType.NumberSet;
import lambdaless.api.AttributeType.TextSet;

/** An operation and its table, for which a template is composed: what its words in capitals mean, and which attributes it can list. */
record Subject(Operation operation, TableDefinition table) {
    /** The names of the lists of attributes. */
    static final List<String> LISTS = List.of(
            "keys",
            "attributes",
            "fields",
            "defaulted",
            "times",
            "times-of-write",
            "time-of-creation",
            "partition",
            "index",
            "position",
            "start",
            "beginning",
            "members",
            "member");

    /** The beginning of the name of a list of the fields of an attribute: {@code in tracks}. */
    private static final String WITHIN = "in ";

    private static final String AFTER = "after";

    /** The meaning of the words that are the same in the whole template. */
    Map<String, String> words() {
        return Map.of(
                "TABLE", table.stageVariable(),
                "ITEM", table.item(),
                "ITEMS", table.tableName(),
                "KEY", table.partitionKey().name(),
                "KEY_SLOT", table.partitionKey().type().form().slot(),
                "COLLECTION", operation.path().substring(1),
                "MEMBER_CHANGE", operation.verb() == Verb.DELETE ? "DELETE" : "ADD");
    }

    /** The attributes of a list with the meaning of their words; empty if no list has that name. */
    Optional<List<AttributeWords>> attributes(String list) {
        return switch (list) {
            case "keys" -> Optional.of(inPath(table.keys()));
            case "attributes" ->
                Optional.of(AttributeWords.separated(Stream.concat(table.keys().stream(), table.fields().stream())
                        .toList()));
            case "fields" -> fields(Attribute::isWritable);
            case "defaulted" -> fields(field -> field.defaultValue().isPresent());
            case "times" -> fields(field -> !field.isWritable());
            case "times-of-write" -> fields(Attribute::isTimeOfWrite);
            case "time-of-creation" -> fields(Attribute::isTimeOfCreation);
            case "partition" -> Optional.of(inPath(List.of(partition())));
            case "index" ->
                Optional.of(index().map(AttributeWords::ofIndex).stream().toList());
            case "position" -> Optional.of(position());
            case "start" -> Optional.of(start());
            case "beginning" -> Optional.of(beginning());
            case "members" -> Optional.of(members());
            case "member" -> Optional.of(member());
            default -> list.startsWith(WITHIN) ? nested(list.substring(WITHIN.length())) : Optional.empty();
        };
    }

    private Optional<List<AttributeWords>> fields(Predicate<Attribute> chosen) {
        return Optional.of(
                AttributeWords.separated(table.fields().stream().filter(chosen).toList()));
    }

    /** Keys with the path parameters that give their values, which may have other names. */
    private List<AttributeWords> inPath(List<Attribute> keys) {
        var parameters = PathShape.parameters(operation.path());
        var words = AttributeWords.ofKeys(keys);
        return IntStream.range(0, words.size())
                .mapToObj(at -> at < parameters.size() ? words.get(at).from(parameters.get(at)) : words.get(at))
                .toList();
    }

    private Optional<Index> index() {
        return operation.target() instanceof Index index ? Optional.of(index) : Optional.empty();
    }

    /** The key of the table or index that the path of a query gives. */
    Attribute partition() {
        return index().map(index -> table.attribute(index.partitionKey())).orElseGet(table::partitionKey);
    }

    /** The keys by which a page goes on: those of the table and of the index that are not in the path. */
    private List<Attribute> positionKeys() {
        var keys = new ArrayList<Attribute>();
        index().ifPresent(index -> keys.add(table.attribute(index.sortKey())));
        table.keys().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        if (operation.action() == DynamoDbAction.QUERY) {
            keys.remove(partition());
        }
        return keys;
    }

    private List<AttributeWords> position() {
        var keys = positionKeys();
        return AttributeWords.ofKeys(keys).stream()
                .map(key -> key.at(keys.size() == 1 ? AFTER : AFTER + key.capitalised()))
                .toList();
    }

    /** The keys of the item after which a page begins, those of an index included. */
    private List<AttributeWords> start() {
        var positions = position();
        var fromPath = operation.action() == DynamoDbAction.QUERY
                ? AttributeWords.ofKeys(List.of(partition()))
                : List.<AttributeWords>of();
        return AttributeWords.joined(
                Stream.concat(fromPath.stream(), positions.stream()).toList());
    }

    private List<AttributeWords> beginning() {
        return operation.focus().beginning().stream()
                .map(parameter -> AttributeWords.ofBeginning(sortKeyText(), parameter))
                .toList();
    }

    private Attribute sortKeyText() {
        return table.sortKey()
                .filter(key -> key.type().form() == StoredForm.TEXT)
                .orElseThrow(() -> new IllegalArgumentException("operation " + operation.name()
                        + " lists by the beginning of the sort key, and table " + table.tableName()
                        + " has no sort key that is a text; expected one, or a list without a beginning"));
    }

    private List<AttributeWords> members() {
        return AttributeWords.separated(
                operation.focus().members().map(table::attribute).stream().toList());
    }

    private List<AttributeWords> member() {
        return operation.focus().member().stream()
                .map(parameter -> AttributeWords.ofMember(parameter, memberType()))
                .toList();
    }

    private AttributeType memberType() {
        var set = operation.focus().members().map(table::attribute).orElseThrow();
        if (set.type() instanceof TextSet texts) {
            return texts.members();
        } else if (set.type() instanceof NumberSet numbers) {
            return numbers.members();
        }
        throw new IllegalArgumentException("operation " + operation.name() + " changes the members of " + set.name()
                + ", which is not a set; expected a set of texts or of numbers");
    }

    /** The fields of an attribute with objects, whose path may lead through others: {@code tracks}, {@code address.country}. */
    private Optional<List<AttributeWords>> nested(String path) {
        var fields = table.attributes();
        for (var name : path.split("\\.", -1)) {
            var found =
                    fields.stream().filter(field -> field.name().equals(name)).findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            fields = found.get().type().fields();
        }
        return Optional.of(AttributeWords.separated(fields, path));
    }
}
