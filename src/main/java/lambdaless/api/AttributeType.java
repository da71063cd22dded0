package lambdaless.api;

import com.google.gson.JsonObject;
import java.util.List;

/** The values of an attribute: the form in which DynamoDB holds them, and the JSON schema that a client's value has to fit. */
public sealed interface AttributeType {
    StoredForm form();

    /** The draft-04 schema of a value. */
    JsonObject schema();

    /** The fields of the objects that a value is made of; none where it is not. */
    default List<Attribute> fields() {
        return List.of();
    }

    /** DynamoDB's name of the type: S, N, BOOL, SS, NS, L, M. */
    default String dynamoDbType() {
        return form().dynamoDbType();
    }

    /** A text. */
    sealed interface OfText extends AttributeType {
        @Override
        default StoredForm form() {
            return StoredForm.TEXT;
        }
    }

    /** A number. */
    sealed interface OfNumber extends AttributeType {
        @Override
        default StoredForm form() {
            return StoredForm.NUMBER;
        }
    }

    /** Text of 1 to {@code maxLength} characters (code points), of any Unicode but U+0000 and lone surrogates. */
    record Text(int maxLength) implements OfText {
        @Override
        public JsonObject schema() {
            return Schemas.text(maxLength);
        }
    }

    /** Text that is part of the item's key: as {@link Text}, and neither {@code .} nor {@code ..}, which no URL can name. */
    record KeyText(int maxLength) implements OfText {
        @Override
        public JsonObject schema() {
            return Schemas.key(maxLength);
        }
    }

    /** One of several texts. */
    record OneOf(List<String> values) implements OfText {
        @Override
        public JsonObject schema() {
            return Json.object("type", "string", "enum", Json.array(values));
        }
    }

    /** A whole number. */
    record IntegerNumber(long minimum, long maximum) implements OfNumber {
        @Override
        public JsonObject schema() {
            return Schemas.number("integer", minimum, maximum);
        }
    }

    /** A number that may have decimals. */
    record Decimal(long minimum, long maximum) implements OfNumber {
        @Override
        public JsonObject schema() {
            return Schemas.number("number", minimum, maximum);
        }
    }

    /** A number that is part of a key: of so many decimals that it has at most {@value #DIGITS} digits. */
    record KeyDecimal(long minimum, long maximum) implements OfNumber {
        private static final int DIGITS = 15;

        @Override
        public JsonObject schema() {
            return Schemas.number(minimum, maximum, decimals());
        }

        /** The digits that a value has at most before its decimal point. */
        int wholeDigits() {
            return String.valueOf(Math.max(Math.abs(minimum), Math.abs(maximum)))
                    .length();
        }

        /** The digits that a value has at most after its decimal point. */
        public int decimals() {
            return Math.max(0, DIGITS - wholeDigits());
        }
    }

    /** The time after which DynamoDB deletes the item, in seconds since 1970. */
    record TimeToLive() implements OfNumber {
        private static final long LAST_SECOND_OF_9999 = 253_402_300_799L;

        @Override
        public JsonObject schema() {
            return Schemas.number("integer", 0, LAST_SECOND_OF_9999);
        }
    }

    /**
     * A time that the API writes, in milliseconds since 1970.
     *
     * @param ofEveryWrite the time of the last write, not that of the creation
     */
    record WriteTime(boolean ofEveryWrite) implements OfNumber {
        static final long LAST_MILLISECOND_OF_9999 = 253_402_300_799_999L;

        @Override
        public JsonObject schema() {
            return Schemas.number("integer", 0, LAST_MILLISECOND_OF_9999);
        }
    }

    record Bool() implements AttributeType {
        @Override
        public StoredForm form() {
            return StoredForm.BOOLEAN;
        }

        @Override
        public JsonObject schema() {
            return Json.object("type", "boolean");
        }
    }

    /** A set of texts: in no order, and nothing twice. */
    record TextSet(int maxItems, Text members) implements AttributeType {
        @Override
        public StoredForm form() {
            return StoredForm.TEXT_SET;
        }

        @Override
        public JsonObject schema() {
            return Schemas.set(maxItems, members.schema());
        }
    }

    /** A set of whole numbers: in no order, and nothing twice. */
    record NumberSet(int maxItems, IntegerNumber members) implements AttributeType {
        @Override
        public StoredForm form() {
            return StoredForm.NUMBER_SET;
        }

        @Override
        public JsonObject schema() {
            return Schemas.set(maxItems, members.schema());
        }
    }

    /** A list of texts, in their order. */
    record TextList(int maxItems, Text members) implements AttributeType {
        @Override
        public StoredForm form() {
            return StoredForm.TEXT_LIST;
        }

        @Override
        public JsonObject schema() {
            return Schemas.list(maxItems, members.schema());
        }
    }

    /** A list of objects with the given fields. */
    record ObjectList(int maxItems, List<Attribute> fields) implements AttributeType {
        @Override
        public StoredForm form() {
            return StoredForm.OBJECT_LIST;
        }

        @Override
        public JsonObject schema() {
            return Schemas.list(maxItems, Schemas.object(fields));
        }
    }

    /** An object with the given fields. */
    record NestedObject(List<Attribute> fields) implements AttributeType {
        @Override
        public StoredForm form() {
            return StoredForm.OBJECT;
        }

        @Override
        public JsonObject schema() {
            return Schemas.object(fields);
        }
    }
}
