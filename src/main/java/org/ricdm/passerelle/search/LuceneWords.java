package org.ricdm.passerelle.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
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
            words(context, language);
        }
    }

    private static void words(LuceneAnalysisConfigurationContext context, Language language) {
        var rules = context.analyzer(Fields.rules(language)).custom().tokenizer("standard");
        var cut = language == Language.EN
                ? rules.tokenFilter("englishPossessive")
                : rules.tokenFilter("elision")
                        .param("articles", "search/articles.txt")
                        .param("ignoreCase", "true");
        var kept = cut.tokenFilter("lowercase").tokenFilter("stop").param("ignoreCase", "true");
        var known = switch (language) {
            case CA ->
                kept.param("words", "org/apache/lucene/analysis/ca/stopwords.txt")
                        .param("format", "wordset");
            case FR -> snowball(kept, "french");
            case EN -> snowball(kept, "english");
            case IT -> snowball(kept, "italian");
            case ES -> snowball(kept, "spanish");
            case PT -> snowball(kept, "portuguese");
        };
        var stemmed = switch (language) {
            case FR -> known.tokenFilter("frenchLightStem");
            case EN -> known.tokenFilter("porterStem");
            case IT -> known.tokenFilter("italianLightStem");
            case ES -> known.tokenFilter("spanishLightStem");
            case PT -> known.tokenFilter("portugueseLightStem");
            case CA -> known.tokenFilter("snowballPorter").param("language", "Catalan");
        };
        stemmed.tokenFilter("asciiFolding");
    }

    private static org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalysisComponentParametersStep
            snowball(
                    org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalysisComponentParametersStep stop,
                    String name) {
        return stop.param("words", SNOWBALL + name + "_stop.txt").param("format", "snowball");
    }
}
