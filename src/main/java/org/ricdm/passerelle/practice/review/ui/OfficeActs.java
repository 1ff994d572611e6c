package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.review.ReviewDesk;
import org.ricdm.passerelle.practice.review.ReviewRound.Seat;

/** What the office can do about a reviewer whose review is still to come: give more time, or ask somebody else. */
class OfficeActs {

    private final ReviewDesk desk;
    private final Seat seat;
    private final Runnable done;
    private final Consumer<InvalidInput> say;

    OfficeActs(ReviewDesk desk, Seat seat, Runnable done, Consumer<InvalidInput> say) {
        this.desk = desk;
        this.seat = seat;
        this.done = done;
        this.say = say;
    }

    Component[] buttons() {
        var card = seat.person();
        var name = card == null ? "" : card.name();
        var extend = Buttons.quiet(words("peerreview.extend"));
        extend.setAriaLabel(words("peerreview.extend.of", name));
        extend.addClickListener(click -> attempt(() -> desk.extend(seat.taskId()), "peerreview.extended"));
        var replace = Buttons.quiet(words("peerreview.replace"));
        replace.setAriaLabel(words("peerreview.replace.of", name));
        replace.addClickListener(click -> Confirmation.askSternly(
                words("peerreview.replace.ask", name),
                words("peerreview.replace.help"),
                () -> attempt(() -> desk.replace(seat.taskId()), "peerreview.replaced")));
        return new Component[] {extend, replace};
    }

    private void attempt(Runnable work, String key) {
        try {
            work.run();
            done.run();
            Toasts.done(words(key));
        } catch (InvalidInput refused) {
            say.accept(refused);
        }
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
