package lambdaless.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType;
import lambdaless.api.DynamoDbAction;
import lambdaless.api.Operation;
import lambdaless.api.TableDefinition;
import lambdaless.api.Verb;
import lambdaless.infra.TemplateCopy;

/** The project's API with one thing changed. */
final class Changes {
    private static final Api PROJECT = Api.ofProject();

    private Changes() {}

    static Api template(Path folder, String file) throws IOException {
        var copy = TemplateCopy.in(folder);
        copy.append(file, "\n");
        return new Api(PROJECT.tables(), PROJECT.operations(), copy.templates());
    }

    /** One more operation, {@code get-user-name}. */
    static Api addedOperation(Path folder) throws IOException {
        var copy = TemplateCopy.in(folder);
        copy.write(
                "get-user-name/request.vtl",
                "## GET /users/{userId}/name → GetItem\n$input.params().path.get('userId')\n");
        var operations = new ArrayList<>(PROJECT.operations());
        operations.add(Operation.named("get-user-name")
                .on(Verb.GET, "/users/{userId}/name")
                .calls(DynamoDbAction.GET_ITEM, PROJECT.tables().get(0))
                .answers(200, "user"));
        return new Api(PROJECT.tables(), operations, copy.templates());
    }

    static Api withoutOperation(String name) {
        var operations = PROJECT.operations().stream()
                .filter(operation -> !operation.name().equals(name))
                .toList();
        return new Api(PROJECT.tables(), operations, PROJECT.templates());
    }

    /** Users may be older. */
    static Api model() {
        var users = PROJECT.tables().get(0);
        var attributes = users.attributes().stream()
                .map(attribute -> attribute.name().equals("age")
                        ? new Attribute("age", new AttributeType.Whole(0, 200), attribute.required(), attribute.role())
                        : attribute)
                .toList();
        return withUsers(attributes);
    }

    /** Users have a sort key, which makes their table another one. */
    static Api keySchema() {
        var users = PROJECT.tables().get(0);
        var attributes = users.attributes().stream()
                .map(attribute -> attribute.name().equals("email")
                        ? new Attribute("email", attribute.type(), true, Attribute.Role.SORT_KEY)
                        : attribute)
                .toList();
        return withUsers(attributes);
    }

    private static Api withUsers(List<Attribute> attributes) {
        var users = PROJECT.tables().get(0);
        var changed = new TableDefinition(users.tableName(), users.item(), attributes, users.indexes());
        return new Api(List.of(changed, PROJECT.tables().get(1)), PROJECT.operations(), PROJECT.templates());
    }
}
