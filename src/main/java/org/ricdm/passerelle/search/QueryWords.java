package org.ricdm.passerelle.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.analysis.AnalysisToken;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * The words that are looked for, by the rules of each language.
 *
 * @param phrases words that must follow one another as they are
 * @param beginning of a word that may not be typed to its end, or null
 */
record QueryWords(
        List<Word> words, List<Phrase> phrases, @Nullable String beginning) {

    /** More are not looked for. */
    private static final int MOST = 10;

    /** Letters of a beginning; with fewer, half of all words begin. */
    private static final int BEGINNING = 3;

    static QueryWords of(TypedWords typed, TextIndex index) {
        var words = new ArrayList<Word>();
        for (var token : index.words(Fields.PLAIN, typed.loose())) {
            if (words.size() < MOST) {
                words.add(word(typed.loose().substring(token.startOffset(), token.endOffset()), token.term(), index));
            }
        }
        var phrases = typed.phrases().stream()
                .limit(MOST)
                .map(phrase -> new Phrase(
                        phrase,
                        index.words(Fields.PLAIN, phrase).stream()
                                .map(AnalysisToken::term)
                                .toList()))
                .filter(phrase -> !phrase.terms().isEmpty())
                .toList();
        var last = words.isEmpty() || !typed.unfinished() ? "" : words.getLast().plain();
        return new QueryWords(words, phrases, last.length() < BEGINNING ? null : last);
    }

    private static Word word(String typed, String plain, TextIndex index) {
        var stems = new EnumMap<Language, String>(Language.class);
        var bare = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            first(index, Fields.rules(language), typed).ifPresent(stem -> stems.put(language, stem));
            first(index, Fields.bareRules(language), typed).ifPresent(stem -> bare.put(language, stem));
        }
        return new Word(typed, plain, stems, bare);
    }

    private static Optional<String> first(TextIndex index, String rules, String typed) {
        return index.words(rules, typed).stream().findFirst().map(AnalysisToken::term);
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** The words that say something in that language; all of them when none does ("de la"). */
    List<Word> needed(Language language) {
        var saying = words.stream()
                .filter(word -> word.stems().containsKey(language))
                .toList();
        return saying.isEmpty() && phrases.isEmpty() ? words : saying;
    }

    Set<String> stems(Language language) {
        return words.stream()
                .flatMap(word -> Stream.ofNullable(word.stems().get(language)))
                .collect(Collectors.toSet());
    }

    Set<String> bareStems(Language language) {
        return words.stream()
                .flatMap(word -> Stream.ofNullable(word.bareStems().get(language)))
                .collect(Collectors.toSet());
    }

    /** The words as they are typed that stand in the text of that language by themselves, with those of phrases. */
    Set<String> plain(Language language) {
        var plain = new HashSet<String>();
        needed(language).forEach(word -> plain.add(word.plain()));
        phrases.forEach(phrase -> plain.addAll(phrase.terms()));
        return plain;
    }

    /**
     * @param typed as it was typed
     * @param plain without case and accents
     * @param stems by language; none where it is a word that every text has
     * @param bareStems the same without accents
     */
    record Word(String typed, String plain, Map<Language, String> stems, Map<Language, String> bareStems) {}

    /**
     * @param typed as it was typed, without quotation marks
     * @param terms its words without case and accents
     */
    record Phrase(String typed, List<String> terms) {}
}
