package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.servlet.http.HttpServletResponse;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;

/** One page for "not there" and "not yours". */
class NothingHere extends Page implements HasDynamicTitle {

    static final int NOT_FOUND = HttpServletResponse.SC_NOT_FOUND;

    NothingHere() {
        header(new PageHeader(getTranslation("shell.notfound.title")).lead(getTranslation("state.notfound")));
        main(Buttons.together(
                Buttons.primaryLink(getTranslation("shell.notfound.home"), "/"),
                Buttons.link(getTranslation("nav.search"), "/search")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.notfound.title") + " · Passerelle";
    }
}
