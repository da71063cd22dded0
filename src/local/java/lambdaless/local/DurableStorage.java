package lambdaless.local;

import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.io.File;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.sqlite.AmazonDynamoDBOfflineSQLiteJob;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.exceptions.LocalDBAccessException;
import software.amazon.dynamodb.services.local.shared.exceptions.LocalDBAccessExceptionType;

/**
 * DynamoDB Local's database in a file, with each statement executed, or failed, before its caller goes on. DynamoDB Local's own
 * queues the COMMIT of a transaction and ignores its error, and takes a statement that a closed database never executed for one that
 * succeeded.
 */
final class DurableStorage extends SQLiteDBAccess {
    private final ThreadLocal<Boolean> rollingBack = ThreadLocal.withInitial(() -> false);

    /**
     * Opens a database file; creates it when it does not exist.
     *
     * @throws LocalDBAccessException when SQLite cannot read or write it
     */
    DurableStorage(File file) {
        super(file);
        stop(queue);
        queue = new SynchronousQueue(file).start();
    }

    /** DynamoDB Local would keep the transaction's lock for ever when the BEGIN fails. */
    @Override
    public byte[] beginTransaction(String transactionId) {
        try {
            return super.beginTransaction(transactionId);
        } catch (RuntimeException failed) {
            rollbackTransaction();
            throw failed;
        }
    }

    /** Gives the transaction's lock back whether or not there is a transaction left: a failed statement has rolled it back. */
    @Override
    public void rollbackTransaction() {
        rollingBack.set(true);
        try {
            super.rollbackTransaction();
        } finally {
            rollingBack.remove();
        }
    }

    /** Returns once the file is closed. */
    @Override
    public void close() {
        super.close();
        stop(queue);
    }

    private static void stop(SQLiteQueue queue) {
        try {
            queue.stop(true).join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static LocalDBAccessException failure(String reason) {
        return new LocalDBAccessException(LocalDBAccessExceptionType.UNEXPECTED_EXCEPTION, reason);
    }

    /** Its callers wait for their jobs; what is left of a transaction after a failed statement is not executed. */
    private final class SynchronousQueue extends SQLiteQueue {
        private volatile @Nullable SQLiteJob<?> rollback;
        private boolean transactionLost; // read and written by the queue's thread

        SynchronousQueue(File file) {
            super(file);
        }

        @Override
        public <T, J extends SQLiteJob<T>> J execute(J job) {
            if (rollingBack.get()) {
                rollback = job;
                return super.execute(job);
            }
            try {
                super.execute(job).get();
            } catch (InterruptedException | ExecutionException failed) {
                throw failure(String.valueOf(failed.getMessage()));
            }
            if (job.isCancelled()) {
                throw failure(isStopped() ? "the database is closed" : "the transaction has been rolled back");
            }
            return job;
        }

        @Override
        @SuppressWarnings("rawtypes") // as in the class that it extends
        protected void executeJob(SQLiteJob job) throws Throwable {
            if (job == rollback) {
                transactionLost = false;
            }
            if (transactionLost) {
                job.cancel(true);
            } else {
                super.executeJob(job);
            }
        }

        /** SQLite's transaction ends here; so must DynamoDB Local's, or all later writes would run without one. */
        @Override
        @SuppressWarnings("rawtypes")
        protected void handleJobException(SQLiteJob job, Throwable failed) throws Throwable {
            super.handleJobException(job, failed);
            transactionLost = Transaction.end();
        }
    }

    /** DynamoDB Local keeps in a thread-local of its jobs whether the queue's thread is in a transaction. */
    private abstract static class Transaction extends AmazonDynamoDBOfflineSQLiteJob<Void> {
        static boolean end() {
            boolean active = manualTransactionsEnabled.get();
            manualTransactionsEnabled.remove();
            return active;
        }
    }
}
