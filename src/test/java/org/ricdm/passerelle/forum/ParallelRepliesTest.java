package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people answer at once. */
@PortalTest
class ParallelRepliesTest {

    private static final int AT_ONCE = 20;

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient sql;

    @Test
    void numbersAreHandedOutWithoutHoleAndNoneTwice() throws Exception {
        var centre = fixture.centre();
        var topic = ask(fixture.member());
        var people = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> fixture.member(Language.EN, centre))
                .toList();

        var numbers = atOnce(people.stream()
                .<Callable<Integer>>map(person -> () ->
                        fixture.as.member(person, () -> posts.reply(topic, "Answer of " + person, Language.EN, null)))
                .toList());

        var expected = IntStream.rangeClosed(2, AT_ONCE + 1).boxed().toArray(Integer[]::new);
        assertThat(numbers).containsExactlyInAnyOrder(expected);
        assertThat(sql.sql("select number from post where topic_id = :topic order by number")
                        .param("topic", topic)
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, AT_ONCE + 1).boxed().toList());
    }

    @Test
    void tenClicksOfOnePersonAreOnePost() throws Exception {
        var person = fixture.member();
        var topic = ask(person);

        var numbers = atOnce(java.util.Collections.<Callable<Integer>>nCopies(
                10, () -> fixture.as.member(person, () -> posts.reply(topic, "Once", Language.EN, null))));

        assertThat(numbers).containsOnly(2);
    }

    @Test
    void tenClicksOnPublishAreOneTopic() throws Exception {
        var person = fixture.member();
        var forum = fixture.forum();
        var entry = new NewTopic(forum, TopicKind.QUESTION, "Once or ten times?", "We wonder.", Language.EN);

        var refs = atOnce(java.util.Collections.<Callable<TopicRef>>nCopies(
                10, () -> fixture.as.member(person, () -> topics.open(entry))));

        assertThat(refs.stream().distinct()).hasSize(1);
    }

    private long ask(long author) {
        var entry = new NewTopic(fixture.forum(), TopicKind.QUESTION, "Who is there?", "We wonder.", Language.EN);
        return fixture.as.member(author, () -> topics.open(entry)).id();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running = new ArrayList<Future<T>>();
            for (var one : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            for (var future : running) {
                results.add(future.get());
            }
        }
        return results;
    }
}
