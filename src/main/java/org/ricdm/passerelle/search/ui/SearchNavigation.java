package org.ricdm.passerelle.search.ui;

/** Links to search. */
public final class SearchNavigation {

    static final String SEARCH = "search";
    static final String ADMINISTRATION = "admin/search";

    private SearchNavigation() {}

    /** Search in one place alone, such as a forum. */
    public static String in(String placeKey) {
        return "/" + SEARCH + "?forum=" + placeKey;
    }
}
