package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Said;
import org.ricdm.passerelle.practice.review.ReviewRound;
import org.ricdm.passerelle.practice.review.ReviewRound.Seat;

/** One round: its steps, its reviewers with what they said, its questions, its outcome. */
class RoundSection extends PageSection {

    /**
     * @param acts what the reader can do about a reviewer
     * @param answering where an answer goes; null for who does not answer now
     */
    RoundSection(
            ReviewRound round,
            Viewer reader,
            Instant now,
            Function<Seat, Component[]> acts,
            QuestionThread.@Nullable Answering answering) {
        super(heading(round));
        add(new RoundSteps(round, reader));
        if (!round.letter().isEmpty()) {
            add(new Said(getTranslation("peerreview.office.letter"), round.letter()));
        }
        if (!round.questions().isEmpty()) {
            add(new H3(getTranslation("peerreview.questions")));
            add(new QuestionThread(round.questions(), reader, now, answering));
        }
        if (!round.seats().isEmpty()) {
            add(new H3(getTranslation("peerreview.reviewers")));
            var seats = new Div();
            seats.addClassNames("review-seats", "stack");
            round.seats().forEach(seat -> seats.add(new SeatCard(seat, reader, acts.apply(seat))));
            add(seats);
        }
        if (round.turns() > 0) {
            note("peerreview.turns", round.turns());
        }
        if (round.missing() > 0) {
            note("peerreview.missing", round.missing());
        }
    }

    private static String heading(ReviewRound round) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation("peerreview.round", round.number());
    }

    private void note(String key, int number) {
        var line = new Paragraph(getTranslation(key, number));
        line.addClassNames("muted", "small");
        add(line);
    }
}
