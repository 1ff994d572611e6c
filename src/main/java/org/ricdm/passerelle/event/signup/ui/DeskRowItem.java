package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** With nothing that can be done. */
    DeskRowItem(DeskRow row) {
        var person = row.person();
        super(person.name(), person.handle() == null ? null : PeopleNavigation.member(person.handle()));
        lead(new Avatar(person.name(), person.centreId() == null ? 0 : person.centreId()));
        chips(new Chip(kind(row.state()), state(row)));
        second(Stream.of(person.from(), person.city())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
        if (person.id().isGuest()) {
            chips(new Chip(Chip.Kind.STATE, getTranslation("signup.guest")));
        }
        facts(row.category(), getTranslation(row.way().wordKey()));
        if (row.reserve()) {
            facts(getTranslation("signup.desk.fromReserve"));
        }
    }

    /** With all that organisers can do for them. */
    DeskRowItem(DeskRow row, DeskActions actions) {
        this(row);
        var more = Buttons.icon(
                Glyph.MORE, getTranslation("signup.desk.actions", row.person().name()));
        more.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        actions.into(menu, row);
        if (row.state() == SignUpState.TO_BE_APPROVED) {
            action(Buttons.together(approving(row, () -> actions.approve(row)), more));
        } else {
            action(more);
        }
    }

    /** Says yes to who waits for it. */
    Button approving(DeskRow row, Runnable approve) {
        var button = Buttons.plain(getTranslation("signup.desk.approve"));
        button.setAriaLabel(
                getTranslation("signup.desk.approve.of", row.person().name()));
        button.addClickListener(click -> approve.run());
        return button;
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
