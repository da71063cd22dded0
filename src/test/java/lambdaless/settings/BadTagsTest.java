package lambdaless.settings;

import static java.util.stream.Collectors.joining;
import static lambdaless.settings.Configured.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags that AWS or the project does not take. */
final class BadTagsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"aws:x", "AWS:x", "Project", "project", "Stack", "STACK", "ManagedBy", "managedby", "", "a,b"})
    void a_tag_that_aws_or_the_project_does_not_take_is_refused(String key) {
        assertThat(problems("tags", "{\"" + key + "\":\"v\"}"))
                .containsExactly("lambdaless:tags." + key + " is \"v\"; expected another key: 1 to 128 characters that "
                        + "AWS takes in tags, not beginning with aws:, none of the project's own ManagedBy, Project, "
                        + "Stack");
    }

    @Test
    void two_tags_that_differ_only_in_case_are_refused() {
        assertThat(problems("tags", "{\"Team\":\"a\",\"team\":\"b\",\"TEAMS\":\"c\"}"))
                .containsExactly(
                        "lambdaless:tags.team is \"b\"; expected a key that differs from the others in more than"
                                + " case, since IAM takes them for one");
    }

    @Test
    void a_tags_value_is_a_text_and_there_are_not_too_many() {
        var most = IntStream.range(0, 48).mapToObj("\"k%d\":\"v\""::formatted).collect(joining(",", "{", "}"));

        assertThat(problems("tags", "{\"k\":7}"))
                .containsExactly("lambdaless:tags.k is 7; expected a text of at most 256 characters that AWS takes in "
                        + "tags");
        assertThat(problems("tags", most)).containsExactly("lambdaless:tags is " + most + "; expected at most 47 tags");
    }
}
