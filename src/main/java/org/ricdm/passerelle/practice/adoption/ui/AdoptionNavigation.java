package org.ricdm.passerelle.practice.adoption.ui;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.practice.adoption.Ledger;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** Links to who tries what. */
public final class AdoptionNavigation {

    /** What one's own centre tries. */
    public static final String MINE = PracticeNavigation.PRACTICES + "/adoptions";

    private AdoptionNavigation() {}

    /** One adoption. */
    public static String adoption(long id) {
        return MINE + "/" + id;
    }

    /** Who tries a sheet. */
    public static String ledger(long practiceId) {
        return Ledger.path(practiceId);
    }

    /** Two sheets side by side. */
    public static String compare(long first, long second) {
        return PracticeNavigation.PRACTICES + "/compare?a=" + first + "&b=" + second;
    }

    /** A page of a list, null for none. */
    static @Nullable String page(String list, @Nullable Long before) {
        return before == null ? null : list + "?before=" + before;
    }
}
