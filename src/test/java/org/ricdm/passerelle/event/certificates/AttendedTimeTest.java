package org.ricdm.passerelle.event.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Hours on a certificate are hours that somebody can have been there. */
class AttendedTimeTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Test
    void noSessionIsNoTime() {
        assertThat(minutes()).isZero();
    }

    @Test
    void sessionsAddUpAndBreaksBetweenThemDoNotCount() {
        assertThat(minutes("2027-04-21T09:00/10:30", "2027-04-21T11:00/12:15")).isEqualTo(165);
    }

    @Test
    void timeInTwoSessionsAtOnceCountsOnceInWhateverOrder() {
        assertThat(minutes("2027-04-21T10:00/11:00", "2027-04-21T09:00/10:30")).isEqualTo(120);
        assertThat(minutes("2027-04-21T09:00/12:00", "2027-04-21T10:00/10:30", "2027-04-21T11:30/12:30"))
                .isEqualTo(210);
        assertThat(minutes("2027-04-21T09:00/10:00", "2027-04-21T09:00/10:00")).isEqualTo(60);
        assertThat(minutes("2027-04-21T09:00/10:00", "2027-04-21T10:00/11:00")).isEqualTo(120);
    }

    @Test
    void aSessionBeyondMidnightIsAsLongAsItIs() {
        var late = new AttendedSession(
                "Fado", LocalDateTime.parse("2027-04-21T22:30"), LocalDateTime.parse("2027-04-22T01:00"));

        assertThat(AttendedTime.minutes(java.util.List.of(late), LISBON)).isEqualTo(150);
    }

    @Test
    void anHourThatClocksLeapOverIsNotAttended() {
        assertThat(minutes("2027-03-28T00:00/03:00")).isEqualTo(120);
    }

    @Test
    void anHourThatClocksShowTwiceIsAttendedTwice() {
        assertThat(minutes("2027-10-31T00:00/03:00")).isEqualTo(240);
    }

    @Test
    void theSumIsInQuartersOfAnHourAndNeverNothing() {
        assertThat(minutes("2027-04-21T09:00/09:05")).isEqualTo(15);
        assertThat(minutes("2027-04-21T09:00/09:50")).isEqualTo(45);
        assertThat(minutes("2027-04-21T09:00/09:53")).isEqualTo(60);
        assertThat(minutes("2027-04-21T09:00/09:20", "2027-04-21T10:00/10:20")).isEqualTo(45);
    }

    /** Each from a moment to a time of the same day. */
    private static int minutes(String... sessions) {
        return AttendedTime.minutes(
                Arrays.stream(sessions)
                        .map(session -> session.split("/"))
                        .map(parts -> new AttendedSession(
                                "Session",
                                LocalDateTime.parse(parts[0]),
                                LocalDateTime.parse(parts[0].substring(0, 11) + parts[1])))
                        .toList(),
                LISBON);
    }
}
