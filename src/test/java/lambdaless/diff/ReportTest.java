package lambdaless.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads of a change, and what is warned of. */
final class ReportTest {
    private static final Recording PROJECT = Variants.project();

    private static Report to(Recording head) {
        return Report.of(PROJECT, head);
    }

    private static Attribute typed(Attribute attribute, AttributeType type) {
        return new Attribute(attribute.name(), type, attribute.required(), attribute.role());
    }

    @Test
    void an_operation_that_goes_is_told_with_its_route_permission_templates_and_outputs() throws IOException {
        var report = to(Variants.of(ChangedApi.withoutOperation("delete-user")));

        assertThat(report.warnings())
                .containsExactly(
                        "DELETE /users/{userId} is gone",
                        "output endpoints.delete-user is gone",
                        "output roles.delete-user is gone");
        assertThat(report.text())
                .isEqualTo(Files.readString(Path.of("src", "test", "resources", "diff", "removed-operation.md")));
    }

    @Test
    void an_operation_that_comes_breaks_nothing() {
        var report = Report.of(Variants.of(ChangedApi.withoutOperation("delete-user")), PROJECT);

        assertThat(report.warnings()).isEmpty();
        assertThat(report.text())
                .contains("- added `DELETE /users/{userId}`: `operation delete-user, key true, calls DeleteItem`\n")
                .contains("- added `delete-user`: `Allow dynamodb:DeleteItem on table/users-dev`\n");
    }

    @Test
    void a_template_is_told_by_its_lines_and_a_status_that_it_sets(@TempDir Path folder) throws IOException {
        var report = to(Variants.of(ChangedApi.withTemplate(
                folder,
                "answers/replaced.vtl",
                text -> text.replace("responseOverride.status = 201", "responseOverride.status = 200"))));

        assertThat(report.warnings())
                .containsExactly(
                        "PUT /albums/{artist}/{album} no longer answers 201",
                        "PUT /users/{userId} no longer answers 201");
        assertThat(report.text()).contains("- changed `replace-user answer 204`: +1 −1 lines\n");
    }

    @Test
    void a_field_that_is_wider_is_fine_and_one_that_is_narrower_is_not() {
        assertThat(to(Variants.of(ChangedApi.withUserAttribute(
                                "age", age -> typed(age, new AttributeType.Whole(0, 200)))))
                        .warnings())
                .isEmpty();
        assertThat(to(Variants.of(ChangedApi.withUserAttribute(
                                "age", age -> typed(age, new AttributeType.Whole(18, 99)))))
                        .warnings())
                .containsExactly(
                        "PATCH /users/{userId} age has a higher minimum",
                        "PATCH /users/{userId} age has a lower maximum",
                        "POST /users age has a higher minimum",
                        "POST /users age has a lower maximum",
                        "PUT /users/{userId} age has a higher minimum",
                        "PUT /users/{userId} age has a lower maximum");
        assertThat(to(Variants.of(ChangedApi.withUserAttribute("age", age -> typed(age, new AttributeType.Flag()))))
                        .warnings())
                .contains("POST /users age has another type");
    }

    @Test
    void a_field_that_is_newly_required_or_gone_is_warned_of() {
        var required = Variants.of(ChangedApi.withUserAttribute(
                "email", email -> new Attribute(email.name(), email.type(), true, email.role())));
        var gone = Variants.of(ChangedApi.withUsers(attributes -> attributes.stream()
                .filter(attribute -> !attribute.name().equals("email"))
                .toList()));
        var added = Variants.of(ChangedApi.withUsers(attributes -> {
            var more = new ArrayList<>(attributes);
            more.add(new Attribute("nick", new AttributeType.Text(9), true, Attribute.Role.NONE));
            return more;
        }));

        assertThat(to(required).warnings())
                .containsExactly(
                        "PATCH /users/{userId} email can no longer be removed",
                        "POST /users email is required now",
                        "PUT /users/{userId} email is required now");
        assertThat(to(gone).warnings())
                .containsExactly(
                        "PATCH /users/{userId} email is no longer accepted",
                        "POST /users email is no longer accepted",
                        "PUT /users/{userId} email is no longer accepted");
        assertThat(to(added).warnings())
                .containsExactly("POST /users nick is required now", "PUT /users/{userId} nick is required now");
    }

    @Test
    void limits_and_origins_that_are_taken_away_are_warned_of() {
        assertThat(to(Variants.withSettings("throttleRate: 7", "throttleBurst: 300"))
                        .warnings())
                .containsExactly("every method has a lower rate");
        assertThat(to(Variants.withSettings("operationThrottles: {list-users: {rate: 1, burst: 2}}"))
                        .warnings())
                .containsExactly("list-users has a lower rate", "list-users has a lower burst");
        assertThat(to(Variants.withSettings(
                                "plans: [{name: standard, rate: 50, burst: 100, quota: 1000000, period: WEEK}]"))
                        .warnings())
                .isEmpty();
        assertThat(to(Variants.withSettings(
                                "plans: [{name: standard, rate: 50, burst: 99, quota: 999999, period: MONTH}]"))
                        .warnings())
                .containsExactly("plan standard has a lower burst", "plan standard has a lower quota");
        assertThat(to(Variants.withSettings("plans: [{name: gold, rate: 50, burst: 1, quota: 1, period: DAY}]"))
                        .warnings())
                .containsExactly(
                        "plan standard is gone, and its key with it",
                        "output apiKeyValues.standard is gone",
                        "output plans.standard is gone");
        assertThat(to(Variants.withSettings("corsOrigins: [\"https://b.example.com\"]"))
                        .warnings())
                .containsExactly("pages of http://localhost:8080 may no longer call");
    }

    @Test
    void a_table_that_is_less_safe_or_another_one_is_warned_of() {
        var protectedTables = Variants.withSettings("pointInTimeRecovery: \"on\"", "deletionProtection: \"on\"");

        assertThat(to(protectedTables).warnings()).isEmpty();
        assertThat(Report.of(protectedTables, PROJECT).warnings())
                .containsExactly(
                        "table albums loses its deletion protection and its point-in-time recovery",
                        "table users loses its deletion protection and its point-in-time recovery");
        assertThat(to(Variants.of(ChangedApi.withUserAttribute("email", Variants::sortKey)))
                        .warnings())
                .contains("table users is another one, and its data with it");
    }

    @Test
    void what_no_other_section_tells_is_told_of_its_resource() {
        var report = to(Variants.withSettings("logRetentionDays: 7", "xray: false"));

        assertThat(report.warnings()).isEmpty();
        assertThat(report.text()).isEqualTo("""
                ## What changes in `dev`

                **Other resources**

                - changed `LogGroup access-log`: retentionInDays `30.0` → `7.0`
                - changed `LogGroup execution-log`: retentionInDays `30.0` → `7.0`
                - changed `Stage stage`: xrayTracingEnabled `true` → `false`

                """);
    }
}
