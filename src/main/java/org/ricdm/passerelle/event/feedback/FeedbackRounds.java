package org.ricdm.passerelle.event.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.feedback.FeedbackRows.Round;
import org.ricdm.passerelle.event.programme.BookableSession;

/** When people are asked: an hour after the last session of a day, and in the morning after the event. */
final class FeedbackRounds {

    private static final Duration AFTER_SESSIONS = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** A mail that could not leave in time is not made up for later than that. */
    private static final Duration LATEST = Duration.ofHours(24);

    private FeedbackRounds() {}

    /** What is due at that moment, also when it was done before. */
    static List<Round> due(EventBrief event, List<BookableSession> sessions, Instant now) {
        var moments = new HashMap<Round, Instant>();
        sessions.forEach(session -> moments.merge(
                new Round(day(session), false),
                session.ends().instant().plus(AFTER_SESSIONS),
                (one, other) -> one.isAfter(other) ? one : other));
        var dayAfter = event.ends().local().toLocalDate().plusDays(1);
        moments.put(new Round(dayAfter, true), new WallTime(dayAfter.atTime(MORNING), event.zone()).instant());
        return moments.entrySet().stream()
                .filter(one -> isDue(one.getValue(), now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The day that a session belongs to. */
    static LocalDate day(BookableSession session) {
        return session.starts().local().toLocalDate();
    }

    private static boolean isDue(Instant moment, Instant now) {
        return !moment.isAfter(now) && now.isBefore(moment.plus(LATEST));
    }
}
