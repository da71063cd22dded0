package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import lambdaless.OutputNames;
import lambdaless.api.Api;
import lambdaless.api.Samples;
import lambdaless.api.TableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class OutputsTest {
    private final Declared prod = Declared.prod();

    @Test
    void are_those_of_the_contract() {
        var ofProd = new TreeSet<>(OutputNames.ALL);
        ofProd.add("dashboardUrl");

        assertThat(Declared.dev().outputs().keySet()).isEqualTo(OutputNames.ALL);
        assertThat(prod.outputs().keySet()).isEqualTo(ofProd);
    }

    @Test
    void tell_where_the_api_is_and_how_it_is_called() {
        assertThat(prod.output("apiUrl").asText()).isEqualTo("https://api.execute-api.aws.test/prod");
        assertThat(prod.output("region").asText()).isEqualTo("eu-west-1");
        assertThat(prod.output("stageName").asText()).isEqualTo("prod");
        assertThat(prod.output("restApiId").asText()).isEqualTo("api-id");
        assertThat(prod.output("authMode").asText()).isEqualTo("apiKey");
        assertThat(prod.output("accessLogGroup").asText()).isEqualTo("access-log-prod");
        assertThat(prod.output("corsOrigins"))
                .isEqualTo(json("[\"https://app.example.com\",\"https://admin.example.com\"]"));
    }

    @Test
    void tell_the_plans_and_their_keys() {
        assertThat(prod.output("plans").path("free")).isEqualTo(json("""
                        {"usagePlanId":"free-id","apiKeyId":"free-id","rate":5,"burst":10,"quota":10000,"period":"MONTH"}"""));
        assertThat(prod.output("plans")).hasSize(3);
        assertThat(prod.output("apiKeyValues")).isEqualTo(json("""
                        {"free":"local-value-of-api-key-free","partner":"local-value-of-api-key-partner",
                        "internal":"local-value-of-api-key-internal"}"""));
    }

    @Test
    void tell_the_fields_that_clients_write() {
        var samples = Declared.of(Samples.api(), "prod", Map.of());

        assertThat(samples.output("fields").path("orders")).isEqualTo(json("""
                        [{"name":"customer","type":"string","key":true},{"name":"number","type":"integer","key":true},
                        {"name":"status","type":"string","key":false},{"name":"total","type":"number","key":false},
                        {"name":"lines","type":"array","key":false}]"""));
        assertThat(prod.output("fields").properties())
                .hasSize(Api.ofProject().tables().size());
    }

    @Test
    void tell_the_tables_roles_and_endpoints_by_name() {
        var endpoints = OperationTable.ALL.stream()
                .collect(toMap(
                        OperationTable::name,
                        row -> json("{\"method\":\"%s\",\"url\":\"https://api.execute-api.aws.test/prod%s\"}"
                                .formatted(row.verb(), row.path()))));
        var roles = OperationTable.ALL.stream()
                .collect(toMap(
                        OperationTable::name,
                        row -> json("\"arn:aws:iam::000000000000:role/%s-prod\"".formatted(row.roleName()))));

        var tables = Api.ofProject().tables().stream()
                .collect(toMap(
                        TableDefinition::tableName,
                        table -> json(
                                "{\"name\":\"%1$s-prod\",\"arn\":\"arn:aws:dynamodb:eu-west-1:000000000000:table/%1$s-prod\"}"
                                        .formatted(table.tableName()))));

        assertThat(prod.output("tables").properties().stream().collect(toMap(e -> e.getKey(), e -> e.getValue())))
                .isEqualTo(tables);
        assertThat(prod.output("endpoints").properties().stream().collect(toMap(e -> e.getKey(), e -> e.getValue())))
                .isEqualTo(endpoints);
        assertThat(prod.output("roles").properties().stream().collect(toMap(e -> e.getKey(), e -> e.getValue())))
                .isEqualTo(roles);
    }
}
