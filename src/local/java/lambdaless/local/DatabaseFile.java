package lambdaless.local;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.exceptions.LocalDBAccessException;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/** The file of a data folder that DynamoDB Local keeps its tables in. */
record DatabaseFile(Path path) {
    private static final String SHARED_DATABASE = "shared-local-instance";
    private static final String HANDLERS = "dbRequestHandlers";
    private static final int THREADS = 10; // as many as DynamoDB Local gives to a database
    private static final boolean STATUS_CHANGES_LATER = false;
    private static final String SOUND = "ok";

    static DatabaseFile in(Path folder) {
        return new DatabaseFile(folder.resolve(SHARED_DATABASE + ".db"));
    }

    /**
     * Opens the file as the shared database of a request handler that has not opened one yet. The handler has no other way to take
     * a database than the field that keeps those it has opened.
     *
     * @throws UserError when the file is damaged, or cannot be written
     */
    void openFor(LocalDynamoDBRequestHandler requests) {
        check();
        try {
            var storage = new DurableStorage(path.toFile());
            var jobs = new JobsRegister(Executors.newFixedThreadPool(THREADS), STATUS_CHANGES_LATER);
            opened(requests).put(SHARED_DATABASE, new LocalDBClient(storage, jobs));
        } catch (LocalDBAccessException | DynamoDBLocalServiceException unusable) {
            throw unusable(unusable);
        }
    }

    /** SQLite opens a file of any content; the check finds what is damaged before DynamoDB Local answers from it. */
    private void check() {
        if (!Files.exists(path)) {
            return;
        }
        var connection = new SQLiteConnection(path.toFile());
        try {
            SQLiteLibraryLoader.initialize();
            var check = connection.open().prepare("PRAGMA quick_check(1)");
            check.step();
            var found = check.columnString(0);
            if (!found.equals(SOUND)) {
                throw unusable(new SQLiteException(0, found.strip()));
            }
        } catch (UserError damaged) {
            throw damaged;
        } catch (Exception unreadable) {
            throw unusable(unreadable);
        } finally {
            connection.dispose();
        }
    }

    private UserError unusable(Exception cause) {
        var reason = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
        return new UserError("data folder " + path.getParent() + " cannot be used: the embedded database says of "
                + path.getFileName()
                + " \"" + reason + "\"; expected a sound database on a disk with free space: free some, put a copy of"
                + " the folder in its place, or give another folder with -Dlocal.data");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, AmazonDynamoDBLocal> opened(LocalDynamoDBRequestHandler requests) {
        try {
            var field = MethodHandles.privateLookupIn(LocalDynamoDBRequestHandler.class, MethodHandles.lookup())
                    .findVarHandle(LocalDynamoDBRequestHandler.class, HANDLERS, Map.class);
            return (Map<String, AmazonDynamoDBLocal>) field.get(requests);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("this version of DynamoDB Local keeps its databases elsewhere", changed);
        }
    }
}
