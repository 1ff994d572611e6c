package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.Walks;

/** What stands in somebody's day. */
class DayPlanTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final LocalDate DAY = LocalDate.of(2031, 4, 23);
    private static final long HALL = 1;
    private static final long ATTIC = 2;

    private final List<BookableSession> sessions = new ArrayList<>();
    private Walks walks = new Walks(10, Map.of());

    @Test
    void whatIsForEverybodyAndOnesOwnSeatsInTheOrderOfTime() {
        session(3, SessionKind.WORKSHOP, DAY.atTime(14, 0), 60, HALL, 20);
        session(4, SessionKind.WORKSHOP, DAY.atTime(14, 0), 60, ATTIC, 20);
        session(1, SessionKind.PLENARY, DAY.atTime(9, 0), 60, HALL, null);
        session(5, SessionKind.WORKSHOP, DAY.atTime(16, 0), 60, HALL, null);
        session(6, SessionKind.PLENARY, DAY.plusDays(1).atTime(9, 0), 60, HALL, null);

        assertThat(plan(EventMode.ON_SITE, 4L).entries())
                .extracting(entry -> entry.session().id(), DayPlan.Entry::own)
                .containsExactly(tuple(1L, false), tuple(4L, true));
        assertThat(plan(EventMode.ON_SITE).entries()).hasSize(1);
    }

    @Test
    void theWayIsSaidWhereThereIsHardlyTimeForIt() {
        session(1, SessionKind.PLENARY, DAY.atTime(9, 0), 60, HALL, null);
        session(2, SessionKind.BREAK, DAY.atTime(10, 0), 10, ATTIC, null);
        session(3, SessionKind.WORKSHOP, DAY.atTime(10, 30), 60, HALL, 20);
        session(4, SessionKind.PLENARY, DAY.atTime(11, 30), 60, HALL, null);

        assertThat(plan(EventMode.ON_SITE, 3L).entries())
                .extracting(DayPlan.Entry::walk)
                .containsExactly(0, 10, 0, 0);
        assertThat(plan(EventMode.ONLINE, 3L).entries())
                .extracting(DayPlan.Entry::walk)
                .containsOnly(0);
        walks = new Walks(17, Map.of());
        assertThat(plan(EventMode.ON_SITE, 3L).entries())
                .extracting(DayPlan.Entry::walk)
                .containsExactly(0, 17, 17, 0);
    }

    @Test
    void theWayIsMeasuredByTheClockAlsoInTheNightInWhichItChanges() {
        var change = LocalDate.of(2031, 3, 30);
        session(1, SessionKind.SOCIAL, change.atTime(0, 0), 60, HALL, null);
        // 01:00 is 02:00 there: no time has passed in between.
        session(2, SessionKind.SOCIAL, change.atTime(2, 0), 60, ATTIC, null);

        var known = new DayPlan.Known(sessions, 0, walks);

        assertThat(DayPlan.of(known, change, EventMode.ON_SITE, Set.of(), Map.of())
                        .entries())
                .extracting(DayPlan.Entry::walk)
                .containsExactly(0, 10);
    }

    @Test
    void linksAreForOnesOwnSeatsAndForWhoTakesPartOnline() {
        session(1, SessionKind.PLENARY, DAY.atTime(9, 0), 60, HALL, null);
        session(2, SessionKind.WORKSHOP, DAY.atTime(11, 0), 60, HALL, 20);

        assertThat(plan(EventMode.ON_SITE, 2L).entries())
                .extracting(DayPlan.Entry::link)
                .containsExactly("", "https://online.example/2");
        assertThat(plan(EventMode.ONLINE, 2L).entries())
                .extracting(DayPlan.Entry::link)
                .containsExactly("https://online.example/1", "https://online.example/2");
    }

    @Test
    void whoTakesPartOnlineIsSentToNoRoom() {
        session(1, SessionKind.PLENARY, DAY.atTime(9, 0), 60, HALL, null);
        session(2, SessionKind.WORKSHOP, DAY.atTime(11, 0), 60, HALL, 20);

        assertThat(plan(EventMode.ONLINE, 2L).entries())
                .extracting(DayPlan.Entry::room)
                .containsOnly("");
        assertThat(plan(EventMode.ON_SITE, 2L).entries())
                .extracting(DayPlan.Entry::room)
                .containsOnly("Room " + HALL);
    }

    @Test
    void theNightBelongsToTheEveningBeforeAndWhatIsWithdrawnToNoDay() {
        session(1, SessionKind.SOCIAL, DAY.plusDays(1).atTime(1, 0), 60, HALL, null);
        sessions.add(made(2, SessionKind.PLENARY, DAY.atTime(9, 0), 60, HALL, null, true));
        session(3, SessionKind.PLENARY, DAY.atTime(10, 0), 60, HALL, null);

        assertThat(plan(EventMode.ON_SITE).entries())
                .extracting(entry -> entry.session().id())
                .containsExactly(3L, 1L);
        assertThat(new DayPlan.Known(sessions, 4, walks).begins(DAY)).isEqualTo(Instant.parse("2031-04-23T09:00:00Z"));
    }

    private DayPlan plan(EventMode way, Long... seats) {
        return DayPlan.of(
                new DayPlan.Known(sessions, 4, walks),
                DAY,
                way,
                Set.of(seats),
                Map.of(1L, "https://online.example/1", 2L, "https://online.example/2"));
    }

    private void session(
            long id, SessionKind kind, LocalDateTime starts, int minutes, long room, @Nullable Integer places) {
        sessions.add(made(id, kind, starts, minutes, room, places, false));
    }

    private static BookableSession made(
            long id,
            SessionKind kind,
            LocalDateTime starts,
            int minutes,
            long room,
            @Nullable Integer places,
            boolean withdrawn) {
        return new BookableSession(
                id,
                1,
                kind,
                "Session " + id,
                Language.EN,
                new WallTime(starts, LISBON),
                new WallTime(starts.plusMinutes(minutes), LISBON),
                room,
                "Room " + room,
                places,
                null,
                null,
                List.of(),
                List.of(),
                withdrawn);
    }
}
