package org.ricdm.passerelle.event.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.thesaurus.Term;

/**
 * The programme as its planners have it now.
 *
 * @param themes what a session may be about
 * @param sessions in the order of time, without those taken out
 * @param conflicts the heaviest first
 * @param release number of the last release, 0 before the first
 */
public record Plan(
        EventBrief event,
        ProgrammeSettings settings,
        List<Track> tracks,
        List<Room> rooms,
        List<Speaker> speakers,
        List<Term> themes,
        Walks walks,
        List<PlannedSession> sessions,
        List<Conflict> conflicts,
        int release) {

    public Optional<PlannedSession> session(long id) {
        return sessions.stream().filter(session -> session.id() == id).findFirst();
    }

    public List<Conflict> conflictsOf(long sessionId) {
        return conflicts.stream()
                .filter(conflict -> conflict.sessionId() == sessionId)
                .toList();
    }

    /** What the conflicts would be if that session were so; judges and stores nothing. */
    public List<Conflict> conflictsIf(long sessionId, SessionEntry entry) {
        var others = sessions.stream().filter(session -> session.id() != sessionId);
        return new Conflicts(event.starts(), event.ends(), rooms, speakers, walks)
                        .in(Stream.concat(others, Stream.of(new PlannedSession(sessionId, 0, false, entry)))
                                .toList())
                        .stream()
                        .filter(conflict -> conflict.sessionId() == sessionId)
                        .toList();
    }

    /** The days of the event, and those on which something was put by mistake. */
    public List<LocalDate> days() {
        var first = day(event.starts().local());
        var last = day(event.ends().local());
        return Stream.concat(
                        first.datesUntil(last.plusDays(1)),
                        sessions.stream().map(session -> day(session.entry().starts())))
                .distinct()
                .sorted()
                .toList();
    }

    /** The day that something at that time belongs to. */
    public LocalDate day(LocalDateTime at) {
        return at.minusHours(settings.dayEndsHour()).toLocalDate();
    }

    /** The sessions of that day in the order of time. */
    public List<PlannedSession> on(LocalDate day) {
        return sessions.stream()
                .filter(session -> day(session.entry().starts()).equals(day))
                .toList();
    }
}
