package lambdaless.engine;

import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The one answer to a call that is made in this process. */
final class Answer {
    private Answer() {}

    /**
     * Makes the call.
     *
     * @throws RuntimeException the answer, when that is an error
     */
    static <T> T to(Consumer<StreamObserver<T>> call) {
        var answer = new CompletableFuture<T>();
        call.accept(new StreamObserver<T>() {
            @Override
            public void onNext(T message) {
                answer.complete(message);
            }

            @Override
            public void onError(Throwable error) {
                answer.completeExceptionally(error);
            }

            @Override
            public void onCompleted() {}
        });
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
