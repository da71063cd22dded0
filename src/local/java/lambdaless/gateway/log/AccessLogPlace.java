package lambdaless.gateway.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Where a variable stands in an access log's format, which says how its value is written: nothing in it ends the place. */
enum AccessLogPlace {
    /** In a string of JSON. */
    JSON_STRING {
        @Override
        String written(String value) {
            return LineText.of(new String(JsonStringEncoder.getInstance().quoteAsString(value)));
        }
    },
    /** In JSON, without quotes: what is not a value of JSON is written as a string. */
    JSON_VALUE {
        @Override
        String written(String value) {
            try {
                var json = JSON.readTree(value);
                return json.isValueNode() ? LineText.of(json.toString()) : '"' + JSON_STRING.written(value) + '"';
            } catch (JsonProcessingException text) {
                return '"' + JSON_STRING.written(value) + '"';
            }
        }
    },
    /** In XML, as text or in an attribute. */
    XML {
        @Override
        String written(String value) {
            return LineText.of(value)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&apos;");
        }
    },
    /** Between the quotes of a record with commas: https://www.rfc-editor.org/rfc/rfc4180 */
    CSV_QUOTED {
        @Override
        String written(String value) {
            return LineText.of(value).replace("\"", "\"\"");
        }
    },
    /** In a record with commas, without quotes. */
    CSV_FIELD {
        @Override
        String written(String value) {
            boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"');
            return plain ? LineText.of(value) : '"' + CSV_QUOTED.written(value) + '"';
        }
    },
    /** Between the quotes of a line such as that of the common log format. */
    QUOTED {
        @Override
        String written(String value) {
            return LineText.of(value.replace("\\", "\\\\").replace("\"", "\\\""));
        }
    },
    /** In such a line, with words of the gateway's own, which have blanks and quotes. */
    OWN_WORDS {
        @Override
        String written(String value) {
            return LineText.of(value);
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The value as it is written there. */
    abstract String written(String value);
}
