package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.Mark;

/** Where a member can go. The same places stand at the side of a wide screen and below on the phone. */
class Places extends Nav {

    private record Place(String root, Anchor anchor) {}

    private final List<Place> places = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();

    private Places(String className) {
        addClassName(className);
        setAriaLabel(getTranslation("shell.nav.main"));
        list.getElement().setAttribute("role", "list");
    }

    static Places atTheSide(Optional<Viewer> viewer) {
        var side = new Places("app-nav");
        side.add(brand(), side.list);
        side.common();
        viewer.ifPresent(side::administration);
        return side;
    }

    static Places below(Optional<Viewer> viewer) {
        var bottom = new Places("app-bottom");
        bottom.add(bottom.list);
        bottom.common();
        viewer.ifPresent(bottom::administration);
        return bottom;
    }

    /** The mark with the name, leading home. */
    static Anchor brand() {
        var brand = new Anchor("/", new Mark(), new Span("Passerelle"));
        brand.addClassName("app-brand");
        return brand;
    }

    /** Leads to what those who look after others do most; to nothing for everybody else. */
    private void administration(Viewer viewer) {
        if (viewer.has(Role.ADMINISTRATOR) || viewer.has(Role.COORDINATOR)) {
            place("admin", "/admin/applications", Glyph.SHIELD, "nav.admin");
        } else if (viewer.has(Role.MODERATOR)) {
            place("admin", "/admin/review", Glyph.SHIELD, "nav.admin");
        }
    }

    private void common() {
        place("", "/", Glyph.HOME, "nav.home");
        place("forums", "/forums", Glyph.MESSAGE, "nav.forums");
        place("practices", "/practices", Glyph.BULB, "nav.practices");
        place("events", "/events", Glyph.CALENDAR, "nav.events");
        place("centres", "/centres", Glyph.PIN, "nav.centres");
        place("members", "/members", Glyph.USER, "nav.members");
    }

    private void place(String root, String link, Glyph glyph, String word) {
        var text = new Span(getTranslation(word));
        text.addClassName("word");
        var anchor = new Anchor(link, new Icon(glyph), text);
        list.add(new ListItem(anchor));
        places.add(new Place(root, anchor));
    }

    /** Marks where one is. Topics and tags belong to the forums. */
    void mark(String path) {
        var first = path.split("/", 2)[0];
        var root = first.equals("topics") || first.equals("tags") ? "forums" : first;
        for (var place : places) {
            if (place.root().equals(root)) {
                place.anchor().getElement().setAttribute("aria-current", "page");
            } else {
                place.anchor().getElement().removeAttribute("aria-current");
            }
        }
    }
}
