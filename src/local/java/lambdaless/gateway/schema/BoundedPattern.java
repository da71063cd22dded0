package lambdaless.gateway.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import com.github.fge.jsonschema.core.processing.Processor;
import com.github.fge.jsonschema.core.report.ProcessingReport;
import com.github.fge.jsonschema.keyword.validator.KeywordValidator;
import com.github.fge.jsonschema.library.DraftV4Library;
import com.github.fge.jsonschema.library.Keyword;
import com.github.fge.jsonschema.library.Library;
import com.github.fge.jsonschema.processors.data.FullData;
import com.github.fge.msgsimple.bundle.MessageBundle;
import java.util.Objects;

/**
 * The keyword {@code pattern} in bounded memory. The engine of the regular expressions keeps some 50 bytes of state for a
 * character that it can go back to, so a text that its {@code maxLength} refuses anyway is not given to it, and a text that is
 * too long for the heap refuses the body.
 */
final class BoundedPattern implements KeywordValidator {
    private static final String PATTERN = "pattern";
    private static final int LONG = 32 * 1024;
    private static final int LONGEST = 1024 * 1024;

    private final KeywordValidator matching;

    private BoundedPattern(KeywordValidator matching) {
        this.matching = matching;
    }

    /** A text is longer than what can be matched. */
    static final class TooLongToMatch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLongToMatch() {
            super(
                    "a text of more than " + LONGEST + " characters cannot be matched with a pattern",
                    null,
                    false,
                    false);
        }
    }

    /** Draft 4 with this keyword in place of its own. */
    static Library draft4() {
        var draft = DraftV4Library.get();
        var matching = Objects.requireNonNull(draft.getValidators().entries().get(PATTERN));
        var keyword = Keyword.newBuilder(PATTERN)
                .withSyntaxChecker(draft.getSyntaxCheckers().entries().get(PATTERN))
                .withDigester(draft.getDigesters().entries().get(PATTERN))
                .withValidatorFactory(digest -> new BoundedPattern(matching.getKeywordValidator(digest)))
                .freeze();
        return draft.thaw().removeKeyword(PATTERN).addKeyword(keyword).freeze();
    }

    @Override
    public void validate(
            Processor<FullData, FullData> processor, ProcessingReport report, MessageBundle bundle, FullData data)
            throws ProcessingException {
        var text = data.getInstance().getNode().textValue();
        if (text.length() > LONG && exceeds(data.getSchema().getNode().path("maxLength"), text)) {
            return;
        }
        if (text.length() > LONGEST) {
            throw new TooLongToMatch();
        }
        matching.validate(processor, report, bundle, data);
    }

    private static boolean exceeds(JsonNode maxLength, String text) {
        return maxLength.isInt() && text.codePointCount(0, text.length()) > maxLength.intValue();
    }
}
