package org.ricdm.passerelle.common.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.Causes;
import org.ricdm.passerelle.common.store.StoreAway;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says that the database cannot be reached, or whom it refuses. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreAnalyzer implements FailureAnalyzer {

    /** MariaDB: "Access denied for user". */
    private static final int WRONG_USER = 1045;

    /** MariaDB: "Access denied for user to database". */
    private static final int NO_RIGHTS = 1044;

    /** MariaDB: "Unknown database". */
    private static final int NO_SUCH_SCHEMA = 1049;

    private final Environment settings;

    StoreAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var place = place(settings.getProperty("DB_URL", ""));
        return switch (code(failure)) {
            case WRONG_USER ->
                new FailureAnalysis(
                        "The database at " + place + " refuses the user " + settings.getProperty("DB_USER") + ".",
                        "Check DB_USER and DB_PASSWORD.",
                        failure);
            case NO_RIGHTS ->
                new FailureAnalysis(
                        "The user " + settings.getProperty("DB_USER") + " has no rights on the database at " + place
                                + ".",
                        "Grant the user all rights on the schema, or check DB_USER.",
                        failure);
            case NO_SUCH_SCHEMA ->
                new FailureAnalysis(
                        "The database at " + place + " does not exist, though its server answers.",
                        "Create the database, or check DB_URL.",
                        failure);
            default ->
                StoreAway.isWhy(failure)
                        ? new FailureAnalysis(
                                "The database at " + place + " cannot be reached.",
                                "Check DB_URL, and that the database server is running and lets this machine in.",
                                failure)
                        : null;
        };
    }

    private static int code(Throwable failure) {
        return Causes.of(failure)
                .map(cause -> cause instanceof SQLException sql ? sql.getErrorCode() : 0)
                .filter(code -> code == WRONG_USER || code == NO_RIGHTS || code == NO_SUCH_SCHEMA)
                .findFirst()
                .orElse(0);
    }

    /** Host, port and schema, without what may follow a question mark: a password may. */
    private static String place(String url) {
        return url.replaceFirst("^jdbc:mariadb:(//)?", "").replaceFirst("[?].*", "");
    }
}
