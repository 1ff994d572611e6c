package org.ricdm.passerelle.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hibernate.cfg.Configuration;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.mock.env.MockEnvironment;

/** OpenSearch takes the place of Lucene by configuration: nothing but the rules for words knows which it is. */
class BackendTest {

    @Test
    void onlyTheRulesForWordsKnowABackend() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(LuceneWords.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(OpenSearchWords.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(SearchConfiguration.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.lucene..",
                        "org.hibernate.search.backend.lucene..",
                        "org.hibernate.search.backend.elasticsearch..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.ricdm.passerelle"));
    }

    /** Without a cluster: the portal starts, the schema is built, and the same query is turned into that of OpenSearch. */
    @Test
    void theSameFieldsRulesAndQueriesAreThoseOfOpenSearch(@TempDir Path folder) throws IOException {
        var settings = new MockEnvironment()
                .withProperty("passerelle.search.backend", "elasticsearch")
                .withProperty("passerelle.search.uris", "http://localhost:9");
        var configuration = new Configuration().addAnnotatedClass(IndexedText.class);
        Map.of(
                        "hibernate.dialect",
                        (Object) "org.hibernate.dialect.MariaDBDialect",
                        "hibernate.boot.allow_jdbc_metadata_access",
                        false,
                        "hibernate.search.schema_management.strategy",
                        "none",
                        "hibernate.search.mapping.process_annotations",
                        false,
                        "hibernate.search.mapping.configurer",
                        BeanReference.ofInstance((HibernateOrmSearchMappingConfigurer) new TextMapping()))
                .forEach((name, value) -> configuration.getProperties().put(name, value));
        SearchConfiguration.backend(settings)
                .forEach((name, value) -> configuration.getProperties().put(name, value));

        try (var sessions = configuration.buildSessionFactory();
                var session = sessions.openSession()) {
            var search = Search.session(session);
            search.schemaManager().exportExpectedSchema(folder);
            var words = new QueryWords(
                    List.of(new QueryWords.Word(
                            "métiers", "metiers", Map.of(Language.FR, "meti"), Map.of(Language.FR, "meti"))),
                    List.of(),
                    "metiers");
            var query = search.search(IndexedText.class)
                    .select(f -> f.id(String.class))
                    .where(f -> TextQuery.all(f, words, TextFilter.in(List.of(new ObjectRef("forum", 1)))))
                    .toQuery();

            assertThat(query.queryString()).contains("text_fr", "métiers", "minimum_should_match");
        }
        try (var files = Files.walk(folder)) {
            var schema =
                    files.filter(Files::isRegularFile).map(BackendTest::read).reduce("", String::concat);
            for (var language : Language.values()) {
                assertThat(schema)
                        .contains(
                                Fields.rules(language),
                                Fields.bareRules(language),
                                Fields.text(language),
                                Fields.title(language));
            }
            assertThat(schema).contains("light_french", "_catalan_", "elision");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
