package org.ricdm.passerelle.signin.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.ricdm.passerelle.common.ui.TabLinks;

/** The two ways people come in, side by side. */
final class AdmissionTabs {

    static final String APPLICATIONS = "admin/applications";
    static final String INVITATIONS = "admin/invitations";

    private static final Map<String, String> WORDS =
            Map.of(APPLICATIONS, "signin.applications.tab", INVITATIONS, "signin.invitations.title");

    private AdmissionTabs() {}

    /** The tabs on that page, which is the one at that address. */
    static TabLinks on(Component page, String here) {
        var tabs = new TabLinks(page.getTranslation("signin.admission"));
        for (var address : new String[] {APPLICATIONS, INVITATIONS}) {
            var words = page.getTranslation(WORDS.get(address));
            if (address.equals(here)) {
                tabs.current(words, "/" + address);
            } else {
                tabs.tab(words, "/" + address);
            }
        }
        return tabs;
    }
}
