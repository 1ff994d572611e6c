package org.ricdm.passerelle.event.seats.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ricdm.passerelle.event.seats.Workshop;
import org.ricdm.passerelle.event.seats.WorkshopsPage;

/** Workshops as a plain page shows them: by day, and those of the same hours together. */
final class PlainWorkshops {

    private PlainWorkshops() {}

    static List<Day> days(WorkshopsPage page) {
        var days = new TreeMap<LocalDate, List<Slot>>();
        for (var workshop : page.workshops()) {
            var starts = workshop.session().starts().local();
            var slots = days.computeIfAbsent(starts.toLocalDate(), day -> new ArrayList<>());
            var last = slots.isEmpty()
                    ? null
                    : slots.getLast().workshops().getFirst().session();
            if (last == null
                    || !last.starts().equals(workshop.session().starts())
                    || !last.ends().equals(workshop.session().ends())) {
                slots.add(new Slot(new ArrayList<>()));
            }
            slots.getLast().workshops().add(workshop);
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    /** A day in the order of time. */
    record Day(LocalDate date, List<Slot> slots) {}

    /** What happens in the same hours; never empty. */
    record Slot(List<Workshop> workshops) {}
}
