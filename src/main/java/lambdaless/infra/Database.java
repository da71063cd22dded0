package lambdaless.infra;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.api.Definition.Permission;
import lambdaless.api.TableDefinition;
import lambdaless.api.Target;
import lambdaless.settings.Settings;

/** The tables, encrypted, and paid by the request or by their capacity. */
public final class Database extends Component {
    private final Encryption encryption;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    public Database(List<TableDefinition> definitions, Encryption encryption, Settings settings, Tags tags) {
        super("Database", "database");
        this.encryption = encryption;
        var options = options(settings);
        var scaling = settings.provisioned().map(capacity -> new Scaling(capacity, tags, this));
        for (var definition : definitions) {
            var name = definition.tableName();
            var table = new Table(name, TableArguments.of(definition, encryption, settings, tags), options);
            tables.put(name, table);
            scaling.ifPresent(each -> each.follow(definition, table));
        }
    }

    /** Properties that are not the program's to set stay as they are. Pulumi tells indexes apart by their places here, so a new one belongs behind the others. */
    private CustomResourceOptions options(Settings settings) {
        var left = Capacity.leftAsItIs(settings);
        var ofIndexes = left.stream().map(property -> "globalSecondaryIndexes[*]." + property);
        return children()
                .protect(settings.production())
                .ignoreChanges(Stream.concat(left.stream(), ofIndexes).toArray(String[]::new))
                .build();
    }

    Encryption encryption() {
        return encryption;
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

    /** The policy with which a role may do one thing. */
    Output<String> policy(Permission permission) {
        return encryption.policy(permission, arn(permission));
    }

    private Output<String> arn(Permission permission) {
        return table(permission.table()).arn().applyValue(arn -> arn + permission.arnSuffix());
    }

    private Table table(String name) {
        return Optional.ofNullable(tables.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no table is called " + name));
    }
}
