package org.ricdm.passerelle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.ricdm.passerelle.common.i18n.Language;

/** The rules for words on OpenSearch, by the same names as those of {@link LuceneWords}. */
class OpenSearchWords implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.tokenFilter("cut_articles")
                .type("elision")
                .param("articles_case", true)
                .param("articles", articles());
        context.tokenFilter("cut_possessive").type("stemmer").param("language", "possessive_english");
        context.analyzer(Fields.PLAIN)
                .custom()
                .tokenizer("standard")
                .tokenFilters("cut_articles", "lowercase", "asciifolding");
        for (var language : Language.values()) {
            var code = language.code();
            context.tokenFilter("stop_" + code).type("stop").param("stopwords", "_" + name(language) + "_");
            context.tokenFilter("stem_" + code).type("stemmer").param("language", stemmer(language));
            var cut = language == Language.EN ? "cut_possessive" : "cut_articles";
            context.analyzer(Fields.rules(language))
                    .custom()
                    .tokenizer("standard")
                    .tokenFilters(cut, "lowercase", "stop_" + code, "stem_" + code, "asciifolding");
            context.analyzer(Fields.bareRules(language))
                    .custom()
                    .tokenizer("standard")
                    .tokenFilters(cut, "lowercase", "stop_" + code, "asciifolding", "stem_" + code);
        }
    }

    private static String name(Language language) {
        return switch (language) {
            case FR -> "french";
            case EN -> "english";
            case IT -> "italian";
            case ES -> "spanish";
            case PT -> "portuguese";
            case CA -> "catalan";
        };
    }

    private static String stemmer(Language language) {
        return switch (language) {
            case EN, CA -> name(language);
            case FR, IT, ES, PT -> "light_" + name(language);
        };
    }

    private static String[] articles() {
        try (var file = OpenSearchWords.class.getResourceAsStream("/search/articles.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
