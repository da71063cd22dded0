package lambdaless.local;

import java.util.ArrayList;
import java.util.List;
import lambdaless.api.Api;
import lambdaless.api.Operation;
import lambdaless.api.Right;

/** The time to declare ten times as many operations, in a warm Java. */
final class Growth {
    private static final int TIMES = 10;
    private static final int ROUNDS = 5;

    private Growth() {}

    static Figure figure() {
        var few = Api.ofProject();
        var many = grown(few);
        var ofFew = new double[ROUNDS];
        var ofMany = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ofFew[round] = milliseconds(few);
            ofMany[round] = milliseconds(many);
        }
        double ratio = Starts.median(ofMany) / Starts.median(ofFew);
        return new Figure(
                "declare %d operations ÷ %d"
                        .formatted(many.operations().size(), few.operations().size()),
                "%.1f (%.0f ms ÷ %.0f ms)".formatted(ratio, Starts.median(ofMany), Starts.median(ofFew)),
                "linear: ≤ " + TIMES);
    }

    private static double milliseconds(Api api) {
        long begun = System.nanoTime();
        ProgramSource.run(api, UnlimitedGateway.DEV, UnlimitedGateway.dev(), stage -> "http://localhost/" + stage);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Api grown(Api api) {
        var operations = new ArrayList<>(api.operations());
        for (int copy = 1; copy < TIMES; copy++) {
            var suffix = "-" + (char) ('a' + copy);
            api.operations().forEach(operation -> operations.add(renamed(operation, suffix)));
        }
        return new Api(api.tables(), List.copyOf(operations), api.templates());
    }

    /** A copy asks for another right than that which has a twin under {@code /me}: the twins of ten copies would have one path. */
    private static Operation renamed(Operation operation, String suffix) {
        return operation
                .as(operation.name() + suffix)
                .at("/copy" + suffix + operation.path())
                .requiring(Right.WRITE);
    }
}
