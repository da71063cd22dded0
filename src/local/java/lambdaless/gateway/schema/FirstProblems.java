package lambdaless.gateway.schema;

import com.github.fge.jsonschema.core.report.AbstractProcessingReport;
import com.github.fge.jsonschema.core.report.LogLevel;
import com.github.fge.jsonschema.core.report.ProcessingMessage;
import com.github.fge.jsonschema.core.report.ProcessingReport;
import com.github.fge.jsonschema.core.report.ReportProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A report that ends the validation at its hundredth message: an array of a million wrong elements has a million of them. */
final class FirstProblems extends AbstractProcessingReport {
    private static final int MOST = 100;

    private final List<ProcessingMessage> first = new ArrayList<>();

    private FirstProblems(LogLevel logLevel, LogLevel exceptionThreshold) {
        super(logLevel, exceptionThreshold);
    }

    static ReportProvider provider() {
        return new ReportProvider() {
            @Override
            public ProcessingReport newReport() {
                return newReport(LogLevel.INFO);
            }

            @Override
            public ProcessingReport newReport(LogLevel logLevel) {
                return newReport(logLevel, LogLevel.FATAL);
            }

            @Override
            public ProcessingReport newReport(LogLevel logLevel, LogLevel exceptionThreshold) {
                return new FirstProblems(logLevel, exceptionThreshold);
            }
        };
    }

    /** There are more problems than anybody reads. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Iterable<ProcessingMessage> first;

        private TooMany(Iterable<ProcessingMessage> first) {
            super("more than " + MOST + " problems", null, false, false);
            this.first = first;
        }

        Iterable<ProcessingMessage> first() {
            return first;
        }
    }

    @Override
    public void log(LogLevel level, ProcessingMessage message) {
        first.add(message);
        if (first.size() == MOST) {
            throw new TooMany(first);
        }
    }

    @Override
    public Iterator<ProcessingMessage> iterator() {
        return first.iterator();
    }
}
