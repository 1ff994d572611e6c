package org.ricdm.passerelle.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.access.Indexable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * What was found, and what else can be asked.
 *
 * @param texts found in the index, grouped by whole, in the order asked for
 * @param others what else was found, by kind, kinds without results left out
 * @param next where the texts go on, or null
 * @param mostWords nothing had all the words; these have most of them
 * @param endless more was found than is looked through; other words or filters lead on
 */
public record SearchResults(
        IndexState state,
        List<Hit> texts,
        @Nullable String next,
        boolean mostWords,
        boolean endless,
        List<Group> others,
        Choices choices) {

    public boolean isEmpty() {
        return texts.isEmpty() && others.isEmpty();
    }

    /**
     * Results of one kind, best first.
     *
     * @param kind as in {@link Findable#kind()}
     */
    public record Group(String kind, List<Findable.Found> found) {}

    /**
     * What can be chosen from.
     *
     * @param groups kinds of results
     * @param author who was asked for, null when nobody or nobody of that handle
     */
    public record Choices(
            List<String> groups,
            List<Indexable.Place> places,
            List<Indexable.Type> types,
            @Nullable PersonCard author) {}
}
