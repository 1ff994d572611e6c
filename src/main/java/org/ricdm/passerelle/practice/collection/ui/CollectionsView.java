package org.ricdm.passerelle.practice.collection.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.practice.collection.CollectionPages;
import org.ricdm.passerelle.practice.collection.Curating;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** All collections as covers, begun last first. */
@Route("practices/collections")
@PermitAll
class CollectionsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CollectionPages pages;
    private final transient Curating curating;
    private final transient CurrentViewer current;

    CollectionsView(CollectionPages pages, Curating curating, CurrentViewer current) {
        this.pages = pages;
        this.curating = curating;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var before = before(event);
        var covers = pages.page(before);
        clear();
        header(new PageHeader(getTranslation("collection.all"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES))
                .lead(getTranslation("collection.all.lead"))
                .action(begin()));
        if (covers.isEmpty()) {
            main(new EmptyState(getTranslation("collection.all.empty")));
            return;
        }
        var grid = new Div();
        grid.addClassName("card-grid");
        covers.forEach(cover -> grid.add(new CollectionCard(cover)));
        main(grid);
        main(new KeysetPager(
                null,
                covers.size() < CollectionPages.PAGE
                        ? null
                        : CollectionNavigation.COLLECTIONS + "?before="
                                + covers.getLast().id()));
    }

    private static @Nullable Long before(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("before")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private Button begin() {
        var begin = Buttons.primary(getTranslation("collection.begin"));
        begin.addClickListener(click -> TextDialog.line(
                        getTranslation("collection.begin"), getTranslation("collection.title"), "", title -> {
                            var id = curating.begin(title, current.require().language());
                            UI.getCurrent()
                                    .navigate(CollectionNavigation.edit(id).substring(1));
                        })
                .open());
        return begin;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("collection.all") + " · Passerelle";
    }
}
