package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.AdministrationTabs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.ForumSettings;
import org.ricdm.passerelle.forum.RunForum;
import org.ricdm.passerelle.people.PersonCard;

/** The forums of the network in their order, for those who run them. */
@Route("admin/forums")
@RolesAllowed("ADMINISTRATOR")
class RunForumsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ForumSettings settings;
    private final transient CurrentViewer current;
    private final transient Map<Shift, NativeButton> shifts = new HashMap<>();

    RunForumsView(ForumSettings settings, CurrentViewer current) {
        this.settings = settings;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        clear();
        shifts.clear();
        header(new PageHeader(getTranslation("forum.admin.title"))
                .lead(getTranslation("forum.admin.lead"))
                .action(Buttons.primaryLink(
                        getTranslation("forum.admin.open"), ForumNavigation.settings(ForumSettingsView.NEW))));
        main(new AdministrationTabs(current.require(), ForumNavigation.RUN_FORUMS));
        var all = settings.all();
        var open = (int) all.stream().filter(forum -> !forum.archived()).count();
        var rows = new RowList();
        for (var place = 0; place < all.size(); place++) {
            rows.add(row(all.get(place), place, open));
        }
        main(all.isEmpty() ? new EmptyState(getTranslation("forum.admin.none")) : rows);
    }

    private Row row(RunForum forum, int place, int open) {
        var entry = forum.entry();
        var row = new ForumRow(forum.name(), ForumNavigation.settings(entry.slug()), entry.icon(), entry.colour())
                .second(getTranslation("forum.admin.read", circles(entry.readers())))
                .second(getTranslation("forum.admin.write", circles(entry.openers())))
                .second(
                        forum.moderators().isEmpty()
                                ? getTranslation("forum.admin.moderatedByNetwork")
                                : getTranslation(
                                        "forum.admin.moderatedBy",
                                        forum.moderators().stream()
                                                .map(PersonCard::name)
                                                .collect(Collectors.joining(", "))));
        if (forum.archived()) {
            return row.chips(new Chip(Chip.Kind.CLOSED, getTranslation("forum.archived")));
        }
        var up = shift(forum, Glyph.ARROW_UP, "forum.admin.up", true);
        up.setEnabled(place > 0);
        var down = shift(forum, Glyph.ARROW_DOWN, "forum.admin.down", false);
        down.setEnabled(place < open - 1);
        return row.action(Buttons.together(up, down));
    }

    private NativeButton shift(RunForum forum, Glyph glyph, String key, boolean up) {
        var button = Buttons.icon(glyph, getTranslation(key, forum.name()));
        shifts.put(new Shift(forum.id(), up), button);
        button.addClickListener(click -> {
            settings.shift(forum.id(), up);
            show();
            stay(forum.id(), up);
        });
        return button;
    }

    /** The keyboard stays with the forum that moved: on the same button, or on the other one at the end of the list. */
    private void stay(long forumId, boolean up) {
        Stream.of(up, !up)
                .map(way -> shifts.get(new Shift(forumId, way)))
                .filter(button -> button != null && button.isEnabled())
                .findFirst()
                .ifPresent(NativeButton::focus);
    }

    private record Shift(long forumId, boolean up) {}

    private String circles(Set<Circle> circles) {
        return circles.stream()
                .sorted(Comparator.naturalOrder())
                .map(circle -> getTranslation("forum.circle." + circle))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forum.admin.title") + " · Passerelle";
    }
}
