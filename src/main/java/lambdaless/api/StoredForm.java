package lambdaless.api;

import java.util.Locale;

/** The form in which DynamoDB holds a value. Templates have a part that writes it and one that prints it. */
enum StoredForm {
    TEXT("S"),
    NUMBER("N"),
    BOOLEAN("BOOL"),
    TEXT_SET("SS"),
    NUMBER_SET("NS"),
    TEXT_LIST("L"),
    OBJECT_LIST("L"),
    OBJECT("M");

    private static final String PLAIN = "plain";

    private final String dynamoDbType;

    StoredForm(String dynamoDbType) {
        this.dynamoDbType = dynamoDbType;
    }

    String dynamoDbType() {
        return dynamoDbType;
    }

    /** The name of the part that writes a value: {@code templates/parts/write/number-set.vtl}. */
    String writingPart() {
        return switch (this) {
            case TEXT, BOOLEAN, TEXT_SET -> PLAIN;
            case NUMBER, NUMBER_SET, TEXT_LIST, OBJECT_LIST, OBJECT -> partName();
        };
    }

    /** The name of the part that prints a value: {@code templates/parts/print/text-set.vtl}. */
    String printingPart() {
        return switch (this) {
            case NUMBER, BOOLEAN -> PLAIN;
            case TEXT, TEXT_SET, NUMBER_SET, TEXT_LIST, OBJECT_LIST, OBJECT -> partName();
        };
    }

    private String partName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The JSON of a value that is none within an object: DynamoDB takes no empty set. */
    String absent() {
        return isSet() ? "[]" : "null";
    }

    boolean isSet() {
        return this == TEXT_SET || this == NUMBER_SET;
    }

    boolean isSetOrList() {
        return isSet() || this == TEXT_LIST || this == OBJECT_LIST;
    }

    /** The place under an attribute that is empty without a value, or with an empty list: {@code S}, {@code SS[0]}. */
    String slot() {
        return switch (this) {
            case TEXT, NUMBER, BOOLEAN, OBJECT -> dynamoDbType;
            case TEXT_SET, NUMBER_SET, TEXT_LIST, OBJECT_LIST -> dynamoDbType + "[0]";
        };
    }
}
