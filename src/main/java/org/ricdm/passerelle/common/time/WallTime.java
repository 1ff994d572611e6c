package org.ricdm.passerelle.common.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A moment as the clock on the wall of a place shows it. The wall time is what was agreed; the instant follows from the
 * rules of the zone and follows them when they change.
 */
public record WallTime(LocalDateTime local, ZoneId zone) implements Comparable<WallTime> {

    /** What the clock of that place shows at that moment. */
    public static WallTime of(Instant moment, ZoneId zone) {
        return new WallTime(LocalDateTime.ofInstant(moment, zone), zone);
    }

    /** False for the hour that clocks leap over when summer time begins. */
    public boolean exists() {
        return !zone.getRules().getValidOffsets(local).isEmpty();
    }

    /** True for the hour that clocks show a second time when summer time ends. */
    public boolean isTwice() {
        return zone.getRules().getValidOffsets(local).size() > 1;
    }

    /** The moment; the first one of a time that comes twice, one hour later for a time that does not exist. */
    public Instant instant() {
        return zoned().toInstant();
    }

    /** The moment with its offset, as {@link #instant}. */
    public ZonedDateTime zoned() {
        return local.atZone(zone);
    }

    @Override
    public int compareTo(WallTime other) {
        return instant().compareTo(other.instant());
    }
}
