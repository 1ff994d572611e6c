package org.ricdm.passerelle.search;

import java.util.LinkedHashMap;
import java.util.List;
import org.hibernate.search.util.common.SearchException;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.Indexable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been talked about already, while somebody types a title. */
@Service
@Transactional(readOnly = true)
@ForMembers
public class SimilarTexts {

    /** Characters of a title that is worth a look. */
    public static final int SHORTEST = 8;

    /** What share of the words a title must have. */
    private static final double ALIKE = 0.5;

    private final List<Indexable> rooms;
    private final TextIndex index;
    private final IndexKeeper keeper;
    private final Candidates candidates;
    private final Hits hits;
    private final CurrentViewer current;

    SimilarTexts(
            List<Indexable> rooms,
            TextIndex index,
            IndexKeeper keeper,
            Candidates candidates,
            Hits hits,
            CurrentViewer current) {
        this.rooms = rooms;
        this.index = index;
        this.keeper = keeper;
        this.candidates = candidates;
        this.hits = hits;
        this.current = current;
    }

    /**
     * Topics that the viewer may read now and whose titles have at least half of the words, those with the most first;
     * those in the language of the title come before others. Empty for a title of fewer than {@value #SHORTEST}
     * characters and when the index does not answer: a form never waits for this.
     *
     * @param title as far as it is typed
     * @param language the title is written in
     * @param limit at most so many
     */
    public List<Hit> of(String title, Language language, int limit) {
        var viewer = current.require();
        var typed = TypedWords.tidy(title);
        if (typed.length() < SHORTEST || keeper.status().state() == IndexState.AWAY) {
            return List.of();
        }
        var places = new LinkedHashMap<ObjectRef, String>();
        rooms.forEach(room -> room.places(viewer).forEach(place -> places.put(place.object(), place.name())));
        if (places.isEmpty()) {
            return List.of();
        }
        try {
            var words = QueryWords.of(new TypedWords(typed, List.of(), true), index);
            if (words.isEmpty()) {
                return List.of();
            }
            var filter = TextFilter.in(places.keySet());
            var found = candidates
                    .find(
                            viewer,
                            SearchQuestion.Order.BEST,
                            (f, w) -> TextQuery.titles(f, w, filter, language, ALIKE),
                            words)
                    .wholes();
            return hits.of(found.subList(0, Math.min(limit, found.size())), words, places);
        } catch (SearchException e) {
            keeper.failed(e);
            return List.of();
        }
    }
}
