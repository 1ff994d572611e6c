package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.signup.DeskRow;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.people.ui.PeopleNavigation;

/** One person in the list of sign-ups, with what can be done for them. */
class DeskRowItem extends Row {

    DeskRowItem(DeskRow row, DeskActions actions) {
        super(row.person().name(), PeopleNavigation.member(row.person().handle()));
        lead(new Avatar(row.person().name(), row.person().centreId()));
        chips(new Chip(kind(row.state()), state(row)));
        second(row.person().centreName() + " · " + row.person().city());
        facts(row.category(), getTranslation(row.way().wordKey()));
        if (row.reserve()) {
            facts(getTranslation("signup.desk.fromReserve"));
        }
        var more = Buttons.icon(
                Glyph.MORE, getTranslation("signup.desk.actions", row.person().name()));
        more.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        actions.into(menu, row);
        if (row.state() == SignUpState.TO_BE_APPROVED) {
            var approve = Buttons.plain(getTranslation("signup.desk.approve"));
            approve.setAriaLabel(
                    getTranslation("signup.desk.approve.of", row.person().name()));
            approve.addClickListener(click -> actions.approve(row));
            action(Buttons.together(approve, more));
        } else {
            action(more);
        }
    }

    private String state(DeskRow row) {
        var word = getTranslation(row.state().wordKey());
        return row.position() == 0 ? word : word + " · " + getTranslation("signup.desk.number", row.position());
    }

    private static Chip.Kind kind(SignUpState state) {
        return switch (state) {
            case CONFIRMED, CHECKED_IN -> Chip.Kind.DONE;
            case WAITING, OFFERED, TO_BE_APPROVED -> Chip.Kind.WAITING;
            case DECLINED, CANCELLED -> Chip.Kind.CLOSED;
        };
    }
}
