package lambdaless.infra;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.QueryDefinition;
import com.pulumi.aws.cloudwatch.QueryDefinitionArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries that an operator finds saved in CloudWatch Logs Insights, in a folder of the stack's. */
final class SavedQueries extends Component {
    private final Tags tags;

    SavedQueries(LogGroup access, Optional<LogGroup> execution, Tags tags) {
        super("SavedQueries", "saved-queries");
        this.tags = tags;
        var ofAccess = Output.all(List.of(access.name()));
        var ofBoth = Output.all(Stream.concat(Stream.of(access), execution.stream())
                .map(LogGroup::name)
                .toList());
        for (var query : LogQuery.values()) {
            save(query, query == LogQuery.ONE_REQUEST ? ofBoth : ofAccess);
        }
    }

    /** Slashes in the name make folders; AWS tells queries apart by ids of its own. */
    private void save(LogQuery query, Output<List<String>> logGroups) {
        var arguments = QueryDefinitionArgs.builder()
                .name(tags.project() + "/" + tags.stack() + "/" + query.title())
                .queryString(query.text())
                .logGroupNames(logGroups)
                .build();
        new QueryDefinition(query.title().replace(' ', '-'), arguments, child());
    }
}
