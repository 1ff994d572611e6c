package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who follows a forum or a tag is told, for a reason that is true, and in a number of statements that hardly grows. */
@PortalTest
class FollowersAreToldTest {

    @Autowired
    Fixture fixture;

    @Autowired
    ForumSettings forums;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Follows follows;

    @Autowired
    Notices notices;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    @Test
    void whoWatchesTheForumOrATagHearsOfEachPostAndWhoWantsNewTopicsOfTheFirstOnly() {
        var forum = fixture.forum();
        var tag = Fixture.unique("watchtag");
        var ofForum = following(Followable.forum(forum), Level.WATCHING);
        var newTopics = following(Followable.forum(forum), Level.FIRST_POST);
        var tracks = following(Followable.forum(forum), Level.TRACKING);
        var author = fixture.member();
        open(author, forum, tag);
        var ofTag = following(Followable.tag(tag), Level.WATCHING);
        var newOfTag = following(Followable.tag(tag), Level.FIRST_POST);

        var topic = open(author, forum, tag);
        var number = reply(fixture.member(), topic, "So it is.");
        jobs.awaitFacts();

        assertThat(reasons(ofForum, topic, 1)).containsExactly(Reason.FORUM);
        assertThat(reasons(ofForum, topic, number)).containsExactly(Reason.FORUM);
        assertThat(reasons(newTopics, topic, 1)).containsExactly(Reason.FIRST_POST);
        assertThat(reasons(newTopics, topic, number)).isEmpty();
        assertThat(reasons(tracks, topic, 1)).isEmpty();
        assertThat(reasons(ofTag, topic, number)).containsExactly(Reason.TAG);
        assertThat(reasons(newOfTag, topic, 1)).containsExactly(Reason.TAG);
        assertThat(reasons(newOfTag, topic, number)).isEmpty();
        assertThat(reasons(author, topic, 1)).isEmpty();
        assertThat(reasons(author, topic, number)).containsExactly(Reason.AUTHOR);
    }

    @Test
    void whoMutedATopicAForumOrATagIsNotEvenToldOfBeingNamed() {
        var forum = fixture.forum();
        var tag = Fixture.unique("mutetag");
        var topic = open(fixture.member(), forum, tag);
        var deaf = List.of(
                following(Followable.topic(topic), Level.MUTED),
                following(Followable.forum(forum), Level.MUTED),
                following(Followable.tag(tag), Level.MUTED));

        var number = reply(
                fixture.member(),
                topic,
                deaf.stream().map(one -> "@" + fixture.handle(one)).collect(Collectors.joining(" ")));
        jobs.awaitFacts();

        for (var member : deaf) {
            assertThat(reasons(member, topic, number)).isEmpty();
        }
    }

    @Test
    void answeringInAMutedForumWatchesNothing() {
        var forum = fixture.forum();
        var topic = open(fixture.member(), forum);
        var member = following(Followable.forum(forum), Level.MUTED);
        reply(member, topic, "Only this.");

        var number = reply(fixture.member(), topic, "And then?");
        jobs.awaitFacts();

        assertThat(reasons(member, topic, number)).isEmpty();
    }

    @Test
    void whoTakesAChoiceBackWatchesAgainWhatTheyWroteIn() {
        var topic = open(fixture.member(), fixture.forum());
        var member = fixture.member();
        reply(member, topic, "One.");
        fixture.as.member(member, () -> follows.choose(Followable.topic(topic), Level.MUTED));
        fixture.as.member(member, () -> follows.withdraw(Followable.topic(topic)));

        var number = reply(fixture.member(), topic, "Two.");
        jobs.awaitFacts();

        assertThat(reasons(member, topic, number)).containsExactly(Reason.WATCHING);
    }

    @Test
    void whereTheForumTellsOfNewTopicsWhoChoseNothingIsToldAndWhoChoseIsNot() {
        var slug = Fixture.unique("office");
        var texts = Language.OF_THE_INTERFACE.stream()
                .collect(Collectors.toMap(one -> one, one -> new ForumEntry.Text(slug, "Purpose")));
        fixture.as.founder(() -> forums.enter(new ForumEntry(
                slug,
                "primary",
                "message",
                Set.of(Circle.COORDINATORS),
                Set.of(Circle.COORDINATORS),
                Set.of(),
                Level.FIRST_POST,
                texts)));
        var colleague = fixture.member(Role.COORDINATOR);
        var normal = fixture.member(Role.COORDINATOR);
        var outsider = fixture.member();
        fixture.as.member(normal, () -> follows.choose(Followable.forum(slug), Level.NORMAL));

        var topic = open(fixture.member(Role.COORDINATOR), slug);
        jobs.awaitFacts();

        assertThat(reasons(colleague, topic, 1)).containsExactly(Reason.FIRST_POST);
        assertThat(reasons(normal, topic, 1)).isEmpty();
        assertThat(reasons(outsider, topic, 1)).isEmpty();
    }

