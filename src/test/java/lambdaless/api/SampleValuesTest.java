package lambdaless.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SampleValuesTest {
    @Test
    void are_as_many_as_a_list_can_have() {
        assertThat(Stream.of(1, 2, 5)
                        .map(most -> Attribute.textList("names", most))
                        .map(list -> SampleValues.of(list.type(), "x").size()))
                .containsExactly(1, 2, 3);
        assertThat(Stream.of(1, 2, 5)
                        .map(most -> Attribute.objectList("guests", most, Attribute.text("name")))
                        .map(list -> SampleValues.of(list.type(), "x").size()))
                .containsExactly(1, 2, 3);
    }

    @Test
    void are_within_the_bounds_of_numbers() {
        assertThat(Stream.of(
                                Attribute.decimal("score", 5, 5),
                                Attribute.decimal("score", 5, 5).asSortKey())
                        .map(number -> SampleValues.of(number.type(), "x").asDouble()))
                .containsOnly(5.0);
    }

    @Test
    void have_a_text_where_the_type_takes_one() {
        assertThat(Stream.of(
                        Attribute.text("name"),
                        Attribute.partitionKey("name"),
                        Attribute.textSet("names", 2),
                        Attribute.textList("names", 2),
                        Attribute.object("guest", Attribute.text("name"))))
                .allMatch(attribute -> SampleValues.takesText(attribute.type()));
        assertThat(Stream.of(
                        Attribute.oneOf("kind", "salt"),
                        Attribute.integer("hour", 0, 23),
                        Attribute.numberSet("seats", 9, 0, 5),
                        Attribute.object("guest", Attribute.bool("member"))))
                .noneMatch(attribute -> SampleValues.takesText(attribute.type()));
    }
}
