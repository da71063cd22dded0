package lambdaless.api;

import static java.util.stream.Collectors.toMap;
import static lambdaless.api.Attribute.identifier;
import static lambdaless.api.Attribute.partitionKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import lambdaless.api.Access.AuthorizerFunction;
import lambdaless.api.Access.Scopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The right that an operation takes, and the operations on a caller's own rows that follow. */
final class RightsTest {
    private static Map<String, Right> rights(Api api, Access access) {
        return api.rights(access).entrySet().stream()
                .collect(toMap(
                        right -> right.getKey().name() + " " + right.getKey().verb() + " "
                                + right.getKey().path(),
                        Map.Entry::getValue));
    }

    @Test
    void follow_from_the_verb_and_the_table() {
        assertThat(rights(Samples.notes(), Access.of(AuthMode.IAM)))
                .isEqualTo(Map.of(
                        "create-note POST /notes", Right.WRITE,
                        "list-notes GET /notes", Right.READ,
                        "list-owner-notes GET /notes/{owner}", Right.ADMINISTER,
                        "get-note GET /notes/{owner}/{title}", Right.ADMINISTER,
                        "replace-note PUT /notes/{owner}/{title}", Right.ADMINISTER,
                        "update-note PATCH /notes/{owner}/{title}", Right.ADMINISTER,
                        "delete-note DELETE /notes/{owner}/{title}", Right.ADMINISTER));
    }

    @ParameterizedTest
    @EnumSource(
            value = AuthMode.class,
            names = {"COGNITO", "LAMBDA"})
    void a_caller_with_an_identity_has_rows_of_their_own(AuthMode mode) {
        var rights = rights(Samples.notes(), Access.of(mode));
        rights.values().removeIf(right -> right != Right.OWN);

        assertThat(rights.keySet())
                .containsExactlyInAnyOrder(
                        "list-my-notes GET /me/notes",
                        "get-my-note GET /me/notes/{title}",
                        "replace-my-note PUT /me/notes/{title}",
                        "update-my-note PATCH /me/notes/{title}",
                        "delete-my-note DELETE /me/notes/{title}");
    }

    @Test
    void rows_of_others_are_served_where_an_administrator_can_be_told() {
        var administered =
                new Access(AuthMode.COGNITO, false, new Scopes("", "", "shop/admin"), "", AuthorizerFunction.NONE);

        assertThat(rights(Samples.notes(), Access.of(AuthMode.COGNITO))).doesNotContainValue(Right.ADMINISTER);
        assertThat(rights(Samples.notes(), administered)).containsValue(Right.ADMINISTER);
    }

    @Test
    void an_operation_says_another_right_itself() {
        var users = Tables.USERS;
        var open = new Api(List.of(users), List.of(Standard.get(users).requiring(Right.READ)), Templates.ofProject());

        assertThat(rights(open, Access.of(AuthMode.COGNITO)))
                .isEqualTo(Map.of("get-user GET /users/{userId}", Right.READ));
    }

    @Test
    void the_owner_of_a_row_is_its_partition_key() {
        var table = TableDefinition.of("notes", "note", partitionKey("owner"), Attribute.text("text"));
        var made = TableDefinition.of("notes", "note", identifier("noteId"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.ownedBy("text"))
                .withMessage(
                        "table notes is owned by text; expected its partition key, which is owner, as a text that the"
                                + " API does not make, since it is the identity of a caller");
        assertThatIllegalArgumentException().isThrownBy(() -> made.ownedBy("noteId"));
    }

    @Test
    void two_tables_without_a_sort_key_do_not_both_have_me() {
        var people =
                TableDefinition.of("people", "person", partitionKey("personId")).ownedBy("personId");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Api(
                        List.of(Tables.USERS, people),
                        List.of(Standard.get(Tables.USERS), Standard.get(people)),
                        Templates.ofProject()))
                .withMessage("\"GET /me\" is declared 2 times; expected once in the list of operations");
    }

    @Test
    void the_callers_own_rows_are_not_cached() {
        var list = Standard.list(Tables.USERS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.requiring(Right.OWN))
                .withMessage("right of the cached list-users is \"OWN\"; expected another one, since a caller would get"
                        + " the rows of another");
    }
}
