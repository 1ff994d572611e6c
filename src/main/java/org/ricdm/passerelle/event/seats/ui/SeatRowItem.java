package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.seats.DeskSeat;
import org.ricdm.passerelle.event.seats.SeatState;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.ui.PeopleNavigation;

/** One person in a workshop or in its line, with what can be done for them. */
class SeatRowItem extends Row {

    SeatRowItem(DeskSeat seat, SeatActions actions) {
        super(name(seat), link(seat.person()));
        var person = seat.person();
        if (person != null) {
            lead(new Avatar(person.name(), person.centreId()));
            second(person.centreName() + " · " + person.city());
        } else {
            lead(new Avatar(name(seat), 0));
            chips(new Chip(Chip.Kind.STATE, getTranslation("signup.guest")));
        }
        chips(
                seat.state() == SeatState.SEATED
                        ? new Chip(Chip.Kind.DONE, getTranslation("seats.state.SEATED"))
                        : new Chip(Chip.Kind.WAITING, getTranslation("seats.waiting", seat.position())));
        if (!seat.first()) {
            facts(getTranslation("seats.second"));
        }
        var more = Buttons.icon(Glyph.MORE, getTranslation("signup.desk.actions", name(seat)));
        more.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        actions.into(menu, seat);
        action(more);
    }

    static String name(DeskSeat seat) {
        return seat.name().isEmpty() ? UI.getCurrent().getTranslation("seats.desk.guest") : seat.name();
    }

    private static @Nullable String link(@Nullable PersonCard person) {
        return person == null ? null : PeopleNavigation.member(person.handle());
    }
}
