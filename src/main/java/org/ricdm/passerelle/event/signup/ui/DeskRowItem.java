package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.signup.DeskColumn;
import org.ricdm.passerelle.event.signup.DeskRow;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.people.ui.PeopleNavigation;

/** One person in the list of sign-ups, with what can be done for them. */
class DeskRowItem extends Row {

    /** With nothing that can be done, and what is usual beside the name. */
    DeskRowItem(DeskRow row) {
        this(row, RowDetails.usual(ZoneOffset.UTC));
    }

    private DeskRowItem(DeskRow row, RowDetails details) {
        var person = row.person();
        super(person.name(), person.handle() == null ? null : PeopleNavigation.member(person.handle()));
        lead(new Avatar(person.name(), person.centreId() == null ? 0 : person.centreId()));
        chips(new Chip(kind(row.state()), state(row)));
        var place = Stream.of(
                        details.has(DeskColumn.CENTRE) ? person.from() : "",
                        details.has(DeskColumn.CITY) ? person.city() : "",
                        details.has(DeskColumn.COUNTRY) ? country(person.country()) : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!place.isEmpty()) {
            second(place);
        }
        var more = details.of(row);
        if (!more.isEmpty()) {
            var line = new Span();
            line.addClassName("row-details");
            more.forEach(words -> line.add(new Span(words)));
            second(line);
        }
        if (!row.with().isEmpty()) {
            chips(new Chip(Chip.Kind.STATE, getTranslation("signup.companion.with", row.with())));
        } else if (person.id().isGuest()) {
            chips(new Chip(Chip.Kind.STATE, getTranslation("signup.guest")));
        }
        if (details.has(DeskColumn.CATEGORY)) {
            facts(row.category());
        }
        if (details.has(DeskColumn.WAY)) {
            facts(getTranslation(row.way().wordKey()));
        }
        if (row.reserve()) {
            facts(getTranslation("signup.desk.fromReserve"));
        }
    }

    /**
     * With all that organisers can do for them.
     *
     * @param box chooses them together with others
     */
    DeskRowItem(DeskRow row, RowDetails details, Checkbox box, DeskActions actions) {
        this(row, details);
        addComponentAsFirst(box);
        addClassName("selectable");
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

    private static String country(String code) {
        return code.isEmpty()
                ? ""
                : EventDates.country(code, Language.ofInterface(UI.getCurrent().getLocale()));
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
