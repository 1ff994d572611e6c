package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;

/**
 * A page that could not be shown. It stands alone, outside the frame, because the frame may be what failed. The screen
 * has a number, the log has the same number and the rest.
 */
@AnonymousAllowed
class FaultView extends Page implements HasErrorParameter<Exception>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var fault = parameter.getCaughtException();
        var number = Faults.log(fault);
        var away = Faults.isStoreAway(fault);
        narrow();
        header(new PageHeader(getTranslation("shell.fault.title"))
                .lead(getTranslation(away ? "shell.fault.store" : "shell.fault.page")));
        var again = Buttons.primaryLink(
                getTranslation("action.retry"), "/" + event.getLocation().getPathWithQueryParameters());
        again.getElement().setAttribute("router-ignore", true);
        main(new Paragraph(getTranslation("shell.fault.number", number)), again);
        return away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.fault.title") + " · Passerelle";
    }
}
