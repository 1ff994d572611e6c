package org.ricdm.passerelle.search.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.AdministrationTabs;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.search.SearchAdministration;

/** How the search index is, and the button that builds it anew. */
@Route(SearchNavigation.ADMINISTRATION)
@RolesAllowed("ADMINISTRATOR")
class SearchAdministrationView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SearchAdministration search;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    SearchAdministrationView(SearchAdministration search, CurrentViewer current, Clock clock) {
        this.search = search;
        this.current = current;
        this.clock = clock;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        clear();
        var status = search.status();
        header(new PageHeader(getTranslation("search.admin")).lead(getTranslation("search.admin.lead")));
        main(new AdministrationTabs(current.require(), "/" + SearchNavigation.ADMINISTRATION));
        var words = getTranslation("search.admin." + status.state(), status.written());
        main(
                switch (status.state()) {
                    case READY -> Banner.success(words);
                    case REBUILDING -> Banner.info(words).action(again());
                    case AWAY -> Banner.warning(words);
                });
        var rebuilt = status.rebuiltAt();
        if (rebuilt != null) {
            main(new FactList()
                    .fact(
                            getTranslation("search.admin.rebuilt"),
                            new TimeAgo(rebuilt, current.require().zone(), getLocale(), Instant.now(clock))));
        }
        var rebuild = Buttons.primary(getTranslation("search.admin.rebuild"));
        rebuild.setDisableOnClick(true);
        rebuild.addClickListener(click -> {
            search.rebuild();
            show();
        });
        main(rebuild);
    }

    private com.vaadin.flow.component.button.Button again() {
        var again = Buttons.quiet(getTranslation("search.admin.look"));
        again.addClickListener(click -> show());
        return again;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.admin") + " · Passerelle";
    }
}
