package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.SheetAuthors;
import org.ricdm.passerelle.practice.SheetPage;

/** Who writes the sheet: names one more, of whatever centre; one leaves when somebody else is left. */
class AuthorsSection extends PageSection {

    private final transient SheetAuthors authors;
    private final transient Members members;
    private final long practiceId;
    private final transient Runnable changed;

    /** @param changed after somebody came */
    AuthorsSection(SheetPage sheet, SheetAuthors authors, Members members, long me, Runnable changed) {
        super(com.vaadin.flow.component.UI.getCurrent().getTranslation("practice.authors"));
        this.authors = authors;
        this.members = members;
        this.practiceId = sheet.brief().id();
        this.changed = changed;
        var list = new OrderedList();
        list.addClassName("credits");
        list.getElement().setAttribute("role", "list");
        sheet.authors()
                .forEach(card -> list.add(new ListItem(new PersonLine(PeopleNavigation.person(card)).stacked())));
        var name = Buttons.plain(getTranslation("practice.authors.name"));
        name.addClickListener(click -> naming().open());
        add(list, name);
        if (sheet.authors().stream().filter(PersonCard::active).count() > 1
                && sheet.authors().stream().anyMatch(card -> card.id() == me)) {
            var leave = Buttons.quiet(getTranslation("practice.authors.leave"));
            leave.addClickListener(click -> Confirmation.ask(
                    getTranslation("practice.authors.leave.ask"),
                    getTranslation("practice.authors.leave.help"),
                    () -> leave(sheet)));
            add(leave);
        }
    }

    private void leave(SheetPage sheet) {
        authors.leave(practiceId);
        getUI().ifPresent(ui -> ui.navigate(
                (sheet.brief().published() ? sheet.brief().link().path() : PracticeNavigation.MINE).substring(1)));
    }

    private Dialog naming() {
        var dialog = new Dialog(getTranslation("practice.authors.name"));
        var person = new ComboBox<PersonCard>(getTranslation("practice.authors.person"));
        person.setWidthFull();
        person.setManualValidation(true);
        person.setHelperText(getTranslation("practice.authors.help"));
        person.setItemLabelGenerator(card -> card.name() + ", " + card.city());
        person.setItems(
                query -> members.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        dialog.add(person);
        var save = Buttons.primary(getTranslation("action.save"));
        save.addClickListener(click -> {
            @Nullable PersonCard chosen = person.getValue();
            if (chosen == null) {
                Problems.beside(person, new InvalidInput.Problem("member", "practice.error.person", List.of()));
                return;
            }
            try {
                authors.name(practiceId, chosen.id());
                dialog.close();
                Toasts.done(getTranslation("practice.authors.named", chosen.name()));
                changed.run();
            } catch (InvalidInput refused) {
                Problems.show(Map.of("member", person), refused);
            }
        });
        Dialogs.foot(dialog, save);
        Dialogs.beginAt(dialog, person);
        return dialog;
    }
}
