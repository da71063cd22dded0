package lambdaless.local;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Threads that write one item after the other, each until the gateway answers no more. */
final class Writers {
    /** A write: sends an item's id with a client and gives the answer. */
    @FunctionalInterface
    interface Write {
        HttpResponse<String> send(Client client, String id);
    }

    private final String prefix;
    private final int number;
    private final Write write;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough;

    /**
     * Prepares them.
     *
     * @param prefix of the ids
     * @param enough how many acknowledged writes {@link #awaitEnough} waits for
     */
    Writers(String prefix, int number, int enough, Write write) {
        this.prefix = prefix;
        this.number = number;
        this.write = write;
        this.enough = new CountDownLatch(enough);
    }

    void start(Client client) {
        for (int writer = 0; writer < number; writer++) {
            var ids = prefix + "-" + writer + "-";
            var thread = new Thread(() -> write(client, ids), "writer " + ids);
            threads.add(thread);
            thread.start();
        }
    }

    void awaitEnough() throws InterruptedException {
        enough.await();
    }

    void awaitEnd() throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    /** The ids that were answered 201. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** All other answers, but those of a server that is being stopped and closes the connection. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void write(Client client, String ids) {
        for (int n = 0; ; n++) {
            try {
                var answer = write.send(client, ids + n);
                if (answer.statusCode() == 201) {
                    acknowledged.add(ids + n);
                    enough.countDown();
                } else if (answer.headers().firstValue("Connection").isEmpty()) {
                    refused.add(answer.statusCode() + " " + answer.body());
                }
            } catch (AssertionError gone) {
                return;
            }
        }
    }
}
