package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.ui.PeopleNavigation;

/** The people behind a figure. */
class PeopleDialog extends Dialog {

    PeopleDialog(String title, List<PersonCard> people) {
        setHeaderTitle(title);
        var list = new UnorderedList();
        list.addClassName("people-list");
        list.getElement().setAttribute("role", "list");
        people.forEach(card -> list.add(new ListItem(new PersonLine(PeopleNavigation.person(card)).stacked())));
        add(list);
        var close = Buttons.plain(getTranslation("ui.close"));
        close.addClickListener(click -> close());
        getFooter().add(close);
    }
}
