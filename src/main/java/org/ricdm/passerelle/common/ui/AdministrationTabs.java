package org.ricdm.passerelle.common.ui;

import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;

/** The pages of those who look after others, each kept by its own room; only those that are theirs. */
public class AdministrationTabs extends TabLinks {

    private static final String REVIEW = "/admin/review";

    /** @param current address of the page that shows them */
    public AdministrationTabs(Viewer viewer, String current) {
        super("");
        setAriaLabel(getTranslation("nav.admin"));
        var administrator = viewer.has(Role.ADMINISTRATOR);
        if (administrator || viewer.has(Role.COORDINATOR)) {
            page("/admin/applications", "ui.admin.applications", current);
            page("/admin/invitations", "ui.admin.invitations", current);
        }
        // Who moderates no more than one forum comes here by what the portal told them, or from that forum.
        var moderator = viewer.moderatesNetwork();
        if (moderator || current.equals(REVIEW)) {
            page(REVIEW, "ui.admin.review", current);
        }
        if (moderator) {
            page("/admin/tags", "ui.admin.tags", current);
        }
        if (administrator) {
            page("/admin/forums", "ui.admin.forums", current);
            page("/admin/search", "ui.admin.search", current);
            page("/admin/audit", "ui.admin.audit", current);
        }
    }

    private void page(String address, String key, String current) {
        if (address.equals(current)) {
            current(getTranslation(key), address);
        } else {
            tab(getTranslation(key), address);
        }
    }
}