    @Test
    void aForumThatFiveThousandWatchIsToldInAFewStatementsForEachFiveHundred() {
        var forum = fixture.forum();
        var crowd = crowd(5_000, forum);
        try {
            var topic = open(fixture.member(), forum);
            jobs.awaitFacts();
            assertThat(told(crowd)).isEqualTo(5_000);

            var number = reply(fixture.member(), topic, "All of you.");
            jobs.awaitFacts();
            assertThat(told(crowd)).isEqualTo(10_000);

            var happening = happening(topic, number, crowd);
            var again = StatementCounter.during(() -> notices.tell(happening));
            assertThat(again).hasSizeLessThanOrEqualTo(10 * 5);
            assertThat(told(crowd)).isEqualTo(10_000 + 5_000);
        } finally {
            forget(crowd);
        }
    }

    private Happening happening(long topic, int number, String crowd) {
        var post = sql.sql("select id from post where topic_id = :topic and number = :number")
                .param("topic", topic)
                .param("number", number)
                .query(Long.class)
                .single();
        return new Happening(
                Fixture.unique("crowded"),
                new ObjectRef("post", post),
                new ObjectRef("topic", topic),
                number,
                null,
                Instant.EPOCH.plus(Duration.ofDays(20_000)),
                sql
                        .sql("select id from member where given_name = :crowd")
                        .param("crowd", crowd)
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(member -> new Happening.Told(member, Reason.FORUM))
                        .toList());
    }

    /** So many members who watch the forum; the name tells them from others. */
    private String crowd(int number, String forum) {
        var crowd = Fixture.unique("crowd");
        var digits = "(select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5"
                + " union select 6 union select 7 union select 8 union select 9)";
        sql.sql("insert into member (handle, email, given_name, family_name, centre_id, state, interface_language,"
                        + " time_zone) select concat(:crowd, '-', n), concat(:crowd, '-', n, '@centre.example'), :crowd, 'One',"
                        + " :centre, 'ACTIVE', 'en', 'Europe/Paris' from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as n"
                        + " from " + digits + " a, " + digits + " b, " + digits + " c, " + digits
                        + " e) x where n < :number")
                .param("crowd", crowd)
                .param("centre", fixture.centre())
                .param("number", number)
                .update();
        sql.sql("insert into forum_member (member_id, forum_id, level) select m.id, f.id, 'WATCHING' from member m"
                        + " join forum f on f.slug = :forum where m.given_name = :crowd")
                .param("forum", forum)
                .param("crowd", crowd)
                .update();
        return crowd;
    }

    private int told(String crowd) {
        return sql.sql("select count(*) from notice n join member m on m.id = n.recipient_id"
                        + " join mail o on o.dedupe_key = concat('notice:', n.id) where m.given_name = :crowd")
                .param("crowd", crowd)
                .query(Integer.class)
                .single();
    }

    /** So many people would be in the way of other tests. */
    private void forget(String crowd) {
        for (var table :
                List.of("mail o on o.member_id", "notice o on o.recipient_id", "forum_member o on o.member_id")) {
            sql.sql("delete o from member m join " + table + " = m.id where m.given_name = :crowd")
                    .param("crowd", crowd)
                    .update();
        }
        sql.sql("delete from member where given_name = :crowd")
                .param("crowd", crowd)
                .update();
    }

    private long following(Followable what, Level level) {
        var member = fixture.member();
        fixture.as.member(member, () -> follows.choose(what, level));
        return member;
    }

    private long open(long author, String forum, String... tags) {
        return fixture.as.member(
                author,
                () -> topics.open(new NewTopic(
                                forum,
                                TopicKind.DISCUSSION,
                                Fixture.unique("Told"),
                                "We tell.",
                                Language.EN,
                                List.of(tags)))
                        .id());
    }

    private int reply(long author, long topic, String text) {
        return fixture.as.member(author, () -> posts.reply(topic, text, Language.EN, null));
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
