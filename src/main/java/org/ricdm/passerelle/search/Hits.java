package org.ricdm.passerelle.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.Indexable;
import org.ricdm.passerelle.common.access.IndexableText;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** Reads from the rooms what is shown of candidates. */
@Component
class Hits {

    private final List<Indexable> rooms;
    private final TextIndex index;
    private final Excerpts excerpts;
    private final People people;

    Hits(List<Indexable> rooms, TextIndex index, Excerpts excerpts, People people) {
        this.rooms = rooms;
        this.index = index;
        this.excerpts = excerpts;
        this.people = people;
    }

    /**
     * The candidates as they are shown; what has gone meanwhile, or into another place than one of these, is left out.
     *
     * @param places names by place
     */
    List<Hit> of(List<Candidates.Candidate> candidates, QueryWords words, Map<ObjectRef, String> places) {
        var objects = candidates.stream().map(Candidates.Candidate::object).toList();
        var texts = new HashMap<ObjectRef, IndexableText>();
        var types = new HashMap<String, String>();
        for (var room : rooms) {
            var own = objects.stream()
                    .filter(object -> room.kinds().contains(object.kind()))
                    .toList();
            if (!own.isEmpty()) {
                texts.putAll(room.texts(own));
                room.types().forEach(type -> types.put(type.key(), type.wordKey()));
            }
        }
        var authors = people.cards(
                texts.values().stream().map(IndexableText::authorId).collect(Collectors.toSet()));
        var names = index.names(texts.keySet());
        return objects.stream()
                .map(texts::get)
                .filter(Objects::nonNull)
                .filter(text -> places.containsKey(text.place()))
                .map(text -> new Hit(
                        text.object(),
                        text.number(),
                        text.title(),
                        text.path(),
                        excerpts.of(text.text(), text.language(), words),
                        Objects.requireNonNull(places.get(text.place())),
                        authors.get(text.authorId()),
                        text.at(),
                        text.language(),
                        types.getOrDefault(text.type(), ""),
                        text.answer(),
                        found(names.getOrDefault(text.object(), List.of()), words)))
                .toList();
    }

    private List<String> found(List<String> names, QueryWords words) {
        return names.stream()
                .filter(name -> index.words(Fields.PLAIN, name).stream()
                        .anyMatch(token -> Stream.concat(
                                        words.words().stream().map(QueryWords.Word::plain),
                                        words.phrases().stream().flatMap(phrase -> phrase.terms().stream()))
                                .anyMatch(token.term()::startsWith)))
                .toList();
    }
}
