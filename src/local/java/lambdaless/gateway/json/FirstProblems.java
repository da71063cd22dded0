package lambdaless.gateway.json;

import com.github.fge.jsonschema.core.report.AbstractProcessingReport;
import com.github.fge.jsonschema.core.report.LogLevel;
import com.github.fge.jsonschema.core.report.ProcessingMessage;
import com.github.fge.jsonschema.core.report.ProcessingReport;
import com.github.fge.jsonschema.core.report.ReportProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A report that keeps its first messages: an array of a million wrong elements has a million of them. */
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

    @Override
    public void log(LogLevel level, ProcessingMessage message) {
        if (first.size() < MOST) {
            first.add(message);
        }
    }

    @Override
    public Iterator<ProcessingMessage> iterator() {
        return first.iterator();
    }
}
