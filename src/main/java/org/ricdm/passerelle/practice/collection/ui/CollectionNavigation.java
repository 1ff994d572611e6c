package org.ricdm.passerelle.practice.collection.ui;

import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** Links to collections of sheets. */
public final class CollectionNavigation {

    /** All collections. */
    public static final String COLLECTIONS = PracticeNavigation.PRACTICES + "/collections";

    private CollectionNavigation() {}

    /** Where a collection is put together. */
    public static String edit(long id) {
        return COLLECTIONS + "/" + id + "/edit";
    }
}
