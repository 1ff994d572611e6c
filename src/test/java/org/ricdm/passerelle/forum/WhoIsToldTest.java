package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.notification.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a post concerns, and for which reason. */
@PortalTest
class WhoIsToldTest {

    @Autowired
    Follows follows;

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    @Test
    void eachIsToldForTheStrongestReasonAndTheWriterNever() {
        var author = fixture.member();
        var answered = fixture.member();
        var quoted = fixture.member();
        var mentioned = fixture.member();
        var watcher = fixture.member();
        var writer = fixture.member();
        var topic = ask(author, fixture.forum());
        reply(answered, topic, "One.", null);
        reply(quoted, topic, "Two.", null);
        fixture.as.member(watcher, () -> follows.choose(Followable.topic(topic), Level.WATCHING));

        var quote = fixture.as.member(writer, () -> posts.quote(topic, 3, ""));
        var number = reply(writer, topic, quote + "Yes, @" + fixture.handle(mentioned) + ".", 2);
        jobs.awaitFacts();

        assertThat(reasons(author, topic, number)).containsExactly(Reason.AUTHOR);
        assertThat(reasons(answered, topic, number)).containsExactly(Reason.REPLY);
        assertThat(reasons(quoted, topic, number)).containsExactly(Reason.QUOTE);
        assertThat(reasons(mentioned, topic, number)).containsExactly(Reason.MENTION);
        assertThat(reasons(watcher, topic, number)).containsExactly(Reason.WATCHING);
        assertThat(reasons(writer, topic, number)).isEmpty();
    }

    @Test
    void whoMayNotReadIsNotToldEvenWhenNamed() {
        var coordinator = fixture.member(Role.COORDINATOR);
        var outsider = fixture.member();
        var moderatorOutside = fixture.member(Role.MODERATOR);
        var colleague = fixture.member(Role.COORDINATOR);
        var topic = ask(coordinator, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS));

        var number = reply(
                coordinator,
                topic,
                "@" + fixture.handle(outsider) + " @" + fixture.handle(moderatorOutside) + " @"
                        + fixture.handle(colleague),
                null);
        jobs.awaitFacts();

        assertThat(reasons(outsider, topic, number)).isEmpty();
        assertThat(reasons(moderatorOutside, topic, number)).isEmpty();
        assertThat(reasons(colleague, topic, number)).containsExactly(Reason.MENTION);
    }

    @Test
    void whoIsNamedByAnEditIsToldOnceAndNobodyElseAgain() {
        var author = fixture.member();
        var writer = fixture.member();
        var late = fixture.member();
        var topic = ask(author, fixture.forum());
        var number = reply(writer, topic, "Somebody knows.", null);
        jobs.awaitFacts();
        fixture.as.member(author, () -> posts.read(topic, number));

        for (var ending : List.of("?", "!")) {
            fixture.as.member(
                    writer,
                    () -> posts.edit(
                            topic,
                            number,
                            posts.source(topic, number).version(),
                            "@" + fixture.handle(late) + " knows" + ending,
                            ""));
            jobs.awaitFacts();
        }

        assertThat(reasons(late, topic, number)).containsExactly(Reason.MENTION);
        assertThat(reasons(author, topic, number)).containsExactly(Reason.AUTHOR);
    }

    @Test
    void anExplicitChoiceIsNeverOverridden() {
        var author = fixture.member();
        var helper = fixture.member();
        var topic = ask(author, fixture.forum());
        fixture.as.member(helper, () -> follows.choose(Followable.topic(topic), Level.NORMAL));
        fixture.as.member(author, () -> follows.choose(Followable.topic(topic), Level.NORMAL));

        reply(helper, topic, "One.", null);
        var number = reply(author, topic, "Two.", null);
        reply(helper, topic, "Three.", null);
        jobs.awaitFacts();

        assertThat(reasons(helper, topic, number)).isEmpty();
        assertThat(reasons(author, topic, number + 1)).isEmpty();
    }

    private long ask(long author, String forum) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(
                                new NewTopic(forum, TopicKind.QUESTION, "Who knows?", "We wonder.", Language.EN)))
                .id();
    }

    private int reply(long author, long topic, String text, Integer to) {
        return fixture.as.member(author, () -> posts.reply(topic, text, Language.EN, to));
    }

    private List<Reason> reasons(long member, long topic, int number) {
        return sql.sql("select reason from notice where recipient_id = :member and thread_kind = 'topic'"
                        + " and thread_id = :topic and position = :number")
                .param("member", member)
                .param("topic", topic)
                .param("number", number)
                .query((row, n) -> Reason.valueOf(row.getString("reason")))
                .list();
    }
}
