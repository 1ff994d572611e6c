package org.ricdm.passerelle.practice.finding.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.practice.finding.ShowcaseQuestion;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/**
 * What stands in the address of the showcase.
 *
 * @param cursor of the page, null for the first one
 */
record ShowcaseAddress(
        ShowcaseQuestion question, Way way, @Nullable String cursor) {

    private static final String PAGE = "page";
    private static final String VIEW = "view";

    /** How what was found is laid out. */
    enum Way {
        LIST,
        MAP
    }

    static ShowcaseAddress of(QueryParameters query) {
        return new ShowcaseAddress(
                ShowcaseQuestion.read(query.getParameters()),
                query.getSingleParameter(VIEW).filter("map"::equals).isPresent() ? Way.MAP : Way.LIST,
                query.getSingleParameter(PAGE).orElse(null));
    }

    /** The first page of something else, laid out as before. */
    String link(ShowcaseQuestion other) {
        return link(other, way, null);
    }

    /** The first page of something else as a list. */
    String list(ShowcaseQuestion other) {
        return link(other, Way.LIST, null);
    }

    /** The same laid out in that way. */
    String link(Way other) {
        return link(question, other, null);
    }

    /** Another page of the same; null for none. */
    @Nullable
    String page(@Nullable String other) {
        return other == null ? null : link(question, way, other);
    }

    /** What stands behind the question mark for the first page of something else. */
    String query(ShowcaseQuestion other) {
        return query(other, way, null);
    }

    private static String link(ShowcaseQuestion question, Way way, @Nullable String cursor) {
        var query = query(question, way, cursor);
        return query.isEmpty() ? PracticeNavigation.PRACTICES : PracticeNavigation.PRACTICES + "?" + query;
    }

    private static String query(ShowcaseQuestion question, Way way, @Nullable String cursor) {
        return Stream.of(
                        question.query(),
                        way == Way.MAP ? VIEW + "=map" : "",
                        cursor == null ? "" : PAGE + "=" + cursor)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }
}
