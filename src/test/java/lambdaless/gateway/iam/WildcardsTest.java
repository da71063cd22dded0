package lambdaless.gateway.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WildcardsTest {
    /** Where there are few enough stars for one. */
    @Property
    void match_what_their_regular_expression_does(
            @ForAll @CharRange(from = 'a', to = 'b') @Chars({'*', '?'}) @StringLength(max = 8) String pattern,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 8) String text) {
        var regex = pattern.replaceAll("\\*+", ".*").replace('?', '.');

        assertThat(Wildcards.ofResources(pattern).matches(text)).isEqualTo(Pattern.matches(regex, text));
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3:::A*,arn:aws:s3:::ab,false",
        "a.c,abc,false",
        "'a*c','a\nc',true",
        "a?c,a\uD83D\uDE00c,true",
        "a??c,a\uD83D\uDE00c,false"
    })
    void of_resources_are_literal_but_for_stars_and_question_marks(String pattern, String text, boolean matches) {
        assertThat(Wildcards.ofResources(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void of_actions_match_in_any_case() {
        assertThat(Wildcards.ofActions("DynamoDB:Get*").matches("dynamodb:GETITEM"))
                .isTrue();
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void match_however_many_stars_there_are() {
        var text = "arn:aws:execute-api:eu-west-1:111111111111:api/dev/GET/" + "a".repeat(200);

        assertThat(Wildcards.ofResources("arn:aws:execute-api:" + "*".repeat(3000) + "x")
                        .matches(text))
                .isFalse();
        assertThat(Wildcards.ofResources("*a".repeat(100) + "*x").matches(text)).isFalse();
        assertThat(Wildcards.ofResources("*a".repeat(100) + "*").matches(text)).isTrue();
    }
}
