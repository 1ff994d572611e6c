package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventMonth;
import org.ricdm.passerelle.event.EventState;

/** The days of a month in weeks; on the phone only those on which something takes place. */
class MonthGrid extends Div {

    MonthGrid(EventMonth month, Language reader, LocalDate today) {
        addClassName("month");
        var week = new Div();
        week.addClassName("month-week");
        week.getElement().setAttribute("aria-hidden", "true");
        EventMonth.weekdays(reader).forEach(day -> week.add(new Span(day)));
        var days = new OrderedList();
        days.addClassName("month-days");
        days.getElement().setAttribute("role", "list");
        month.days().forEach(day -> days.add(day(day, reader, today)));
        add(week, days);
    }

    private static ListItem day(EventMonth.Day day, Language reader, LocalDate today) {
        var number = new Span(String.valueOf(day.date().getDayOfMonth()));
        number.addClassName("month-number");
        number.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(EventDates.day(day.date(), reader));
        name.addClassName("month-name");
        var item = new ListItem(number, name);
        item.addClassName("month-day");
        item.addClassName("column-" + day.column());
        if (day.events().isEmpty()) {
            item.addClassName("free");
        }
        if (day.date().equals(today)) {
            item.addClassName("today");
            item.getElement().setAttribute("aria-current", "date");
        }
        day.events().forEach(event -> {
            var link = new Anchor(EventNavigation.event(event.slug()), event.title());
            link.addClassName("month-event");
            link.getElement().setAttribute("lang", event.language().code());
            if (event.state() == EventState.CANCELLED) {
                link.addClassName("off");
                var word = new Span(" " + link.getTranslation(event.state().wordKey()));
                word.addClassName("visually-hidden");
                link.add(word);
            }
            item.add(link);
        });
        return item;
    }
}
