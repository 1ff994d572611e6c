package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.programme.ui.ProgrammeNavigation;
import org.ricdm.passerelle.event.seats.SeatState;
import org.ricdm.passerelle.event.seats.SeatWords;
import org.ricdm.passerelle.event.seats.Workshop;

/** One session in a day: what and where, how it stands, and what one can do. */
class AgendaItem extends ListItem {

    private final Div head;
    private final Div text;
    private final Paragraph problem = new Paragraph();

    /** A session whose title leads to what is said of it in the programme. */
    AgendaItem(BookableSession session, String slug, SessionWords say) {
        this(session, say, ProgrammeNavigation.session(slug, session.id()));
    }

    AgendaItem(BookableSession session, SessionWords say, String link) {
        addClassName("agenda-item");
        var title = new Anchor(link, session.title());
        title.addClassName("agenda-title");
        title.getElement().setAttribute("lang", session.language().code());
        head = new Div(title);
        head.addClassName("agenda-head");
        text = new Div(head);
        text.addClassName("agenda-text");
        if (session.kind() == SessionKind.BREAK) {
            addClassName("quiet");
        }
        var line = new SeatWords(say.words(), say.reader()).line(session);
        if (!line.isEmpty()) {
            note(line);
        }
        problem.addClassName("error-line");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        text.add(problem);
        add(text);
    }

    /** How it stands with one's own seat. */
    AgendaItem mine(Workshop.Mine mine) {
        addClassName("mine");
        if (mine.state() == SeatState.SEATED) {
            head.add(new Chip(Chip.Kind.DONE, getTranslation("seats.state.SEATED")));
        } else {
            head.add(new Chip(Chip.Kind.WAITING, getTranslation("seats.waiting", mine.position())));
        }
        if (!mine.first()) {
            head.add(new Chip(Chip.Kind.STATE, getTranslation("seats.second")));
        }
        return this;
    }

    AgendaItem chip(Chip chip) {
        head.add(chip);
        return this;
    }

    /** A line below, muted. */
    AgendaItem note(String words) {
        var line = new Paragraph(words);
        line.addClassNames("muted", "small");
        text.add(line);
        return this;
    }

    AgendaItem with(Component... more) {
        text.add(more);
        return this;
    }

    /** What one can do with it. */
    AgendaItem action(Component... actions) {
        var place = new Div(actions);
        place.addClassName("agenda-action");
        add(place);
        return this;
    }

    /** Says what cannot be done, beside it. */
    void refuse(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }

    void accept() {
        problem.setVisible(false);
    }
}
