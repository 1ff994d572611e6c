package org.ricdm.passerelle.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What was promised for so many days after the end of an event, by the clock of its place. */
public final class DueAfterEvent {

    private DueAfterEvent() {}

    /**
     * The ids of which the date has come. One statement.
     *
     * @param dated gives {@code id}, {@code days}, {@code ends_at} and {@code time_zone}, of events that ended before
     *     {@code :latest}
     */
    public static List<Long> ids(StatementSpec dated, Instant now) {
        // No clock on earth is more than a day ahead.
        return dated
                .param("latest", LocalDateTime.ofInstant(now.plus(Duration.ofDays(1)), ZoneOffset.UTC))
                .query((row, n) -> new Dated(
                        row.getLong("id"),
                        row.getObject("ends_at", LocalDateTime.class)
                                .plusDays(row.getInt("days"))
                                .atZone(ZoneId.of(row.getString("time_zone")))
                                .toInstant()))
                .list()
                .stream()
                .filter(one -> !now.isBefore(one.due()))
                .map(Dated::id)
                .toList();
    }

    private record Dated(long id, Instant due) {}
}
