package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.seats.SeatWords;
import org.ricdm.passerelle.event.seats.Workshop;

/** A workshop to choose, with what stands in the way said beside it. */
class WorkshopItem extends AgendaItem {

    private final transient Workshop workshop;
    private @Nullable Checkbox tick;

    WorkshopItem(Workshop workshop, String slug, SessionWords say, Acts acts) {
        super(workshop.session(), slug, say);
        this.workshop = workshop;
        var mine = workshop.mine();
        if (mine != null) {
            mine(mine);
        }
        var seats = new SeatWords(say.words(), say.reader());
        note(seats.filling(workshop));
        seats.why(workshop).ifPresent(this::note);
        switch (workshop.offer()) {
            case CHOOSE -> {
                tick = new Checkbox(seats.choosing(workshop));
                tick.setAriaLabel(name(seats.choosing(workshop)));
                action(tick);
            }
            case SECOND -> action(button(getTranslation("seats.takeSecond"), () -> acts.second(workshop)));
            case SWAP -> action(button(getTranslation("seats.swap"), () -> acts.swap(workshop)));
            case LEAVE -> action(button(seats.leaving(workshop), () -> acts.leave(workshop)));
            case NOTHING -> {}
        }
    }

    private Button button(String verb, Runnable act) {
        var button = Buttons.plain(verb);
        button.setAriaLabel(name(verb));
        button.setDisableOnClick(true);
        button.addClickListener(click -> act.run());
        return button;
    }

    private String name(String verb) {
        return verb + ": " + workshop.session().title();
    }

    long sessionId() {
        return workshop.session().id();
    }

    boolean isTicked() {
        return tick != null && tick.getValue();
    }

    void tick() {
        if (tick != null) {
            tick.setValue(true);
        }
    }

    /** What is done at once. */
    interface Acts {
        void second(Workshop workshop);

        void swap(Workshop workshop);

        void leave(Workshop workshop);
    }
}
