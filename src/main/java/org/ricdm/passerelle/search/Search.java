package org.ricdm.passerelle.search;

import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.access.ForMembers;
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

    private static final int PER_KIND = 10;

    private final List<Findable> rooms;
    private final CurrentViewer current;

    Search(List<Findable> rooms, CurrentViewer current) {
        this.rooms = rooms;
        this.current = current;
    }

    /**
     * What was found, by kind, kinds without results left out; nothing for fewer than {@value #SHORTEST} letters.
     *
     * @param typed as it was typed
     */
    public List<Group> find(String typed) {
        var words = tidy(typed);
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            return List.of();
        }
        var viewer = current.require();
        return rooms.stream()
                .map(room -> new Group(room.kind(), room.find(words, viewer, PER_KIND)))
                .filter(group -> !group.found().isEmpty())
                .toList();
    }

    /** Without control characters and needless spaces, and not longer than anybody needs. */
    static String tidy(String typed) {
        var words = typed.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)).strip();
    }

    /**
     * Results of one kind, best first.
     *
     * @param kind as in {@link Findable#kind()}
     */
    public record Group(String kind, List<Findable.Found> found) {}
}
