package org.ricdm.passerelle.event.materials.ui;

import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to what remains of events. */
public final class MaterialsNavigation {

    private MaterialsNavigation() {}

    /** All of it. */
    public static String materials(String slug) {
        return EventNavigation.event(slug) + "/materials";
    }
}
