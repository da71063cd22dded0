package lambdaless.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import lambdaless.api.Definition.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and items whose names would be those of models that API Gateway does not take. */
final class ModelNamesTest {
    private static List<Model> models(String table, String item) {
        var definition = TableDefinition.of(table, item, Attribute.partitionKey("id"), Attribute.text("name"));
        var operations = List.of(Standard.create(definition), Standard.list(definition));
        return new Api(List.of(definition), operations, Templates.ofProject())
                .definition(Partition.ofRegion("eu-west-1"))
                .models();
    }

    @Test
    void come_from_the_table_and_its_item() {
        assertThat(models("orders", "order"))
                .extracting(Model::name)
                .containsExactly("NewOrder", "Order", "Orders", "ErrorResponse", "OpenApi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "series | series | \"Series\" is declared with 2 schemas",
                "errors | error | \"Error\" is one that API Gateway makes itself",
                "lines | line-item | \"NewLine-item\" has other characters than letters and digits"
            })
    void are_refused_where_api_gateway_would_refuse_them(String table, String item, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> models(table, item))
                .withMessage("model " + why
                        + "; expected another name of the table or of its item, after which models are named");
    }
}
