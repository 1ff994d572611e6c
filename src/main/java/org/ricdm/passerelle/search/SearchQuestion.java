package org.ricdm.passerelle.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.IndexableText.Answer;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What somebody looks for. Null means any.
 *
 * @param words as they were typed
 * @param kind one group of results alone ({@code topic}), or one type of texts alone ({@code question})
 * @param place key of a place, such as the slug of a forum
 * @param author handle
 * @param since first day, in the viewer's time zone
 * @param until last day, in the viewer's time zone
 * @param after from {@link SearchResults#next()}; a broken one counts as null
 */
public record SearchQuestion(
        String words,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String author,
        @Nullable Language language,
        @Nullable Answer answer,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Order order,
        @Nullable String after) {

    /** In which order texts are shown. */
    public enum Order {
        BEST,
        LATEST
    }

    /** Words, and nothing else asked. */
    public static SearchQuestion of(String words) {
        return new SearchQuestion(words, null, null, null, null, null, null, null, Order.BEST, null);
    }

    /** Whether it asks for something that only texts have. */
    public boolean isFiltered() {
        return place != null || author != null || language != null || answer != null || since != null || until != null;
    }
}
