package org.ricdm.passerelle.event.seats;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.seats.WorkshopsPage.Standing;

/**
 * Where somebody is when: what is for everybody, and what they have chosen.
 *
 * @param hasWorkshops whether there is anything to choose
 * @param days in the order of time
 */
public record MyProgramme(EventBrief event, Standing standing, boolean hasWorkshops, List<Day> days) {

    /** What is on one day, in the order of time. */
    public record Day(LocalDate date, List<Entry> entries) {}

    /**
     * @param mine null for what is for everybody
     * @param link where they take part from afar, empty without; only with a seat or for what is for everybody
     * @param obstacle another of their own seats that is in the way since the programme changed; null for none
     */
    public record Entry(
            BookableSession session, Workshop.@Nullable Mine mine, String link, Workshop.@Nullable Obstacle obstacle) {}
}
