package org.ricdm.passerelle.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.access.Viewer;
import org.springframework.stereotype.Component;

/** What the index proposes, less what the viewer may not read now. Titles, texts and numbers of hits never come from it. */
@Component
class Candidates {

    /** Texts that are looked at for one question. */
    static final int LOOKED_AT = 300;

    private final TextIndex index;
    private final ObjectRegistry objects;

    Candidates(TextIndex index, ObjectRegistry objects) {
        this.index = index;
        this.objects = objects;
    }

    /** The readable ones, a whole once by the best of its texts, in the order asked for. */
    Found find(
            Viewer viewer,
            SearchQuestion.Order order,
            BiFunction<SearchPredicateFactory, QueryWords, PredicateFinalStep> query,
            QueryWords words) {
        var proposed = index.ask(session -> session.search(IndexedText.class)
                .select(f -> f.composite()
                        .from(
                                f.id(String.class),
                                f.field(Fields.THREAD, String.class),
                                f.field(Fields.NUMBER, Integer.class))
                        .as((id, thread, number) ->
                                new Candidate(ObjectRef.parse(id), ObjectRef.parse(thread), number)))
                .where(f -> query.apply(f, words))
                .sort(f -> order == SearchQuestion.Order.LATEST
                        ? f.field(Fields.AT).desc().then().field(Fields.KEY).desc()
                        : f.score()
                                .then()
                                .field(Fields.AT)
                                .desc()
                                .then()
                                .field(Fields.KEY)
                                .desc())
                .fetchHits(LOOKED_AT));
        var readable = proposed.isEmpty()
                ? java.util.Set.<ObjectRef>of()
                : objects.readable(
                        viewer.memberId(),
                        proposed.stream().map(Candidate::object).toList());
        var open = proposed.stream()
                .filter(candidate -> readable.contains(candidate.object()))
                .toList();
        return new Found(byWhole(open), proposed.size() == LOOKED_AT);
    }

    /** A title alone gives way to the first text of the same whole that was found as well. */
    private static List<Candidate> byWhole(Collection<Candidate> open) {
        var best = new LinkedHashMap<ObjectRef, Candidate>();
        for (var candidate : open) {
            best.merge(candidate.thread(), candidate, (first, next) -> first.number() == 0 ? next : first);
        }
        return new ArrayList<>(best.values());
    }

    record Candidate(ObjectRef object, ObjectRef thread, int number) {}

    /** @param endless whether the index had more than was looked at */
    record Found(List<Candidate> wholes, boolean endless) {}
}
