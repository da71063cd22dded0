package lambdaless.infra;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.api.Definition.Permission;
import lambdaless.api.TableDefinition;
import lambdaless.api.Target;
import lambdaless.settings.Settings;

/** The tables, paid by the request and encrypted. */
public final class Database extends Component {
    private final Map<String, Table> tables = new LinkedHashMap<>();

    public Database(List<TableDefinition> definitions, Settings settings, Tags tags) {
        super("Database", "database");
        var options = options(settings);
        definitions.forEach(table -> tables.put(
                table.tableName(), new Table(table.tableName(), TableArguments.of(table, settings, tags), options)));
    }

    /**
     * Ceilings that are taken out of the settings stay as they are. The provider would ask DynamoDB for an update with nothing in
     * it, which is refused, and DynamoDB has no word for "none" but in an update. Pulumi
     * tells indexes apart by their places here, so a new one belongs behind the others.
     *
     * @see <a href="https://github.com/pulumi/pulumi-aws/issues/5126">the provider and ceilings of one side</a>
     */
    private CustomResourceOptions options(Settings settings) {
        var builder = children().protect(settings.production());
        if (!settings.ceilings().any()) {
            builder.ignoreChanges("onDemandThroughput", "globalSecondaryIndexes[*].onDemandThroughput");
        }
        return builder.build();
    }

    Map<String, Table> tables() {
        return tables;
    }

    /** The name of the deployed table that this is, or that it is an index of. */
    Output<String> name(Target target) {
        return table(target.tableName()).name();
    }

    /** The names of the deployed tables, by the names they have here. */
    Output<Map<String, String>> names() {
        return Named.outputs(tables, Table::name);
    }

    Output<String> arn(Permission permission) {
        return table(permission.table()).arn().applyValue(arn -> arn + permission.arnSuffix());
    }

    private Table table(String name) {
        return Optional.ofNullable(tables.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no table is called " + name));
    }
}
