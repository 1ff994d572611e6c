package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.notification.Bell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is unread and what is new, limited to what one follows and has not muted. */
@PortalTest
class TopicNewsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Follows follows;

    @Autowired
    TopicNews news;

    @Autowired
    Bell bell;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    private final java.util.concurrent.atomic.AtomicInteger number = new java.util.concurrent.atomic.AtomicInteger();

    @Test
    void whatOneTracksOrWatchesIsUnreadUntilItIsReadToTheEnd() {
        var reader = fixture.member();
        var tracked = fixture.forum();
        var other = fixture.forum();
        choose(reader, Followable.forum(tracked), Level.TRACKING);
        var one = open(tracked);
        var untouched = open(other);

        assertThat(unread(reader)).contains(one).doesNotContain(untouched);

        fixture.as.member(reader, () -> posts.read(one, 1));
        assertThat(unread(reader)).doesNotContain(one);

        answer(one);
        assertThat(unread(reader)).contains(one);
    }

    @Test
    void aTagOrTheTopicItselfDecidesAsWell() {
        var reader = fixture.member();
        var forum = fixture.forum();
        var tag = Fixture.unique("freetag");
        var tagged = open(forum, tag);
        choose(reader, Followable.tag(tag), Level.WATCHING);
        assertThat(unread(reader)).contains(tagged);

        choose(reader, Followable.topic(tagged), Level.NORMAL);

        assertThat(unread(reader)).doesNotContain(tagged);
    }

    @Test
    void whatWasNeverOpenedIsNoDebtAfterThirtyDays() {
        var reader = fixture.member();
        var forum = fixture.forum();
        choose(reader, Followable.forum(forum), Level.WATCHING);
        var old = open(forum);
        var begun = open(forum);
        answer(begun);
        fixture.as.member(reader, () -> posts.read(begun, 1));
        sql.sql("update topic set created_at = '2020-01-01' where id in (:ids)")
                .param("ids", List.of(old, begun))
                .update();

        assertThat(unread(reader)).contains(begun).doesNotContain(old);
    }

    @Test
    void newIsWhatOthersOpenedAndOneHasNeitherOpenedNorMuted() {
        var reader = fixture.member();
        var forum = fixture.forum();
        var muted = fixture.forum();
        choose(reader, Followable.forum(muted), Level.MUTED);
        var fresh = open(forum);
        var opened = open(forum);
        var silent = open(muted);
        var mutedTopic = open(forum);
        fixture.as.member(reader, () -> posts.read(opened, 1));
        choose(reader, Followable.topic(mutedTopic), Level.MUTED);
        var chosen = open(forum);
        choose(reader, Followable.topic(chosen), Level.NORMAL);

        assertThat(fresh(reader)).contains(fresh, chosen).doesNotContain(opened, silent, mutedTopic);
    }

    @Test
    void allIsMarkedAsReadWithWhatOneWasToldAndCanBeTakenBack() {
        var reader = fixture.member();
        var forum = fixture.forum();
        choose(reader, Followable.forum(forum), Level.WATCHING);
        var one = open(forum);
        var two = open(forum);
        jobs.awaitFacts();
        fixture.as.member(reader, () -> posts.read(two, 1));
        answer(two);
        jobs.awaitFacts();
        assertThat(fixture.as.member(reader, bell::unread)).isEqualTo(2);

        Instant moment = fixture.as.member(reader, news::readUnread);

        assertThat(unread(reader)).doesNotContain(one, two);
        assertThat(fixture.as.member(reader, bell::unread)).isZero();

        fixture.as.member(reader, () -> news.takeBack(moment));

        assertThat(unread(reader)).contains(one, two);
        assertThat(fresh(reader)).contains(one).doesNotContain(two);
        assertThat(fixture.as.member(reader, bell::unread)).isEqualTo(2);
    }

    @Test
    void aForumIsMarkedAsReadAloneAndWhatOneHasOpenedSinceStaysRead() {
        var reader = fixture.member();
        var forum = fixture.forum();
        var other = fixture.forum();
        var one = open(forum);
        var two = open(forum);
        var elsewhere = open(other);

        Instant moment = fixture.as.member(reader, () -> news.readForum(forum));
        assertThat(fresh(reader)).contains(elsewhere).doesNotContain(one, two);

        fixture.as.member(reader, () -> posts.read(one, 1));
        fixture.as.member(reader, () -> news.takeBack(moment));
        assertThat(fresh(reader)).contains(two).doesNotContain(one);
    }

    @Test
    void theListsTakeTheSameFewStatementsWhateverTheySay() {
        var reader = fixture.member();
        var forum = fixture.forum();
        choose(reader, Followable.forum(forum), Level.WATCHING);
        open(forum);
        var few = StatementCounter.during(() -> unread(reader));
        for (var i = 0; i < 30; i++) {
            open(forum, "migrants", "seniors");
        }
        var many = StatementCounter.during(() -> unread(reader));

        assertThat(few).hasSizeLessThanOrEqualTo(4);
        assertThat(many).hasSameSizeAs(few);
        assertThat(unread(reader)).hasSize(TopicLists.PAGE);
        var second =
                fixture.as.member(reader, () -> news.unread(news.unread(null).next()));
        assertThat(second.topics()).hasSize(6);
    }

    private List<Long> unread(long reader) {
        return ids(reader, () -> news.unread(null));
    }

    private List<Long> fresh(long reader) {
        return ids(reader, () -> news.fresh(null));
    }

    private List<Long> ids(long reader, Supplier<TopicPage> page) {
        return fixture.as.member(reader, page).topics().stream()
                .map(TopicSummary::id)
                .toList();
    }

    private void choose(long member, Followable what, Level level) {
        fixture.as.member(member, () -> follows.choose(what, level));
    }

    private long open(String forum, String... tags) {
        return fixture.as.member(
                fixture.member(),
                () -> topics.open(new NewTopic(
                                forum,
                                TopicKind.DISCUSSION,
                                "News " + number.incrementAndGet(),
                                "We tell.",
                                Language.EN,
                                List.of(tags)))
                        .id());
    }

    private void answer(long topic) {
        fixture.as.member(fixture.member(), () -> posts.reply(topic, "Go on.", Language.EN, null));
    }
}
