package org.ricdm.passerelle.signin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Leads to what those who look after others do most. */
@Route("admin")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR"})
class AdministrationView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(ApplicationsView.class);
    }
}
