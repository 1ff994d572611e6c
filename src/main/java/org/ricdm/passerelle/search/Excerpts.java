package org.ricdm.passerelle.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.stereotype.Component;

/**
 * The sentence that matters, with the found words. It is cut out of the text as its room gives it now, not out of the
 * index, which may still hold what somebody has just taken back.
 */
@Component
class Excerpts {

    /** Characters, some three lines. */
    private static final int LENGTH = 240;

    /** Characters that lead up to the first found word. */
    private static final int BEFORE = 60;

    /** An article that is written together with its word: short, with an apostrophe. */
    private static final int ARTICLE = 6;

    private final TextIndex index;

    Excerpts(TextIndex index) {
        this.index = index;
    }

    /** The part of the text with the most of the words; its beginning when it has none. */
    List<Piece> of(String text, Language language, QueryWords words) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var found = found(composed, language, words);
        if (found.isEmpty()) {
            var beginning = PlainText.excerpt(composed, LENGTH);
            return beginning.isEmpty() ? List.of() : List.of(new Piece(beginning, false));
        }
        var start = start(composed, best(found));
        var end = end(composed, start);
        return pieces(composed, start, end, found);
    }

    private List<Span> found(String text, Language language, QueryWords words) {
        var spans = new ArrayList<Span>();
        mark(spans, text, Fields.rules(language), words.stems(language)::contains);
        mark(spans, text, Fields.bareRules(language), words.bareStems(language)::contains);
        var plain = words.plain(language);
        var beginning = words.beginning();
        mark(
                spans,
                text,
                Fields.PLAIN,
                term -> plain.contains(term) || (beginning != null && term.startsWith(beginning)));
        spans.sort(Comparator.comparingInt(Span::start));
        var once = new ArrayList<Span>();
        for (var span : spans) {
            if (once.isEmpty() || span.start() >= once.getLast().end()) {
                once.add(span);
            }
        }
        return once;
    }

    private void mark(List<Span> spans, String text, String rules, Predicate<String> found) {
        for (var token : index.words(rules, text)) {
            if (found.test(token.term())) {
                spans.add(span(text, token.startOffset(), token.endOffset(), token.term()));
            }
        }
    }

    private static Span span(String text, int start, int end, String term) {
        var word = text.substring(start, end);
        var apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
        return apostrophe < 0 || apostrophe > ARTICLE || apostrophe + 2 >= word.length()
                ? new Span(start, end, term)
                : new Span(start + apostrophe + 1, end, term);
    }

    /** Where the window with the most different words begins. */
    private static Span best(List<Span> found) {
        var best = found.getFirst();
        var most = 0;
        for (var i = 0; i < found.size(); i++) {
            var terms = new HashSet<String>();
            for (var j = i;
                    j < found.size() && found.get(j).end() - found.get(i).start() < LENGTH - BEFORE;
                    j++) {
                terms.add(found.get(j).term());
            }
            if (terms.size() > most) {
                most = terms.size();
                best = found.get(i);
            }
        }
        return best;
    }

    private static int start(String text, Span first) {
        if (first.start() <= BEFORE) {
            return 0;
        }
        var space = text.indexOf(' ', first.start() - BEFORE);
        return space < 0 || space > first.start() ? first.start() : space + 1;
    }

    private static int end(String text, int start) {
        if (text.length() - start <= LENGTH) {
            return text.length();
        }
        var space = text.lastIndexOf(' ', start + LENGTH);
        var end = space > start + LENGTH / 2 ? space : start + LENGTH;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Span> found) {
        var pieces = new ArrayList<Piece>();
        var at = start;
        if (start > 0) {
            pieces.add(new Piece("… ", false));
        }
        for (var span : found) {
            if (span.start() >= at && span.end() <= end) {
                if (span.start() > at) {
                    pieces.add(new Piece(text.substring(at, span.start()), false));
                }
                pieces.add(new Piece(text.substring(span.start(), span.end()), true));
                at = span.end();
            }
        }
        var rest = text.substring(at, end) + (end < text.length() ? " …" : "");
        if (!rest.isEmpty()) {
            pieces.add(new Piece(rest, false));
        }
        return pieces;
    }

    private record Span(int start, int end, String term) {}
}
