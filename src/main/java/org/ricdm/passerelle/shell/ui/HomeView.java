package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.forum.ui.ForumNavigation;
import org.ricdm.passerelle.notification.Bell;

/** What is new for a member, where the member can help, what was left unfinished. */
@Route("")
@PermitAll
class HomeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentViewer current;
    private final transient Bell bell;
    private final transient HomeParts parts;

    HomeView(CurrentViewer current, Bell bell, HomeParts parts) {
        this.current = current;
        this.bell = bell;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var viewer = current.require();
        header(new PageHeader(getTranslation("shell.home.hello", viewer.givenName()))
                .lead(getTranslation("shell.home.lead", bell.unread()))
                .action(Buttons.primaryLink(getTranslation("forum.new"), ForumNavigation.NEW_TOPIC)));
        main(parts.forYou(viewer, getLocale()), parts.canYouHelp(viewer, getLocale()));
        rail(parts.drafts(viewer, getLocale()), parts.network());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.home") + " · Passerelle";
    }
}
