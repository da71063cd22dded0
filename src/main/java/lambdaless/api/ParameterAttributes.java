package lambdaless.api;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lambdaless.api.AttributeType.KeyText;
import lambdaless.api.AttributeType.Text;

/** The attributes of a table that the parameters of an operation on it stand for. */
record ParameterAttributes(Subject subject) {
    /** A key, or a member of a set; empty for a parameter of an operation of its own. */
    Optional<Attribute> ofPath(String name) {
        var operation = subject.operation();
        var table = subject.table();
        if (operation.focus().member().filter(name::equals).isPresent()) {
            return operation
                    .focus()
                    .members()
                    .map(set -> new Attribute(name, AttributeChecks.ofMembers(table, set), true, Attribute.Role.NONE));
        } else if (subject.index().isPresent()) {
            return Optional.of(subject.partition());
        }
        int fromCaller = operation.focus().identity().isPresent() ? 1 : 0;
        int at = PathShape.parameters(operation.path()).indexOf(name) + fromCaller;
        return Optional.of(table.keys()).filter(keys -> at < keys.size()).map(keys -> keys.get(at));
    }

    /** The keys by which a page goes on, by the query parameters that give them. */
    Map<String, Attribute> positions() {
        var positions = new LinkedHashMap<String, Attribute>();
        var action = subject.operation().action();
        if (action == DynamoDbAction.QUERY || action == DynamoDbAction.SCAN) {
            var keys = subject.positionKeys();
            keys.forEach(key -> positions.put(
                    keys.size() == 1 ? Subject.AFTER : Subject.AFTER + Names.capitalised(key.name()), key));
        }
        return positions;
    }

    /** The beginning of a sort key, which may be nothing. */
    JsonObject beginning() {
        var type = subject.sortKeyText().type();
        var schema = type instanceof KeyText key ? new Text(key.maxLength()).schema() : type.schema();
        schema.remove("minLength");
        return schema;
    }
}
