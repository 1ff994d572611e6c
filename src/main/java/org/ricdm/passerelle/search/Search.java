package org.ricdm.passerelle.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.Indexable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.search.SearchResults.Choices;
import org.ricdm.passerelle.search.SearchResults.Group;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for words in every room. */
@Service
@Transactional(readOnly = true)
@ForMembers
public class Search {

    /** Fewer letters find everything, and so nothing. */
    public static final int SHORTEST = 2;

    /** Longer searches are cut. */
    public static final int LONGEST = 100;

    /** Wholes on one page. */
    public static final int PAGE = 10;

    /** Of other kinds, when everything is asked for, and when one kind is. */
    private static final int FEW = 5;

    private static final int MANY = 30;

    private final List<Indexable> rooms;
    private final List<Findable> directories;
    private final TextIndex index;
    private final IndexKeeper keeper;
    private final Candidates candidates;
    private final Hits hits;
    private final People people;
    private final CurrentViewer current;

    Search(
            List<Indexable> rooms,
            List<Findable> directories,
            TextIndex index,
            IndexKeeper keeper,
            Candidates candidates,
            Hits hits,
            People people,
            CurrentViewer current) {
        this.rooms = rooms;
        this.directories = directories;
        this.index = index;
        this.keeper = keeper;
        this.candidates = candidates;
        this.hits = hits;
        this.people = people;
        this.current = current;
    }

    /**
     * What the viewer may read now and was found. Nothing for fewer than {@value #SHORTEST} letters. Never fails on what
     * was typed; without the index it says so and gives the rest.
     */
    public SearchResults find(SearchQuestion question) {
        var viewer = current.require();
        var handle = question.author();
        var author = handle == null ? null : people.byHandles(Set.of(handle)).get(handle);
        var places =
                rooms.stream().flatMap(room -> room.places(viewer).stream()).toList();
        var choices = choices(places, author);
        var words = TypedWords.tidy(question.words());
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            return new SearchResults(keeper.status().state(), List.of(), null, false, false, List.of(), choices);
        }
        var others = others(question, words, viewer);
        var texts = question.kind() == null
                        || type(question) != null
                        || rooms.stream().anyMatch(room -> room.group().equals(question.kind()))
                ? texts(question, words, viewer, places, author)
                : Texts.NONE;
        return new SearchResults(
                texts.state() == null ? keeper.status().state() : texts.state(),
                texts.hits(),
                texts.next(),
                texts.mostWords(),
                texts.endless(),
                others,
                choices);
    }

    private Choices choices(List<Indexable.Place> places, @Nullable PersonCard author) {
        return new Choices(
                Stream.concat(
                                rooms.stream().map(Indexable::group),
                                directories.stream().map(Findable::kind))
                        .distinct()
                        .toList(),
                places,
                rooms.stream().flatMap(room -> room.types().stream()).toList(),
                author);
    }

    /** Directories know no forum and no period: they are asked when nothing of the kind is. */
    private List<Group> others(SearchQuestion question, String words, Viewer viewer) {
        if (question.isFiltered() || question.after() != null) {
            return List.of();
        }
        return directories.stream()
                .filter(room -> question.kind() == null || room.kind().equals(question.kind()))
                .map(room -> new Group(room.kind(), room.find(words, viewer, question.kind() == null ? FEW : MANY)))
                .filter(group -> !group.found().isEmpty())
                .toList();
    }

    private Texts texts(
            SearchQuestion question,
            String typed,
            Viewer viewer,
            List<Indexable.Place> places,
            @Nullable PersonCard author) {
        var names = new LinkedHashMap<ObjectRef, String>();
        places.stream()
                .filter(place -> question.place() == null || place.key().equals(question.place()))
                .forEach(place -> names.put(place.object(), place.name()));
        if (names.isEmpty() || (question.author() != null && author == null)) {
            return Texts.NONE;
        }
        if (keeper.status().state() == IndexState.AWAY) {
            return Texts.AWAY;
        }
        var filter = filter(question, viewer.zone(), names.keySet(), author);
        try {
            var words = QueryWords.of(TypedWords.of(typed), index);
            if (words.isEmpty()) {
                return Texts.NONE;
            }
            var found = candidates.find(viewer, question.order(), (f, w) -> TextQuery.all(f, w, filter), words);
            var mostWords = found.wholes().isEmpty() && words.words().size() > 1;
            if (mostWords) {
                found = candidates.find(viewer, question.order(), (f, w) -> TextQuery.most(f, w, filter), words);
            }
            var from = Cursor.start(found.wholes(), question.after());
            var until = Math.min(from + PAGE, found.wholes().size());
            var page = found.wholes().subList(from, until);
            return new Texts(
                    null,
                    hits.of(page, words, names),
                    until < found.wholes().size() ? Cursor.after(page.getLast(), until) : null,
                    mostWords && !page.isEmpty(),
                    found.endless() && until == found.wholes().size());
        } catch (SearchException e) {
            keeper.failed(e);
            return Texts.AWAY;
        }
    }

    private TextFilter filter(
            SearchQuestion question, ZoneId zone, Set<ObjectRef> places, @Nullable PersonCard author) {
        return new TextFilter(
                new ArrayList<>(places),
                author == null ? null : author.id(),
                type(question),
                question.language(),
                question.answer(),
                beginning(question.since(), zone),
                question.until() == null ? null : beginning(question.until().plusDays(1), zone));
    }

    private @Nullable String type(SearchQuestion question) {
        return rooms.stream()
                .flatMap(room -> room.types().stream())
                .map(Indexable.Type::key)
                .filter(key -> key.equals(question.kind()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant beginning(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** @param state null when the index answered */
    private record Texts(
            @Nullable IndexState state,
            List<Hit> hits,
            @Nullable String next,
            boolean mostWords,
            boolean endless) {

        static final Texts NONE = new Texts(null, List.of(), null, false, false);
        static final Texts AWAY = new Texts(IndexState.AWAY, List.of(), null, false, false);
    }
}
