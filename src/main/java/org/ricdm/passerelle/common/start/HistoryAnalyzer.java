package org.ricdm.passerelle.common.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which version the database is at, which one is expected, and what to do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class HistoryAnalyzer extends AbstractFailureAnalyzer<HistoryDiffers> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HistoryDiffers cause) {
        var why = cause.getCause() == null ? "" : "Flyway says: " + oneLine(cause.getCause()) + "\n";
        return new FailureAnalysis(cause.getMessage(), why + cause.remedy(), cause);
    }

    private static String oneLine(Throwable fault) {
        return String.valueOf(fault.getMessage()).strip().replaceAll("\\s*\\R\\s*", " · ");
    }
}
