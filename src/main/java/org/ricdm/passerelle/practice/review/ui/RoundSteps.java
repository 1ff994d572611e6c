package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Timeline;
import org.ricdm.passerelle.practice.review.ReviewDays;
import org.ricdm.passerelle.practice.review.ReviewRound;
import org.ricdm.passerelle.practice.review.ReviewRound.Seat;

/** The steps of a round with their days: handed in, reviewed, answered, decided. */
class RoundSteps extends Timeline {

    private final Viewer reader;

    RoundSteps(ReviewRound round, Viewer reader) {
        this.reader = reader;
        past(day(round.submittedAt()), getTranslation("peerreview.step.submitted"));
        var taken = round.seats().stream()
                .map(Seat::takenAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        taken.ifPresent(at -> past(day(at), getTranslation("peerreview.step.begun")));
        var given = round.seats().stream()
                .map(Seat::givenAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        for (var at : given) {
            past(day(at), getTranslation("peerreview.step.given"));
        }
        var decided = round.decidedAt();
        var verdict = round.verdict();
        if (decided != null && verdict != null) {
            past(day(decided), getTranslation("peerreview.outcome." + verdict));
        } else if (round.running()) {
            coming(round, given);
        }
    }

    private void coming(ReviewRound round, List<Instant> given) {
        var due = round.seats().stream()
                .filter(seat -> seat.state().isOpen())
                .map(Seat::dueAt)
                .max(Comparator.naturalOrder());
        if (round.undecided()) {
            current(new Span(), getTranslation("peerreview.step.office"));
            return;
        }
        current(due.map(this::day).orElseGet(Span::new), getTranslation("peerreview.step.waiting", given.size()));
        coming(new Span(), getTranslation("peerreview.step.decision"));
    }

    private Span day(Instant moment) {
        return new Span(ReviewDays.spoken(moment, reader.zone(), reader.language()));
    }
}
