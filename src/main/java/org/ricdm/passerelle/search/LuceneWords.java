package org.ricdm.passerelle.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalysisComponentParametersStep;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalysisOptionalComponentsStep;
import org.ricdm.passerelle.common.i18n.Language;

/** The rules for words on Lucene. The only class that knows this backend. {@link OpenSearchWords} says the same. */
class LuceneWords implements LuceneAnalysisConfigurer {

    private static final String SNOWBALL = "org/apache/lucene/analysis/snowball/";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Fields.PLAIN)
                .custom()
                .tokenizer("standard")
                .tokenFilter("elision")
                .param("articles", "search/articles.txt")
                .param("ignoreCase", "true")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
        for (var language : Language.values()) {
            var words = context.analyzer(Fields.rules(language)).custom().tokenizer("standard");
            stem(kept(words, language), language).tokenFilter("asciiFolding");
            var bare = context.analyzer(Fields.bareRules(language)).custom().tokenizer("standard");
            stem(kept(bare, language).tokenFilter("asciiFolding"), language);
        }
    }

    /** Without articles and words that every text has. */
    private static LuceneAnalysisOptionalComponentsStep kept(
            LuceneAnalysisOptionalComponentsStep rules, Language language) {
        var cut = language == Language.EN
                ? rules.tokenFilter("englishPossessive")
                : rules.tokenFilter("elision")
                        .param("articles", "search/articles.txt")
                        .param("ignoreCase", "true");
        var stop = cut.tokenFilter("lowercase").tokenFilter("stop").param("ignoreCase", "true");
        return switch (language) {
            case CA ->
                stop.param("words", "org/apache/lucene/analysis/ca/stopwords.txt")
                        .param("format", "wordset");
            case FR -> snowball(stop, "french");
            case EN -> snowball(stop, "english");
            case IT -> snowball(stop, "italian");
            case ES -> snowball(stop, "spanish");
            case PT -> snowball(stop, "portuguese");
        };
    }

    private static LuceneAnalysisOptionalComponentsStep snowball(
            LuceneAnalysisComponentParametersStep stop, String name) {
        return stop.param("words", SNOWBALL + name + "_stop.txt").param("format", "snowball");
    }

    private static LuceneAnalysisOptionalComponentsStep stem(
            LuceneAnalysisOptionalComponentsStep words, Language language) {
        return switch (language) {
            case FR -> words.tokenFilter("frenchLightStem");
            case EN -> words.tokenFilter("porterStem");
            case IT -> words.tokenFilter("italianLightStem");
            case ES -> words.tokenFilter("spanishLightStem");
            case PT -> words.tokenFilter("portugueseLightStem");
            case CA -> words.tokenFilter("snowballPorter").param("language", "Catalan");
        };
    }
}
