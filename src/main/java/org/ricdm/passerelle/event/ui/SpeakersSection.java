package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.EventParts.Speaking;

/** Who speaks at an event, each with the way to their sessions. */
class SpeakersSection extends PageSection {

    SpeakersSection(List<Speaking> speakers) {
        super(UI.getCurrent().getTranslation("programme.speakers"));
        var list = new UnorderedList();
        list.addClassName("speakers");
        list.getElement().setAttribute("role", "list");
        speakers.forEach(speaker -> list.add(item(speaker)));
        add(list);
    }

    private static ListItem item(Speaking speaker) {
        var name = new Div(speaker.name());
        name.addClassName("speaker-name");
        var item = new ListItem(name);
        if (!speaker.from().isEmpty()) {
            var from = new Div(speaker.from());
            from.addClassNames("muted", "small");
            item.add(from);
        }
        speaker.sessions().forEach(talk -> {
            var link = new Anchor(talk.path(), talk.title());
            link.addClassName("small");
            link.getElement().setAttribute("lang", talk.language().code());
            item.add(link);
        });
        return item;
    }
}
