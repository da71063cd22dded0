package lambdaless.engine;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Map;

/** Properties as they go over Pulumi's wire. */
final class Structs {
    /** What stands for a value that is not known before an update: https://github.com/pulumi/pulumi, resource.RawComputedValue. */
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

    /** The properties, and of the others those that they lack. */
    static Struct with(Struct properties, Map<String, Value> others) {
        return Struct.newBuilder()
                .putAllFields(others)
                .putAllFields(properties.getFieldsMap())
                .build();
    }
}
