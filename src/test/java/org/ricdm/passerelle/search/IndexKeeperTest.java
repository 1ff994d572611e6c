package org.ricdm.passerelle.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ricdm.passerelle.BesideThePortal;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PasserelleApplication;
import org.ricdm.passerelle.StoreForTests;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.dev.DevConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An index that is missing, damaged or of another version, in portals of their own. */
@ExtendWith(BesideThePortal.class)
class IndexKeeperTest {

    @Test
    void anIndexIsKeptOverARestart_andBuiltAnewWhenItIsMissingDamagedOrAskedFor() throws IOException {
        var store = StoreForTests.settings();
        var folder = Path.of(store.get("SEARCH_DIR").toString());
        try (var portal = start(store)) {
            awaitReady(portal);
            assertThat(status(portal).rebuiltAt()).as("there was none").isNotNull();
            writeATopic(portal);
        }
        try (var portal = start(store)) {
            assertThat(status(portal).state()).isEqualTo(IndexState.READY);
            assertThat(status(portal).rebuiltAt()).as("it was complete").isNull();
            assertThat(holdsTheTopic(portal)).as("nobody told it").isFalse();
        }
        try (var portal = start(store, "--rebuild-search")) {
            awaitReady(portal);
            assertThat(status(portal).written()).isEqualTo(2);
            assertThat(holdsTheTopic(portal)).isTrue();
        }

        damage(folder);
        try (var portal = start(store)) {
            awaitReady(portal);
            assertThat(status(portal).written()).isEqualTo(2);
            assertThat(holdsTheTopic(portal)).isTrue();
        }

        delete(folder);
        try (var portal = start(store)) {
            awaitReady(portal);
            assertThat(holdsTheTopic(portal)).isTrue();
            portal.getBean(TextIndex.class).empty();
        }
        try (var portal = start(store)) {
            awaitReady(portal);
            assertThat(holdsTheTopic(portal))
                    .as("an index that was not finished")
                    .isTrue();
        }
    }

    private static ConfigurableApplicationContext start(Map<String, Object> store, String... arguments) {
        var all = new ArrayList<>(java.util.List.of(arguments));
        store.forEach((name, value) -> all.add("--" + name + "=" + value));
        all.add("--server.port=0");
        all.add("--management.server.port=0");
        return new SpringApplication(PasserelleApplication.class, DevConfiguration.class, Fixture.class)
                .run(all.toArray(String[]::new));
    }

    private static IndexStatus status(ConfigurableApplicationContext portal) {
        return portal.getBean(IndexKeeper.class).status();
    }

    private static void awaitReady(ConfigurableApplicationContext portal) {
        Awaitility.await().until(() -> status(portal).state() == IndexState.READY);
    }

    /** Into the store alone: no fact tells the index. */
    private static void writeATopic(ConfigurableApplicationContext portal) {
        var fixture = portal.getBean(Fixture.class);
        var author = fixture.member();
        var forum = fixture.forum();
        var sql = portal.getBean(JdbcClient.class);
        sql.sql("insert into topic (id, forum_id, kind, title, slug, language, author_id, state, last_post_no)"
                        + " select 1, id, 'QUESTION', 'Les phares', 'les-phares', 'fr', :author, 'OPEN', 1 from forum"
                        + " where slug = :forum")
                .param("author", author)
                .param("forum", forum)
                .update();
        sql.sql("insert into post (id, topic_id, number, author_id, state, source, html, plain, pipeline_version,"
                        + " language) values (1, 1, 1, :author, 'PUBLISHED', 'Un phare', '', 'Un phare', 1, 'fr')")
                .param("author", author)
                .update();
    }

    private static boolean holdsTheTopic(ConfigurableApplicationContext portal) {
        var index = portal.getBean(TextIndex.class);
        var forum = portal.getBean(JdbcClient.class)
                .sql("select forum_id from topic")
                .query(Long.class)
                .single();
        var filter = TextFilter.in(java.util.List.of(new ObjectRef("forum", forum)));
        var words = QueryWords.of(TypedWords.of("phare"), index);
        return index.ask(session -> session.search(IndexedText.class)
                                .select(f -> f.id(String.class))
                                .where(f -> TextQuery.all(f, words, filter))
                                .fetchHits(10))
                        .size()
                == 2;
    }

    private static void damage(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "not what it was");
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
