package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.SessionWords;

/** The days of an event, one below the other; sessions are added in the order of time. */
final class Agenda {

    private final Page page;
    private final SessionWords say;
    private final Map<LocalDate, PageSection> days = new HashMap<>();
    private final Map<String, OrderedList> slots = new HashMap<>();

    Agenda(Page page, SessionWords say) {
        this.page = page;
        this.say = say;
    }

    /** Puts a session among those of the same hours, which stand once above them. */
    void add(BookableSession session, AgendaItem item) {
        var day = session.starts().local().toLocalDate();
        var hours = say.span(session.starts().local(), session.ends().local());
        slots.computeIfAbsent(day + " " + hours, key -> slot(day, hours)).add(item);
    }

    private OrderedList slot(LocalDate day, String hours) {
        var list = new OrderedList();
        list.addClassName("agenda");
        var time = new H3(hours);
        time.addClassName("agenda-time");
        var slot = new Div(time, list);
        slot.addClassName("agenda-slot");
        days.computeIfAbsent(day, this::section).add(slot);
        return list;
    }

    private PageSection section(LocalDate day) {
        var section = new PageSection(say.day(day));
        page.main(section);
        return section;
    }
}
