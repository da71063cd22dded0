package lambdaless.api;

import static lambdaless.api.Attribute.bool;
import static lambdaless.api.Attribute.createdAt;
import static lambdaless.api.Attribute.integer;
import static lambdaless.api.Attribute.object;
import static lambdaless.api.Attribute.partitionKey;
import static lambdaless.api.Attribute.text;
import static lambdaless.api.Attribute.textSet;
import static lambdaless.api.Attribute.timeToLive;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes that cannot stand where they are declared are refused before a template is made of them. */
final class AttributeChecksTest {
    private static TableDefinition table(Attribute... attributes) {
        return TableDefinition.of("things", "thing", attributes);
    }

    private static void refused(ThrowingCallable declared, String message) {
        assertThatIllegalArgumentException().isThrownBy(declared).withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a-b", "1a", "etag", "end", "if", "foreach", "stop"})
    void a_name_that_a_template_cannot_have_is_refused(String name) {
        refused(
                () -> text(name),
                "attribute name is \"" + name + "\"; expected letters and digits that begin with a letter, other than"
                        + " etag and the directives of templates");
    }

    @Test
    void a_table_has_each_attribute_once_and_one_of_each_key_and_time() {
        refused(
                () -> table(partitionKey("id"), text("a"), text("a")),
                "table things has the attribute a 2 times; expected it once");
        refused(
                () -> table(partitionKey("id"), partitionKey("other")),
                "table things has more than one partition key (id, other); expected one");
        refused(
                () -> table(partitionKey("id"), createdAt("a"), createdAt("b")),
                "table things has more than one time of creation (a, b); expected one");
        refused(
                () -> table(partitionKey("id"), timeToLive("a"), timeToLive("b")),
                "table things has more than one time to live (a, b); expected one");
        refused(
                () -> table(partitionKey("id"), createdAt("at").asSortKey()),
                "key at of table things is neither a text nor a number that clients give; expected one of these");
    }

    @Test
    void keys_differ_in_more_than_the_case_of_their_first_letter() {
        refused(
                () -> table(partitionKey("id"), text("Id").asSortKey()),
                "table things has the keys id, Id; expected names that differ in more than the case of their first letter");
        refused(
                () -> table(partitionKey("id"), text("Id"), text("a")).withIndex("byId", "Id", "a"),
                "index byId of table things has the keys Id, a, id; expected names that differ in more than the case of"
                        + " their first letter");
    }

    @Test
    void an_index_has_a_name_of_its_own_and_each_key_once() {
        var named =
                " of the name \"by a\"; expected another one, of 3 to 255 letters, digits, dots, hyphens and underscores";

        refused(
                () -> table(partitionKey("id"), text("a")).withIndex("by a", "a", "id"),
                "table things has an index" + named);
        refused(
                () -> table(partitionKey("id"), text("a"))
                        .withIndex("byA", "a", "id")
                        .withIndex("byA", "a", "id"),
                "table things has an index" + named.replace("by a", "byA"));
        refused(
                () -> table(partitionKey("id"), text("a")).withIndex("byA", "a", "a"),
                "index byA of table things has the keys a, a; expected each once");
    }

    @Test
    void a_path_has_each_parameter_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.all().get(0).at("/things/{id}/tags/{id}"))
                .withMessageContaining("/things/{id}/tags/{id}")
                .withMessageContaining("each parameter once");
    }

    @Test
    void an_index_is_on_texts_and_numbers_of_the_table() {
        refused(
                () -> table(partitionKey("id"), bool("f")).withIndex("byF", "f", "id"),
                "key f of index byF of table things has the type BOOL; expected a text or a number");
        refused(
                () -> table(partitionKey("id")).withIndex("byX", "x", "id"),
                "table things has no attribute x; expected one of [id]");
    }

    @Test
    void an_object_has_fields_that_clients_give() {
        refused(() -> object("o"), "object o has no fields; expected one or more");
        refused(
                () -> object("o", createdAt("at")),
                "field at of object o is a key, a time, or has a default value; expected those as attributes of the table");
        refused(
                () -> object("o", text("a").defaultsTo("x")),
                "field a of object o is a key, a time, or has a default value; expected those as attributes of the table");
    }

    @Test
    void a_default_value_fits_its_attribute() {
        refused(
                () -> integer("n", 0, 5).defaultsTo(7),
                "the default of attribute n is 7; expected a text, number or boolean that fits"
                        + " {\"type\":\"integer\",\"minimum\":0,\"maximum\":5}");
    }

    @Test
    void a_choice_is_between_texts_and_a_range_is_not_empty() {
        refused(
                () -> Attribute.oneOf("o", "a", "", "b"),
                "the values of a text are [a, , b]; expected one or more, each once and none of them empty");
        refused(
                () -> Attribute.oneOf("o"),
                "the values of a text are []; expected one or more, each once and none of them empty");
        refused(
                () -> integer("n", 5, 0).type().schema(),
                "a number from 5 to 0 is declared; expected a minimum up to the maximum");
    }

    @Test
    void members_are_those_of_a_set() {
        var things = table(partitionKey("id"), text("a"), textSet("s", 5));

        refused(
                () -> Standard.listMembers(things, "a"),
                "attribute a of table things is not a set; expected a set of texts or of numbers, whose members are listed"
                        + " and changed");
    }
}
