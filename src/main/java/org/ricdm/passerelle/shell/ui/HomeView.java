package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** What is new for a member. */
@Route("")
@PermitAll
class HomeView extends Div {
    HomeView() {
        add(new H1("Passerelle"));
    }
}
