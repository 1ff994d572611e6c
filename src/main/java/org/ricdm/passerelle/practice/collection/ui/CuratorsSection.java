package org.ricdm.passerelle.practice.collection.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.collection.CollectionPage;
import org.ricdm.passerelle.practice.collection.Curators;

/** Who puts the collection together: one names others, and leaves when somebody is left. */
class CuratorsSection extends PageSection {

    /** @param changed after somebody came */
    CuratorsSection(CollectionPage collection, Curators curators, Members members, Runnable changed) {
        super(UI.getCurrent().getTranslation("collection.curators"));
        var id = collection.brief().id();
        var people = new OrderedList();
        people.addClassName("credits");
        people.getElement().setAttribute("role", "list");
        collection
                .curators()
                .forEach(card -> people.add(new ListItem(new PersonLine(PeopleNavigation.person(card)).stacked())));
        var person = new ComboBox<PersonCard>(getTranslation("collection.curator"));
        person.setWidthFull();
        person.setManualValidation(true);
        person.setItemLabelGenerator(card -> card.name() + ", " + card.city());
        person.setItems(
                query -> members.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        var name = Buttons.plain(getTranslation("collection.curator.name"));
        name.addClickListener(click -> {
            @Nullable PersonCard chosen = person.getValue();
            if (chosen == null) {
                Problems.beside(person, new InvalidInput.Problem("member", "collection.error.person", List.of()));
                return;
            }
            try {
                curators.name(id, chosen.id());
                changed.run();
            } catch (InvalidInput refused) {
                Problems.beside(person, refused.problems().getFirst());
            }
        });
        add(people, person, name);
        if (collection.curators().size() > 1) {
            var leave = Buttons.quiet(getTranslation("collection.leave"));
            leave.addClickListener(click -> {
                curators.leave(id);
                UI.getCurrent().navigate(CollectionNavigation.COLLECTIONS.substring(1));
            });
            add(leave);
        }
    }
}
