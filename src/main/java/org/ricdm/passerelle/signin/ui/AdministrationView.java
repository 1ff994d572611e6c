package org.ricdm.passerelle.signin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Role;

/** Leads to what those who look after others do most. */
@Route("admin")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "MODERATOR"})
class AdministrationView extends Div implements BeforeEnterObserver {

    private final transient CurrentViewer current;

    AdministrationView(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var viewer = current.require();
        if (viewer.has(Role.ADMINISTRATOR) || viewer.has(Role.COORDINATOR)) {
            event.forwardTo(ApplicationsView.class);
        } else {
            event.forwardTo("admin/review");
        }
    }
}
