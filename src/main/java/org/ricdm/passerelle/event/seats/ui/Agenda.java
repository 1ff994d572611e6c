package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDate;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.programme.SessionWords;

/** The days of an event, one below the other. */
final class Agenda {

    private Agenda() {}

    /** Adds a day to the page and returns the list of its sessions. */
    static OrderedList day(Page page, LocalDate day, SessionWords say) {
        var list = new OrderedList();
        list.addClassName("agenda");
        page.main(new PageSection(say.day(day), list));
        return list;
    }
}
