package org.ricdm.passerelle.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.forum.Forums;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A test with people, a topic that they talk about, and what they are told of it. */
@PortalTest
abstract class NoticeRoom {

    @Autowired
    Fixture fixture;

    @Autowired
    Forums forums;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Members members;

    @Autowired
    Notices notices;

    @Autowired
    Bell bell;

    @Autowired
    Choices choices;

    @Autowired
    UnsubscribeTokens tokens;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    /** A topic in that forum. */
    Talk talk(long author, String forum) {
        var title = Fixture.unique("How do you do it");
        var id = fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(forum, TopicKind.DISCUSSION, title, "We wonder.", Language.EN)))
                .id();
        return new Talk(id, title, forum);
    }

    /** A topic that all members read, by somebody of no importance. */
    Talk talk() {
        return talk(fixture.member(), fixture.forum());
    }

    /** Writes in the topic; whom it concerns is told when facts are awaited or jobs run. Returns the post. */
    ObjectRef write(long author, Talk talk, String text) {
        var number = fixture.as.member(author, () -> posts.reply(talk.id(), text, Language.EN, null));
        return talk.post(sql, number);
    }

    /** The first post of the topic as something that people are told of. */
    Happening happening(Talk talk, Long actor, Happening.Told... told) {
        return new Happening(
                Fixture.unique("test"),
                talk.post(sql, 1),
                talk.topic(),
                1,
                actor,
                Instant.now(clock),
                Arrays.asList(told));
    }

    /** Tells of the first post of the topic and returns the id of the notice. */
    long tell(Talk talk, long member, Reason reason) {
        notices.tell(happening(talk, null, new Happening.Told(member, reason)));
        return latest(member);
    }

    long latest(long member) {
        return sql.sql("select max(id) from notice where recipient_id = :member")
                .param("member", member)
                .query(Long.class)
                .single();
    }

    List<Reason> reasons(long member) {
        return sql.sql("select reason from notice where recipient_id = :member order by id")
                .param("member", member)
                .query((row, n) -> Reason.valueOf(row.getString(1)))
                .list();
    }

    int orderedMails(long member) {
        return sql.sql("select count(*) from mail where member_id = :member and kind = 'notice'")
                .param("member", member)
                .query(Integer.class)
                .single();
    }

    /** State and reason of the mail of a notice. */
    String mailOf(long notice) {
        return sql.sql("select concat_ws(': ', state, reason) from mail where dedupe_key = :key")
                .param("key", "notice:" + notice)
                .query(String.class)
                .single();
    }

    /** What arrived in that member's mailbox, newest first. */
    List<CaughtMail> mailsTo(long member) {
        var address = fixture.email(member);
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    /** The token in the mail's way out. */
    static String token(CaughtMail mail) {
        var header = mail.header("List-Unsubscribe");
        return header.substring(header.lastIndexOf('/') + 1, header.length() - 1);
    }

    record Talk(long id, String title, String forumSlug) {

        ObjectRef topic() {
            return new ObjectRef("topic", id);
        }

        ObjectRef forum(JdbcClient sql) {
            return new ObjectRef(
                    "forum",
                    sql.sql("select id from forum where slug = :slug")
                            .param("slug", forumSlug)
                            .query(Long.class)
                            .single());
        }

        ObjectRef post(JdbcClient sql, int number) {
            return new ObjectRef(
                    "post",
                    sql.sql("select id from post where topic_id = :topic and number = :number")
                            .param("topic", id)
                            .param("number", number)
                            .query(Long.class)
                            .single());
        }
    }
}
