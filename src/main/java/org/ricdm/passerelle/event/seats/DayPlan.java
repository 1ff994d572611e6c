package org.ricdm.passerelle.event.seats;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Walks;

/** What one person does on one day of an event, in the order of time. Knows no store. */
record DayPlan(List<Entry> entries) {

    /** Minutes that one would like to have left after the way from room to room. */
    private static final int SPARE = 5;

    /**
     * One thing that the person does.
     *
     * @param own whether it is theirs by a seat; for everybody otherwise
     * @param room where they are to be; empty for who takes part from afar, and while it is open
     * @param link where they take part from afar; empty where they do not
     * @param walk minutes on foot from where they were before, where there is hardly time for them; 0 otherwise
     */
    record Entry(BookableSession session, boolean own, String room, String link, int walk) {}

    /** What is known of the event, the same for everybody. */
    record Known(Collection<BookableSession> sessions, int dayEndsHour, Walks walks) {

        /** When the first session of that day begins, whoever goes there; null when there is none. */
        @Nullable
        Instant begins(LocalDate day) {
            return sessions.stream()
                    .filter(session -> isOn(session, day))
                    .map(session -> session.starts().instant())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        private boolean isOn(BookableSession session, LocalDate day) {
            return !session.withdrawn()
                    && session.starts()
                            .local()
                            .minusHours(dayEndsHour)
                            .toLocalDate()
                            .equals(day);
        }
    }

    /**
     * The day of somebody.
     *
     * @param seats ids of the sessions in which they have a seat
     * @param links where one takes part in a session from afar
     */
    static DayPlan of(Known known, LocalDate day, EventMode way, Set<Long> seats, Map<Long, String> links) {
        var entries = new ArrayList<Entry>();
        BookableSession before = null;
        var today = known.sessions().stream()
                .filter(session -> known.isOn(session, day))
                .filter(session -> seats.contains(session.id()) || isForEverybody(session))
                .sorted(Comparator.comparing((BookableSession session) -> session.starts())
                        .thenComparing(BookableSession::ends)
                        .thenComparingLong(BookableSession::id))
                .toList();
        for (var session : today) {
            var own = seats.contains(session.id());
            entries.add(new Entry(
                    session,
                    own,
                    way == EventMode.ONLINE ? "" : session.roomName(),
                    own || way == EventMode.ONLINE ? links.getOrDefault(session.id(), "") : "",
                    before == null || way == EventMode.ONLINE ? 0 : hurry(before, session, known.walks())));
            before = session;
        }
        return new DayPlan(List.copyOf(entries));
    }

    static boolean isForEverybody(BookableSession session) {
        return session.capacity() == null && session.kind().isForAll();
    }

    /** The way, when little more than it fits between the two; 0 also when they overlap and one has to choose anyway. */
    private static int hurry(BookableSession from, BookableSession to, Walks walks) {
        var minutes = walks.between(from.roomId(), to.roomId());
        var gap = Duration.between(from.ends().instant(), to.starts().instant());
        return !gap.isNegative() && gap.toMinutes() < minutes + SPARE ? minutes : 0;
    }
}
