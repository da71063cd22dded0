package lambdaless.gateway.json;

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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The keyword {@code pattern} in bounded memory. The engine of the regular expressions keeps some 50 bytes of state for a
 * character that it can go back to, so a text that its {@code maxLength} refuses anyway is not given to it, long texts are
 * matched one at a time, and a text that is too long for the heap refuses the body.
 */
final class BoundedPattern implements KeywordValidator {
    private static final String PATTERN = "pattern";
    private static final int LONG = 32 * 1024;
    private static final int LONGEST = 1024 * 1024;

    private final KeywordValidator matching;
    private final Lock oneLongText;

    private BoundedPattern(KeywordValidator matching, Lock oneLongText) {
        this.matching = matching;
        this.oneLongText = oneLongText;
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
        var matching = draft.getValidators().entries().get(PATTERN);
        var oneLongText = new ReentrantLock();
        var keyword = Keyword.newBuilder(PATTERN)
                .withSyntaxChecker(draft.getSyntaxCheckers().entries().get(PATTERN))
                .withDigester(draft.getDigesters().entries().get(PATTERN))
                .withValidatorFactory(digest -> new BoundedPattern(matching.getKeywordValidator(digest), oneLongText))
                .freeze();
        return draft.thaw().removeKeyword(PATTERN).addKeyword(keyword).freeze();
    }

    @Override
    public void validate(
            Processor<FullData, FullData> processor, ProcessingReport report, MessageBundle bundle, FullData data)
            throws ProcessingException {
        var text = data.getInstance().getNode().textValue();
        if (text.length() <= LONG) {
            matching.validate(processor, report, bundle, data);
        } else if (!exceeds(data.getSchema().getNode().path("maxLength"), text)) {
            validateLong(processor, report, bundle, data);
        }
    }

    private void validateLong(
            Processor<FullData, FullData> processor, ProcessingReport report, MessageBundle bundle, FullData data)
            throws ProcessingException {
        if (data.getInstance().getNode().textValue().length() > LONGEST) {
            throw new TooLongToMatch();
        }
        oneLongText.lock();
        try {
            matching.validate(processor, report, bundle, data);
        } finally {
            oneLongText.unlock();
        }
    }

    private static boolean exceeds(JsonNode maxLength, String text) {
        return maxLength.isInt() && text.codePointCount(0, text.length()) > maxLength.intValue();
    }
}
