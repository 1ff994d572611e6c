package org.ricdm.passerelle.practice.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.collection.CollectionPages;
import org.ricdm.passerelle.practice.collection.Curating;
import org.ricdm.passerelle.practice.ui.SheetSection;
import org.springframework.core.annotation.Order;

/** On the page of a sheet: the collections it is in, and the way into one of one's own. */
@org.springframework.stereotype.Component
@Order(80)
class CollectionSection implements SheetSection {

    private final CollectionPages pages;
    private final Curating curating;
    private final CurrentViewer current;

    CollectionSection(CollectionPages pages, Curating curating, CurrentViewer current) {
        this.pages = pages;
        this.curating = curating;
        this.current = current;
    }

    @Override
    public List<Component> beside(SheetReading sheet) {
        if (!sheet.brief().published()) {
            return List.of();
        }
        var found = pages.with(sheet.brief().id());
        if (found.isEmpty()) {
            return List.of();
        }
        var list = new UnorderedList();
        list.addClassName("venue-list");
        found.forEach(cover -> {
            var link = new Anchor(cover.path(), cover.title());
            link.getElement().setAttribute("lang", cover.language().code());
            list.add(new ListItem(link));
        });
        return List.of(new PageSection(say("collection.in"), list));
    }

    @Override
    public List<Act> menu(SheetReading sheet) {
        if (!sheet.brief().published()) {
            return List.of();
        }
        return List.of(new Act(
                say("collection.menu"),
                () -> new AddDialog(
                                sheet.brief(),
                                pages.mine(),
                                current.require().language(),
                                curating,
                                () -> UI.getCurrent().refreshCurrentRoute(false))
                        .open()));
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
