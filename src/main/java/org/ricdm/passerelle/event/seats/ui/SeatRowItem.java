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
        super(name(seat.person()), link(seat.person()));
        var person = seat.person();
        if (person != null) {
            lead(new Avatar(person.name(), person.centreId()));
            second(person.centreName() + " · " + person.city());
        }
        chips(
                seat.state() == SeatState.SEATED
                        ? new Chip(Chip.Kind.DONE, getTranslation("seats.state.SEATED"))
                        : new Chip(Chip.Kind.WAITING, getTranslation("seats.waiting", seat.position())));
        if (!seat.first()) {
            facts(getTranslation("seats.second"));
        }
        var more = Buttons.icon(Glyph.MORE, getTranslation("signup.desk.actions", name(person)));
        more.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        actions.into(menu, seat);
        action(more);
    }

    static String name(@Nullable PersonCard person) {
        return person == null ? UI.getCurrent().getTranslation("seats.desk.guest") : person.name();
    }

    private static String link(@Nullable PersonCard person) {
        return person == null ? "" : PeopleNavigation.member(person.handle());
    }
}
