package org.ricdm.passerelle.event.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.ProgrammeDay.By;
import org.ricdm.passerelle.event.programme.PublishedSession.Label;

/**
 * The last release of a programme for one reader.
 *
 * @param tracks in their order
 * @param rooms in their order; their colour says nothing
 * @param days in the order of time, only those on which something happens
 * @param withdrawn what is not in the programme any more
 * @param withMaterials the sessions that left something for who reads
 */
public record ProgrammePage(
        EventBrief event,
        List<Label> tracks,
        List<Label> rooms,
        List<ProgrammeDay> days,
        List<PublishedSession> withdrawn,
        Set<Long> withMaterials) {

    /** Where that stands which a session left for who reads; null when it left nothing. */
    public @Nullable String materials(PublishedSession session) {
        return withMaterials.contains(session.id()) ? event.path() + "/materials#session-" + session.id() : null;
    }

    /** The day of that date, else that of today, else the first. */
    public Optional<ProgrammeDay> day(String date, LocalDate today) {
        return named(date)
                .or(() -> named(today.toString()))
                .or(() -> days.stream().findFirst());
    }

    /** The day on which that session takes place. */
    public Optional<ProgrammeDay> dayOf(long sessionId) {
        return days.stream()
                .filter(day -> day.sessions().stream().anyMatch(session -> session.id() == sessionId))
                .findFirst();
    }

    /** What may be columns. */
    public List<Label> labels(By by) {
        return by == By.TRACKS ? tracks : rooms;
    }

    private Optional<ProgrammeDay> named(String date) {
        return days.stream().filter(day -> day.date().toString().equals(date)).findFirst();
    }
}
