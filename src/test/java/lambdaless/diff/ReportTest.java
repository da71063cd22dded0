package lambdaless.diff;

import static lambdaless.diff.Variants.PROJECT;
import static lambdaless.diff.Variants.WITHOUT_DELETE_USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;

/** The text of a report, and its warnings. */
final class ReportTest {
    private static final String ALWAYS_THERE = " is always there now, and not in items that exist already: DELETE"
            + " /users/{userId} 200, GET /users 200 items[], GET /users/{userId} 200, PATCH /users/{userId} 200, POST"
            + " /users 201";

    private static Report to(Variants head) {
        return Report.of(PROJECT.recording(), head.recording());
    }

    private static List<String> warningsOfAge(AttributeType type) {
        var changed = ChangedApi.withUserAttribute(
                "age", age -> new Attribute(age.name(), type, age.isRequired(), age.role()));
        return to(PROJECT.withModelsOf(changed)).warnings();
    }

    private static Variants withPlan(String settings, String key, Object value) {
        return PROJECT.with("UsagePlan", plan -> plan.withObject("/" + settings).putPOJO(key, value));
    }

    @Test
    void an_operation_that_goes_is_told_with_its_route_permission_templates_and_outputs() throws IOException {
        var report = to(WITHOUT_DELETE_USER);

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
        var report = Report.of(WITHOUT_DELETE_USER.recording(), PROJECT.recording());

        assertThat(report.warnings()).isEmpty();
        assertThat(report.text())
                .contains("- added `DELETE /users/{userId}`: `operation delete-user, key true, calls DeleteItem`\n")
                .contains("- added `delete-user`: `Allow dynamodb:DeleteItem on table/users-dev`\n");
    }

    @Test
    void a_field_that_is_wider_is_fine_and_one_that_is_narrower_is_not() {
        assertThat(warningsOfAge(new AttributeType.IntegerNumber(0, 200))).isEmpty();
        assertThat(warningsOfAge(new AttributeType.IntegerNumber(18, 99)))
                .containsExactly(
                        "PATCH /users/{userId} age has a higher minimum",
                        "PATCH /users/{userId} age has a lower maximum",
                        "POST /users age has a higher minimum",
                        "POST /users age has a lower maximum",
                        "PUT /users/{userId} age has a higher minimum",
                        "PUT /users/{userId} age has a lower maximum");
        assertThat(warningsOfAge(new AttributeType.Bool())).contains("POST /users age has another type");
    }

    @Test
    void a_field_that_is_newly_required_is_warned_of() {
        var required = ChangedApi.withUserAttribute(
                "email", email -> new Attribute(email.name(), email.type(), true, email.role()));
        var added = ChangedApi.withUsers(attributes -> {
            var more = new ArrayList<>(attributes);
            more.add(new Attribute("nick", new AttributeType.Text(9), true, Attribute.Role.NONE));
            return more;
        });

        assertThat(to(PROJECT.withModelsOf(required)).warnings())
                .containsExactly(
                        "PATCH /users/{userId} email can no longer be removed",
                        "POST /users email is required now",
                        "PUT /users/{userId} email is required now",
                        "email" + ALWAYS_THERE);
        assertThat(to(PROJECT.withModelsOf(added)).warnings())
                .containsExactly(
                        "POST /users nick is required now",
                        "PUT /users/{userId} nick is required now",
                        "nick" + ALWAYS_THERE);
    }

    @Test
    void a_field_that_is_gone_is_warned_of() {
        var gone = ChangedApi.withUsers(attributes -> attributes.stream()
                .filter(attribute -> !attribute.name().equals("email"))
                .toList());

        assertThat(to(PROJECT.withModelsOf(gone)).warnings())
                .containsExactly(
                        "PATCH /users/{userId} email is no longer accepted",
                        "POST /users email is no longer accepted",
                        "PUT /users/{userId} email is no longer accepted",
                        "DELETE /users/{userId} 200 email is gone from the response",
                        "GET /users 200 items[].email is gone from the response",
                        "GET /users/{userId} 200 email is gone from the response",
                        "PATCH /users/{userId} 200 email is gone from the response",
                        "POST /users 201 email is gone from the response");
    }

    @Test
    void limits_that_are_lower_are_warned_of() {
        var lowerRate = PROJECT.with(
                "MethodSettings",
                entry -> entry.withObject("/settings")
                        .put("throttlingRateLimit", 7)
                        .put("throttlingBurstLimit", 300));
        var operation = PROJECT.with(
                "MethodSettings",
                "GET /users",
                entry -> entry.withObject("/settings")
                        .put("throttlingRateLimit", 1)
                        .put("throttlingBurstLimit", 2));

        assertThat(to(lowerRate).warnings()).containsExactly("every method has a lower rate");
        assertThat(to(operation).warnings())
                .containsExactly("list-users has a lower rate", "list-users has a lower burst");
        assertThat(to(withPlan("quotaSettings", "period", "WEEK")).warnings()).isEmpty();
        assertThat(to(withPlan("throttleSettings", "burstLimit", 99)).warnings())
                .containsExactly("plan standard has a lower burst");
        assertThat(to(withPlan("quotaSettings", "limit", 999_999)).warnings())
                .containsExactly("plan standard has a lower quota");
    }

    @Test
    void plans_and_origins_that_are_taken_away_are_warned_of() {
        assertThat(to(PROJECT.withText("\"standard\"", "\"gold\"")).warnings())
                .containsExactly(
                        "plan standard is gone, and its key with it",
                        "output apiKeyValues.standard is gone",
                        "output plans.standard is gone");
        assertThat(to(PROJECT.withText("http://localhost:8080", "https://b.example.com"))
                        .warnings())
                .containsExactly("pages of http://localhost:8080 may no longer call");
    }

    @Test
    void a_table_that_is_less_safe_or_another_one_is_warned_of() {
        var protectedTables = PROJECT.with(
                "Table",
                table -> table.put("deletionProtectionEnabled", true)
                        .withObject("/pointInTimeRecovery")
                        .put("enabled", true));
        var sorted = PROJECT.with("Table", "users", table -> table.put("rangeKey", "email"));

        assertThat(to(protectedTables).warnings()).isEmpty();
        assertThat(Report.of(protectedTables.recording(), PROJECT.recording()).warnings())
                .isEqualTo(Api.ofProject().tables().stream()
                        .map(table -> "table " + table.tableName()
                                + " loses its deletion protection and its point-in-time recovery")
                        .sorted()
                        .toList());
        assertThat(to(sorted).warnings()).containsExactly("table users is another one, and its data with it");
    }

    @Test
    void what_no_other_section_tells_is_told_of_its_resource() {
        var report = to(PROJECT.with("LogGroup", group -> group.put("retentionInDays", 7.0))
                .with("Stage", stage -> stage.put("xrayTracingEnabled", false)));

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
