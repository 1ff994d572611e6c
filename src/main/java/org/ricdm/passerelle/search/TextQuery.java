package org.ricdm.passerelle.search;

import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * Says to the index what is looked for. Words are values of the query, never a part of its language.
 *
 * <p>A text matches by the rules of its own language: each word that says something there, in the title or in the text.
 * A post must hold one of them itself, so that a word in the title does not bring up the whole topic, post by post.
 */
final class TextQuery {

    private static final float IN_TITLE = 4f;
    private static final float AS_TYPED_IN_TITLE = 2f;
    private static final float BEGINNING = 0.4f;

    /** What share of the words is enough where all of them find nothing. */
    private static final double MOST = 0.5;

    private final SearchPredicateFactory f;
    private final QueryWords words;

    private TextQuery(SearchPredicateFactory f, QueryWords words) {
        this.f = f;
        this.words = words;
    }

    /** Texts with all the words. */
    static PredicateFinalStep all(SearchPredicateFactory f, QueryWords words, TextFilter filter) {
        return new TextQuery(f, words).query(filter, 1);
    }

    /** Texts with most of the words. */
    static PredicateFinalStep most(SearchPredicateFactory f, QueryWords words, TextFilter filter) {
        return new TextQuery(f, words).query(filter, MOST);
    }

    /** Wholes whose title has that share of the words; those in that language first. */
    static PredicateFinalStep titles(
            SearchPredicateFactory f, QueryWords words, TextFilter filter, Language language, double share) {
        var query = new TextQuery(f, words).query(filter, share);
        query.filter(f.match().field(Fields.NUMBER).matching(0));
        query.should(f.match().field(Fields.LANGUAGE).matching(language.code()));
        return query;
    }

    private BooleanPredicateClausesStep<?, ?> query(TextFilter filter, double share) {
        var query = f.bool();
        filter(query, filter);
        var languages = f.bool();
        for (var language : Language.values()) {
            if (filter.language() == null || filter.language() == language) {
                languages.should(in(language, share));
            }
        }
        query.must(languages);
        return query;
    }

    private void filter(BooleanPredicateClausesStep<?, ?> query, TextFilter filter) {
        query.filter(f.terms()
                .field(Fields.PLACE)
                .matchingAny(filter.places().stream().map(ObjectRef::toString).toList()));
        if (filter.author() != null) {
            query.filter(f.match().field(Fields.AUTHOR).matching(filter.author()));
        }
        if (filter.type() != null) {
            query.filter(f.match().field(Fields.TYPE).matching(filter.type()));
        }
        if (filter.answer() != null) {
            query.filter(f.match().field(Fields.ANSWER).matching(filter.answer().name()));
        }
        if (filter.since() != null) {
            query.filter(f.range().field(Fields.AT).atLeast(filter.since()));
        }
        if (filter.until() != null) {
            query.filter(f.range().field(Fields.AT).lessThan(filter.until()));
        }
    }

    private PredicateFinalStep in(Language language, double share) {
        var texts = f.bool();
        texts.filter(f.match().field(Fields.LANGUAGE).matching(language.code()));
        var needed = words.needed(language);
        if (!needed.isEmpty()) {
            var each = f.bool();
            needed.forEach(word -> each.should(anywhere(word, language)));
            each.minimumShouldMatchNumber((int) Math.ceil(share * needed.size()));
            texts.must(each);
        }
        words.phrases().forEach(phrase -> texts.must(phrase(phrase, Fields.TITLE_PLAIN, Fields.TEXT_PLAIN)));
        var own = f.bool();
        own.should(f.match().field(Fields.NUMBER).matching(0));
        needed.forEach(word -> own.should(inside(word, language)));
        words.phrases().forEach(phrase -> own.should(phrase(phrase, Fields.TEXT_PLAIN)));
        texts.filter(own);
        return texts;
    }

    private PredicateFinalStep anywhere(QueryWords.Word word, Language language) {
        var places = f.bool();
        places.should(inside(word, language));
        places.should(f.match().field(Fields.TITLE_PLAIN).matching(word.plain()).boost(AS_TYPED_IN_TITLE));
        if (word.stems().containsKey(language)) {
            places.should(f.match()
                    .fields(Fields.title(language), Fields.bareTitle(language))
                    .matching(word.typed())
                    .boost(IN_TITLE));
        }
        beginning(word, List.of(Fields.TITLE_PLAIN)).forEach(places::should);
        return places;
    }

    /** In the text itself or in the name of what hangs on it. */
    private PredicateFinalStep inside(QueryWords.Word word, Language language) {
        var places = f.bool();
        places.should(f.match().field(Fields.TEXT_PLAIN).matching(word.plain()));
        places.should(f.match().field(Fields.NAMES).matching(word.plain()));
        if (word.stems().containsKey(language)) {
            places.should(f.match()
                    .fields(Fields.text(language), Fields.bareText(language))
                    .matching(word.typed()));
        }
        beginning(word, List.of(Fields.TEXT_PLAIN, Fields.NAMES)).forEach(places::should);
        return places;
    }

    private List<PredicateFinalStep> beginning(QueryWords.Word word, List<String> fields) {
        var beginning = words.beginning();
        if (beginning == null || !word.equals(words.words().getLast())) {
            return List.of();
        }
        return fields.stream()
                .<PredicateFinalStep>map(
                        field -> f.prefix().field(field).matching(beginning).boost(BEGINNING))
                .toList();
    }

    private PredicateFinalStep phrase(QueryWords.Phrase phrase, String... fields) {
        return f.phrase().fields(fields).matching(phrase.typed());
    }
}
