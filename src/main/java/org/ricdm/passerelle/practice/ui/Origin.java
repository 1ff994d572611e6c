package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.SheetPage;

/** Where a sheet comes from, and whom it owes something to. */
final class Origin {

    private Origin() {}

    /** The talk it was begun out of, as long as its reader may read that. */
    static PageSection talk(SheetPage.@Nullable Source source) {
        if (source == null) {
            var line = new Paragraph(words("practice.source.closed"));
            line.addClassName("muted");
            return new PageSection(words("practice.source"), line);
        }
        var place = new Span(source.place());
        place.addClassNames("muted", "small");
        var talk = new Div(new Anchor(source.path(), source.title()), place);
        talk.addClassName("origin");
        return new PageSection(words("practice.source"), talk);
    }

    /** The people who said what it is made out of, in the order they first said something. */
    static PageSection credits(List<PersonCard> credited) {
        var people = new OrderedList();
        people.addClassName("credits");
        people.getElement().setAttribute("role", "list");
        credited.forEach(card -> people.add(new ListItem(new PersonLine(PeopleNavigation.person(card)).stacked())));
        return new PageSection(words("practice.credits"), people);
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
