package lambdaless.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An operation and its table, for which a template is composed: what its words in capitals mean, and which attributes it can list. */
record Subject(Operation operation, TableDefinition table) {
    private static final Map<String, Function<Subject, List<AttributeWords>>> LISTS = lists();

    /** The beginning of the name of a list of the fields of an attribute: {@code in tracks}. */
    private static final String WITHIN = "in ";

    static final String AFTER = "after";

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

    private static Map<String, Function<Subject, List<AttributeWords>>> lists() {
        var lists = new LinkedHashMap<String, Function<Subject, List<AttributeWords>>>();
        lists.put("keys", subject -> subject.inPath(subject.table().keys()));
        lists.put("attributes", Subject::keysAndFields);
        lists.put("fields", subject -> subject.fields(Attribute::isWritable));
        lists.put(
                "defaulted",
                subject -> subject.fields(field -> field.defaultValue().isPresent()));
        lists.put("times", subject -> subject.fields(field -> !field.isWritable()));
        lists.put("times-of-write", subject -> subject.fields(Attribute::isTimeOfWrite));
        lists.put("time-of-creation", subject -> subject.fields(Attribute::isTimeOfCreation));
        lists.put("partition", subject -> subject.inPath(List.of(subject.partition())));
        lists.put(
                "index",
                subject -> subject.index().map(AttributeWords::ofIndex).stream().toList());
        lists.put("position", Subject::position);
        lists.put("start", Subject::start);
        lists.put("beginning", Subject::beginning);
        lists.put("members", Subject::members);
        lists.put("member", Subject::member);
        return Collections.unmodifiableMap(lists);
    }

    /** The names of the lists of attributes. */
    static Set<String> listNames() {
        return LISTS.keySet();
    }

    /** The attributes of a list with the meaning of their words; empty if no list has that name. */
    Optional<List<AttributeWords>> attributes(String list) {
        return list.startsWith(WITHIN)
                ? nested(list.substring(WITHIN.length()))
                : Optional.ofNullable(LISTS.get(list)).map(attributes -> attributes.apply(this));
    }

    private List<AttributeWords> keysAndFields() {
        return AttributeWords.separated(
                Stream.concat(table.keys().stream(), table.fields().stream()).toList());
    }

    private List<AttributeWords> fields(Predicate<Attribute> chosen) {
        return AttributeWords.separated(table.fields().stream().filter(chosen).toList());
    }

    /**
     * Keys with the path parameters that give their values, which may have other names; the first one with the caller's identity in
     * an operation on the caller's own rows.
     */
    private List<AttributeWords> inPath(List<Attribute> keys) {
        var parameters = PathShape.parameters(operation.path());
        var words = AttributeWords.ofKeys(keys);
        var identity = operation.focus().identity();
        int fromCaller = identity.isPresent() ? 1 : 0;
        var ofCaller = identity.stream().map(place -> words.get(0).ofCaller(place));
        var ofPath = IntStream.range(fromCaller, words.size())
                .mapToObj(at -> at - fromCaller < parameters.size()
                        ? words.get(at).from(parameters.get(at - fromCaller))
                        : words.get(at));
        return Stream.concat(ofCaller, ofPath).toList();
    }

    Optional<Index> index() {
        return operation.target() instanceof Index index ? Optional.of(index) : Optional.empty();
    }

    /** The key of the table or index that the path of a query gives. */
    Attribute partition() {
        return index().map(index -> table.attribute(index.partitionKey())).orElseGet(table::partitionKey);
    }

    /** The keys by which a page goes on: those of the table and of the index that are not in the path. */
    List<Attribute> positionKeys() {
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

    Attribute sortKeyText() {
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
        return operation.focus().members().stream()
                .flatMap(set -> operation.focus().member().stream()
                        .map(parameter -> AttributeWords.ofMember(parameter, AttributeChecks.ofMembers(table, set))))
                .toList();
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
