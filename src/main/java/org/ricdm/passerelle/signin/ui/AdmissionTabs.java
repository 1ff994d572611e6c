package org.ricdm.passerelle.signin.ui;

import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.AdministrationTabs;

/** The two ways people come in, side by side. */
final class AdmissionTabs {

    static final String APPLICATIONS = "admin/applications";
    static final String INVITATIONS = "admin/invitations";

    private AdmissionTabs() {}

    /** The tabs on the page at that address. */
    static AdministrationTabs on(Viewer viewer, String here) {
        return new AdministrationTabs(viewer, "/" + here);
    }
}
