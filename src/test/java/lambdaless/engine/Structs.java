package lambdaless.engine;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Properties as they go over Pulumi's wire. */
final class Structs {
    /** The placeholder of a value that is not known before an update: https://github.com/pulumi/pulumi, resource.RawComputedValue. */
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private Structs() {}

    static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    static Value unknown() {
        return text(UNKNOWN);
    }

    /** A text property; empty where it is missing or of another kind. */
    static String text(Struct properties, String key) {
        return properties.getFieldsOrDefault(key, Value.getDefaultInstance()).getStringValue();
    }

    static boolean isUnknown(Struct properties, String key) {
        return text(properties, key).equals(UNKNOWN);
    }

    /** True if the provider takes a value as not given: it is empty, or null. */
    static boolean isNothing(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> value.getStringValue().isEmpty();
            case LIST_VALUE -> value.getListValue().getValuesCount() == 0;
            case STRUCT_VALUE -> value.getStructValue().getFieldsCount() == 0;
            case NULL_VALUE, KIND_NOT_SET -> true;
            default -> false;
        };
    }

    /** The properties, and of the others those that they lack. */
    static Struct with(Struct properties, Map<String, Value> others) {
        return Struct.newBuilder()
                .putAllFields(others)
                .putAllFields(properties.getFieldsMap())
                .build();
    }

    /** The properties as Java's own values; without nulls, and without what only the engine reads. */
    static Map<String, Object> plain(Struct properties) {
        var plain = new TreeMap<String, Object>();
        properties.getFieldsMap().forEach((key, value) -> {
            if (!value.hasNullValue() && !key.startsWith("__")) {
                plain.put(key, plain(value));
            }
        });
        return plain;
    }

    private static Object plain(Value value) {
        return switch (value.getKindCase()) {
            case BOOL_VALUE -> value.getBoolValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case STRUCT_VALUE -> plain(value.getStructValue());
            case LIST_VALUE ->
                value.getListValue().getValuesList().stream()
                        .map(Structs::plain)
                        .toList();
            default -> value.getStringValue();
        };
    }

    static Struct struct(Map<String, Object> plain) {
        var struct = Struct.newBuilder();
        plain.forEach((key, value) -> struct.putFields(key, value(value)));
        return struct.build();
    }

    private static Value value(Object plain) {
        var value = Value.newBuilder();
        if (plain instanceof Boolean flag) {
            value.setBoolValue(flag);
        } else if (plain instanceof Number number) {
            value.setNumberValue(number.doubleValue());
        } else if (plain instanceof Map<?, ?> map) {
            var members = Struct.newBuilder();
            map.forEach((key, member) -> members.putFields(String.valueOf(key), value(member)));
            value.setStructValue(members);
        } else if (plain instanceof Collection<?> list) {
            var members = ListValue.newBuilder();
            list.forEach(member -> members.addValues(value(member)));
            value.setListValue(members);
        } else if (plain instanceof String text) {
            value.setStringValue(text);
        } else {
            value.setNullValue(NullValue.NULL_VALUE);
        }
        return value.build();
    }
}
