package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.event.programme.SessionWords;
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
        note(filling());
        why().ifPresent(this::note);
        switch (workshop.offer()) {
            case CHOOSE -> {
                tick = new Checkbox(getTranslation(workshop.free() > 0 ? "seats.take" : "seats.join"));
                tick.setAriaLabel(name(workshop.free() > 0 ? "seats.take" : "seats.join"));
                action(tick);
            }
            case SECOND -> action(button("seats.takeSecond", () -> acts.second(workshop)));
            case SWAP -> action(button("seats.swap", () -> acts.swap(workshop)));
            case LEAVE -> action(button(leaving(), () -> acts.leave(workshop)));
            case NOTHING -> {}
        }
    }

    private String leaving() {
        var mine = workshop.mine();
        return mine != null && mine.position() > 0 ? "seats.leaveLine" : "seats.leave";
    }

    private Button button(String key, Runnable act) {
        var button = Buttons.plain(getTranslation(key));
        button.setAriaLabel(name(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> act.run());
        return button;
    }

    private String name(String key) {
        return getTranslation(key) + ": " + workshop.session().title();
    }

    private String filling() {
        var free = workshop.free() > 0
                ? getTranslation("seats.free", workshop.free(), workshop.taken() + workshop.free())
                : getTranslation("seats.full");
        return workshop.waiting() > 0 ? free + " · " + getTranslation("signup.desk.inLine", workshop.waiting()) : free;
    }

    private Optional<String> why() {
        var obstacle = workshop.obstacle();
        if (workshop.begun()) {
            return Optional.of(getTranslation("seats.error.begun"));
        }
        if (workshop.closed()) {
            return Optional.of(getTranslation("seats.error.closed"));
        }
        if (obstacle == null) {
            return Optional.empty();
        }
        return Optional.of(
                obstacle.minutes() == 0
                        ? getTranslation("seats.error.clash", obstacle.title())
                        : getTranslation("seats.error.walk", obstacle.title(), obstacle.minutes()));
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
