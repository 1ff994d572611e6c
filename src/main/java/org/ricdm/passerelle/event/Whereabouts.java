package org.ricdm.passerelle.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.time.WallTime;

/**
 * When, where and how an event takes place. An event has moved when one of these is another one; nothing else that is
 * said of it wakes anybody.
 *
 * @param place name of the house, may be empty
 * @param address may be empty
 * @param city may be empty
 */
public record Whereabouts(EventMode mode, WallTime starts, WallTime ends, String place, String address, String city) {

    /** Of a row with these columns. */
    static Whereabouts row(ResultSet row, int number) throws SQLException {
        var zone = ZoneId.of(row.getString("time_zone"));
        return new Whereabouts(
                EventMode.valueOf(row.getString("mode")),
                new WallTime(row.getObject("starts_at", LocalDateTime.class), zone),
                new WallTime(row.getObject("ends_at", LocalDateTime.class), zone),
                row.getString("place"),
                row.getString("address"),
                row.getString("city"));
    }

    /** As an organiser says it. */
    static Whereabouts of(EventEntry entry) {
        return new Whereabouts(
                entry.mode(),
                new WallTime(entry.starts(), entry.zone()),
                new WallTime(entry.ends(), entry.zone()),
                entry.place().name(),
                entry.place().address(),
                entry.place().city());
    }

    /** The house with its address and city in one line; empty where nothing of it is known. */
    public String location() {
        return location(place, address, city);
    }

    /** As {@link #location()}. */
    static String location(String place, String address, String city) {
        return Stream.of(place, address, city).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
