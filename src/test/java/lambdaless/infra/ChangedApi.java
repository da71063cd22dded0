package lambdaless.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.DynamoDbAction;
import lambdaless.api.Index;
import lambdaless.api.Operation;
import lambdaless.api.TableDefinition;
import lambdaless.api.Verb;

/** The project's API with one thing changed. */
public final class ChangedApi {
    private static final Api PROJECT = Api.ofProject();

    private ChangedApi() {}

    /** With another text in a template. */
    public static Api withTemplate(Path folder, String file, UnaryOperator<String> change) throws IOException {
        var copy = TemplateCopy.in(folder);
        copy.write(file, change.apply(Files.readString(folder.resolve(file))));
        return new Api(PROJECT.tables(), PROJECT.operations(), copy.templates());
    }

    /** With one more operation, {@code get-user-copy}, which has a request template of its own. */
    public static Api withAddedOperation(Path folder) throws IOException {
        var copy = TemplateCopy.in(folder);
        copy.write("get-user-copy/request.vtl", "## GetItem\n$input.params().path.get('userId')\n");
        var added = Operation.named("get-user-copy")
                .on(Verb.GET, "/users/{userId}/copy")
                .calls(DynamoDbAction.GET_ITEM, table("users"))
                .responds(200, "item");
        return new Api(PROJECT.tables(), withAdded(added), copy.templates());
    }

    /** With another name of an operation whose route stays. */
    public static Api withRenamedOperation(String name, String other) {
        return withOperation(name, one -> one.as(other));
    }

    /** With another operation in the place of one, under its name. */
    public static Api withOperation(String name, UnaryOperator<Operation> change) {
        return new Api(
                PROJECT.tables(),
                changed(one -> one.name().equals(name) ? change.apply(one) : one),
                PROJECT.templates());
    }

    /** With one operation more. */
    public static Api withOperation(Operation added) {
        return new Api(PROJECT.tables(), withAdded(added), PROJECT.templates());
    }

    /** With another name for a variable of the paths. */
    public static Api withRenamedVariable(String name, String renamed) {
        return new Api(
                PROJECT.tables(),
                changed(one -> one.at(one.path().replace("{" + name + "}", "{" + renamed + "}"))),
                PROJECT.templates());
    }

    private static List<Operation> withAdded(Operation added) {
        var operations = new ArrayList<>(PROJECT.operations());
        operations.add(added);
        return operations;
    }

    /** With another status of an operation's success. */
    public static Api withSuccess(String name, int status) {
        return new Api(
                PROJECT.tables(),
                changed(one -> one.name().equals(name) ? one.responding(status, one.responseTemplate()) : one),
                PROJECT.templates());
    }

    /** With one more index of the albums. */
    public static Api withAnotherIndex() {
        var albums = table("albums");
        var indexes = new ArrayList<>(albums.indexes());
        indexes.add(new Index(albums.tableName(), "byRating", "rating", "artist"));
        var indexed =
                new TableDefinition(albums.tableName(), albums.item(), albums.attributes(), indexes, albums.owned());
        return with(indexed);
    }

    private static List<Operation> changed(UnaryOperator<Operation> change) {
        return PROJECT.operations().stream().map(change).toList();
    }

    public static Api withoutOperation(String name) {
        return withOperations(operation -> !operation.name().equals(name));
    }

    /** With these of its operations. */
    static Api withOperations(Predicate<Operation> kept) {
        return new Api(
                PROJECT.tables(), PROJECT.operations().stream().filter(kept).toList(), PROJECT.templates());
    }

    /** With another attribute in the place of one of the users'. */
    public static Api withUserAttribute(String name, UnaryOperator<Attribute> change) {
        return withUsers(attributes -> attributes.stream()
                .map(attribute -> attribute.name().equals(name) ? change.apply(attribute) : attribute)
                .toList());
    }

    /** With other attributes of the users. */
    public static Api withUsers(UnaryOperator<List<Attribute>> change) {
        var users = table("users");
        var changed = new TableDefinition(
                users.tableName(), users.item(), change.apply(users.attributes()), users.indexes(), users.owned());
        return with(changed);
    }

    /** With the sort key of the albums as their partition key, and the other way round. */
    public static Api withSwappedKeysOfAlbums() {
        var albums = table("albums");
        var swapped = albums.attributes().stream()
                .map(attribute -> new Attribute(
                        attribute.name(), attribute.type(), attribute.isRequired(), other(attribute.role())))
                .toList();
        var changed = new TableDefinition(albums.tableName(), albums.item(), swapped, albums.indexes(), albums.owned());
        return with(changed);
    }

    /** With another table in the place of the one with its name. */
    private static Api with(TableDefinition changed) {
        var tables = PROJECT.tables().stream()
                .map(table -> table.tableName().equals(changed.tableName()) ? changed : table)
                .toList();
        return new Api(tables, PROJECT.operations(), PROJECT.templates());
    }

    private static TableDefinition table(String name) {
        return PROJECT.tables().stream()
                .filter(table -> table.tableName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Attribute.Role other(Attribute.Role role) {
        return switch (role) {
            case PARTITION_KEY -> Attribute.Role.SORT_KEY;
            case SORT_KEY -> Attribute.Role.PARTITION_KEY;
            case NONE -> Attribute.Role.NONE;
        };
    }

    /** With another name for a user, which the models have in theirs. */
    public static Api withRenamedUser(String item) {
        var users = table("users");
        var renamed = new TableDefinition(users.tableName(), item, users.attributes(), users.indexes(), users.owned());
        return with(renamed);
    }
}
