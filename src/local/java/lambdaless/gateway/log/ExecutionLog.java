package lambdaless.gateway.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * API Gateway's execution log of one request, at the level of the method's settings.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Execution logging</a>
 */
public final class ExecutionLog {
    private final Detail detail;
    private final List<Line> lines = new ArrayList<>();

    public ExecutionLog(Detail detail) {
        this.detail = detail;
    }

    /** One line, with its time. */
    public record Line(Instant time, String text) {}

    /** How much is told; each tells what the one before it does. */
    public enum Detail {
        NOTHING,
        ERRORS,
        /** The course of the request. */
        INFO,
        /** The course, and every parameter, header and body. */
        DATA_TRACE
    }

    public void error(String line) {
        if (detail != Detail.NOTHING) {
            tell(line);
        }
    }

    public void info(Supplier<String> line) {
        if (detail.compareTo(Detail.INFO) >= 0) {
            tell(line.get());
        }
    }

    public void dataTrace(Supplier<String> line) {
        if (detail == Detail.DATA_TRACE) {
            tell(line.get());
        }
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    private void tell(String text) {
        lines.add(new Line(Instant.now(), text));
    }
}
