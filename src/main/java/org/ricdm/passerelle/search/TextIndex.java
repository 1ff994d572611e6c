package org.ricdm.passerelle.search;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.engine.backend.analysis.AnalysisToken;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.ricdm.passerelle.common.access.AttachedNames;
import org.ricdm.passerelle.common.access.Indexable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.springframework.stereotype.Component;

/**
 * The index itself: texts are put into it and looked up. Each method throws {@code SearchException} when the index does
 * not answer.
 */
@Component
class TextIndex {

    private final EntityManagerFactory sessions;
    private final List<AttachedNames> attached;

    /** What is read from the rooms is written before somebody else reads: the last one to write has read last. */
    private final ReentrantLock writing = new ReentrantLock();

    TextIndex(EntityManagerFactory sessions, List<AttachedNames> attached) {
        this.sessions = sessions;
        this.attached = attached;
    }

    /** Writes the objects as they are now; those without a text any more leave the index. Returns how many have one. */
    int put(Indexable room, Collection<ObjectRef> objects) {
        writing.lock();
        try {
            var texts = room.texts(objects);
            var names = names(texts.keySet());
            write(plan -> objects.forEach(object -> {
                var text = texts.get(object);
                if (text == null) {
                    plan.purge(IndexedText.class, object.toString(), null);
                } else {
                    plan.addOrUpdate(IndexedText.of(room.group(), text, names.getOrDefault(object, List.of())));
                }
            }));
            return texts.size();
        } finally {
            writing.unlock();
        }
    }

    /** The names that hang on the objects now. */
    Map<ObjectRef, List<String>> names(Collection<ObjectRef> objects) {
        if (objects.isEmpty()) {
            return Map.of();
        }
        return attached.stream()
                .flatMap(room -> room.names(objects).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                                .toList()));
    }

    /** Takes everything out; also mends what is damaged and makes what is missing. */
    void empty() {
        writing.lock();
        try {
            ask(session -> {
                session.schemaManager().dropAndCreate();
                return true;
            });
        } finally {
            writing.unlock();
        }
    }

    /** Notes that everything is in it. */
    void markComplete() {
        write(plan -> plan.addOrUpdate(IndexedText.complete()));
    }

    /** Whether everything is in it, by the rules of this version. */
    boolean isComplete() {
        return ask(session -> {
            session.schemaManager().createIfMissing();
            return !session.search(IndexedText.class)
                    .select(f -> f.id(String.class))
                    .where(f -> f.id().matching(IndexedText.COMPLETE))
                    .fetchHits(1)
                    .isEmpty();
        });
    }

    /** Asks something of the index. The session reads nothing from the store. */
    <T> T ask(Function<SearchSession, T> question) {
        try (var session = sessions.createEntityManager()) {
            return question.apply(Search.session(session));
        }
    }

    /** The words of a text by those rules, with their places in it. */
    List<? extends AnalysisToken> words(String rules, String text) {
        return Search.mapping(sessions).indexManager(Fields.INDEX).analyze(rules, text);
    }

    private void write(Consumer<org.hibernate.search.mapper.orm.work.SearchIndexingPlan> work) {
        ask(session -> {
            var plan = session.indexingPlan();
            work.accept(plan);
            plan.execute();
            return true;
        });
    }
}
