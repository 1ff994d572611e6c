package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.UI;
import java.util.Objects;
import org.ricdm.passerelle.common.ui.Progress;
import org.ricdm.passerelle.event.seats.DeskWorkshop;

/** How full a workshop is, as a bar and in words. */
class SeatBar extends Progress {

    SeatBar(DeskWorkshop workshop) {
        super(workshop.seated(), capacity(workshop), words(workshop));
    }

    private static int capacity(DeskWorkshop workshop) {
        return Objects.requireNonNullElse(workshop.session().capacity(), workshop.seated());
    }

    private static String words(DeskWorkshop workshop) {
        var words = say("signup.desk.filled", workshop.seated(), capacity(workshop));
        return workshop.waiting() == 0 ? words : words + " · " + say("signup.desk.inLine", workshop.waiting());
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
