package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.review.ReviewDays;
import org.ricdm.passerelle.practice.review.ReviewRound;
import org.ricdm.passerelle.practice.review.TaskState;

/** One reviewer: who, how far, until when, and what they said as far as the reader may know it. */
class SeatCard extends Div {

    /** @param acts what the reader can do about it */
    SeatCard(ReviewRound.Seat seat, Viewer reader, Component... acts) {
        addClassNames("review", "panel", "stack");
        var card = seat.person();
        if (card != null) {
            add(new PersonLine(PeopleNavigation.person(card)).stacked());
        }
        var line = new Div(new Chip(
                seat.late() ? Chip.Kind.DANGER : kind(seat.state()),
                getTranslation(seat.late() ? "peerreview.late" : seat.state().wordKey())));
        line.addClassName("cluster");
        add(line, said(when(seat, reader)));
        var reason = seat.reason();
        if (reason != null) {
            add(said(getTranslation(reason.wordKey())));
        }
        var entry = seat.entry();
        if (entry != null) {
            var details = new Details(getTranslation("peerreview.result"), new RubricResult(entry));
            details.setOpened(true);
            add(details);
        }
        if (acts.length > 0) {
            var row = new Div(acts);
            row.addClassName("cluster");
            add(row);
        }
    }

    private String when(ReviewRound.Seat seat, Viewer reader) {
        var given = seat.givenAt();
        if (given != null) {
            return getTranslation("peerreview.given.on", ReviewDays.spoken(given, reader.zone(), reader.language()));
        }
        return seat.state().isOpen()
                ? getTranslation("peerreview.due.on", ReviewDays.spoken(seat.dueAt(), reader.zone(), reader.language()))
                : getTranslation(
                        "peerreview.asked.on", ReviewDays.spoken(seat.askedAt(), reader.zone(), reader.language()));
    }

    private static Paragraph said(String words) {
        var line = new Paragraph(words);
        line.addClassNames("muted", "small");
        return line;
    }

    private static Chip.Kind kind(TaskState state) {
        return switch (state) {
            case ASKED -> Chip.Kind.WAITING;
            case ACCEPTED -> Chip.Kind.RUNNING;
            case GIVEN -> Chip.Kind.DONE;
            case DECLINED, REPLACED, CALLED_OFF -> Chip.Kind.CLOSED;
        };
    }
}
