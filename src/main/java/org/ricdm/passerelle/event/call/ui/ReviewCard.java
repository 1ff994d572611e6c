package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Said;
import org.ricdm.passerelle.event.call.DeskProposal.OfReviewer;
import org.ricdm.passerelle.event.call.ReviewState;

/** What one reviewer was asked and said, for organisers. */
class ReviewCard extends Div {

    /**
     * @param corrected when it was, in words; empty when it was not
     * @param take asks that reviewer no more; null when that is not possible
     */
    ReviewCard(OfReviewer one, Locale locale, String corrected, @Nullable Runnable take) {
        addClassNames("review", "stack");
        var name = new Span(one.reviewer().name());
        name.addClassName("review-name");
        var head = new Div(
                name, new Chip(kind(one.state()), getTranslation(one.state().wordKey())));
        head.addClassName("cluster");
        var from = new Paragraph(one.reviewer().centreName());
        from.addClassNames("muted", "small");
        add(head, from);
        if (one.state() == ReviewState.GIVEN) {
            add(new Scores(one.entry(), locale));
            if (!corrected.isEmpty()) {
                var later = new Paragraph(getTranslation("call.reviewed.corrected", corrected));
                later.addClassNames("muted", "small");
                add(later);
            }
            if (one.before()) {
                var old = new Paragraph(getTranslation("call.reviewed.before"));
                old.addClassNames("muted", "small");
                add(old);
            }
            said("call.innerComment", one.entry().innerComment());
            said("call.authorComment", one.entry().authorComment());
        }
        if (take != null) {
            var button = Buttons.quiet(getTranslation("call.take"));
            button.setAriaLabel(getTranslation("call.take.of", one.reviewer().name()));
            button.addClickListener(click -> take.run());
            add(button);
        }
    }

    private void said(String key, String words) {
        if (!words.isEmpty()) {
            add(new Said(getTranslation(key), words));
        }
    }

    private static Chip.Kind kind(ReviewState state) {
        return switch (state) {
            case ASSIGNED -> Chip.Kind.WAITING;
            case GIVEN -> Chip.Kind.DONE;
            case CONFLICT -> Chip.Kind.CLOSED;
        };
    }
}
