package org.ricdm.passerelle.thesaurus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.stereotype.Component;

/** Finds terms by what people call them: the name in any language, and the synonyms. Headings are no tags. */
@Component
class TermWords {

    private final List<Term> terms;
    private final Map<String, Term> byName = new HashMap<>();

    TermWords(Thesaurus thesaurus) {
        terms = thesaurus.all().stream()
                .filter(term -> term.broader().isPresent())
                .toList();
        terms.forEach(term -> byName.put(term.key(), term));
        terms.forEach(term -> term.names().values().forEach(name -> byName.putIfAbsent(TagKey.of(name), term)));
        terms.forEach(term -> term.synonyms().forEach(name -> byName.putIfAbsent(TagKey.of(name), term)));
    }

    /** The term that is called so, in whatever language. */
    Optional<Term> called(String name) {
        return Optional.ofNullable(byName.get(TagKey.of(name)));
    }

    /** Terms of which a word begins so: by the name in that language first, then by any other name. */
    List<Term> beginning(String letters, Language language) {
        var wanted = TagKey.of(letters);
        var found = new ArrayList<Term>();
        terms.stream().filter(term -> rank(term, wanted, language) < 3).forEach(found::add);
        // Equal ones stay in the order of the thesaurus.
        found.sort(Comparator.comparingInt(term -> rank(term, wanted, language)));
        return found;
    }

    private static int rank(Term term, String wanted, Language language) {
        var own = TagKey.of(term.name(language));
        if (own.startsWith(wanted)) {
            return 0;
        }
        if (begins(own, wanted)) {
            return 1;
        }
        var others = Stream.concat(term.names().values().stream(), term.synonyms().stream());
        return others.anyMatch(name -> begins(TagKey.of(name), wanted)) ? 2 : 3;
    }

    private static boolean begins(String name, String wanted) {
        return name.startsWith(wanted) || name.contains("-" + wanted);
    }
}
