package lambdaless.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.stack.RecordedResource;
import org.junit.jupiter.api.Test;

/** A stack as Terraform would plan it. */
final class TerraformPlanTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RecordedResource ROLE =
            resource("aws:iam/role:Role", "GET /users/{}", Map.of("description", "reads"));
    private static final RecordedResource TABLE = new RecordedResource(
            "aws:dynamodb/table:Table",
            "users",
            "users-1",
            Map.of(
                    "billingMode", "PROVISIONED",
                    "readCapacity", 5.0,
                    "attributes", List.of(Map.of("name", "userId", "type", "S")),
                    "pointInTimeRecovery", Map.of("enabled", true),
                    "tags", Map.of("costCenter", "music")),
            Map.of("name", "users-1", "arn", "arn:aws:dynamodb:eu-west-1:123456789012:table/users-1"));

    private static RecordedResource resource(String type, String name, Map<String, Object> inputs) {
        return new RecordedResource(type, name, name + "-1", inputs, Map.of("arn", "arn:of:" + name));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    /** Read back, since whole numbers of two kinds are not equal before. */
    private static JsonNode only(String list, String name, RecordedResource... resources)
            throws JsonProcessingException {
        var plan = JSON.readTree(new TerraformPlan(List.of(resources)).json().toString());
        for (var resource : plan.at(list)) {
            if (resource.path("address").asText().equals(name)) {
                return resource;
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void has_values_in_the_words_of_terraform() throws JsonProcessingException {
        assertThat(only("/planned_values/root_module/resources", "aws_dynamodb_table.users", TABLE)
                        .path("values"))
                .isEqualTo(
                        json(
                                "{'attribute': [{'name': 'userId', 'type': 'S'}], 'billing_mode': 'PROVISIONED',"
                                        + " 'point_in_time_recovery': [{'enabled': true}], 'read_capacity': 5, 'tags': {'costCenter': 'music'}}"));
    }

    @Test
    void refers_to_what_aws_has_yet_to_name() throws JsonProcessingException {
        var scaling = resource(
                "aws:appautoscaling/target:Target",
                "users",
                Map.of("resourceId", "table/users-1", "roleArn", "arn:of:GET /users/{}"));

        var change = only("/resource_changes", "aws_appautoscaling_target.users", TABLE, ROLE, scaling);
        var configured =
                only("/configuration/root_module/resources", "aws_appautoscaling_target.users", TABLE, ROLE, scaling);

        assertThat(change.at("/change/after_unknown")).isEqualTo(json("{'role_arn': true}"));
        assertThat(change.at("/change/after")).isEqualTo(json("{'resource_id': 'table/users-1'}"));
        assertThat(configured.path("expressions"))
                .isEqualTo(
                        json(
                                "{'resource_id': {'references': ['aws_dynamodb_table.users.name', 'aws_dynamodb_table.users']},"
                                        + " 'role_arn': {'references': ['aws_iam_role.GET_users_any.arn', 'aws_iam_role.GET_users_any']}}"));
    }

    @Test
    void leaves_out_components() {
        var component = resource("lambdaless:index:Database", "database", Map.of());

        assertThat(new TerraformPlan(List.of(component)).json().at("/resource_changes"))
                .isEmpty();
    }

    @Test
    void gives_every_resource_an_address_of_its_own() {
        var others = List.of(
                resource("aws:iam/role:Role", "GET /users", Map.of()),
                resource("aws:iam/role:Role", "GET users", Map.of()));
        var addresses = new Addresses(others);

        assertThat(others)
                .extracting(addresses::of)
                .extracting(Address::toString)
                .containsExactly("aws_iam_role.GET_users", "aws_iam_role.GET_users_2");
    }

    @Test
    void refuses_a_type_that_it_has_no_name_for() {
        var topic = resource("aws:sns/topic:Topic", "alarms", Map.of());

        assertThatThrownBy(() -> new TerraformPlan(List.of(topic)))
                .hasMessage(
                        "Topic \"alarms\" has the type aws:sns/topic:Topic, which has no Terraform type here; add a line"
                                + " for it to lambdaless.plan.TerraformTypes");
    }
}
