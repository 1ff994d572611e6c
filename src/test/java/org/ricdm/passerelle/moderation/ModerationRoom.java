package org.ricdm.passerelle.moderation;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicPages;
import org.ricdm.passerelle.forum.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test with a topic, its author, members who read it and those who moderate. */
@PortalTest
abstract class ModerationRoom {

    /** Three links: one more than a newcomer may write without a look. */
    static final String LINKS = "See https://one.example and https://two.example and https://three.example.";

    static final Reasons REASONS = new Reasons(Ground.PERSONAL_DATA, "The second line names a visitor.");

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicPages pages;

    @Autowired
    Flags flags;

    @Autowired
    Review review;

    @Autowired
    Decisions decisions;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Statements statements;

    @Autowired
    Appeals appeals;

    @Autowired
    AuditLog log;

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

    /** A topic with an answer by {@code author}; the answer is what is moderated. */
    Talk talk(long author) {
        var opener = fixture.member();
        var topic = open(opener, fixture.forum(), "We wonder.");
        var number = fixture.as.member(author, () -> posts.reply(topic, "We have two of them.", Language.EN, null));
        return new Talk(topic, number, author, post(topic, number));
    }

    Talk talk() {
        return talk(fixture.member());
    }

    long open(long author, String forum, String body) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                forum, TopicKind.QUESTION, Fixture.unique("How do you do it"), body, Language.EN)))
                .id();
    }

    ObjectRef post(long topic, int number) {
        return new ObjectRef(
                "post",
                sql.sql("select id from post where topic_id = :topic and number = :number")
                        .param("topic", topic)
                        .param("number", number)
                        .query(Long.class)
                        .single());
    }

    String state(ObjectRef post) {
        return sql.sql("select state from post where id = :id")
                .param("id", post.id())
                .query(String.class)
                .single();
    }

    long moderator() {
        return fixture.member(Role.MODERATOR);
    }

    void flag(long reporter, ObjectRef post) {
        fixture.as.member(reporter, () -> flags.raise(post, Ground.OFF_TOPIC, ""));
    }

    /** Has it reported, and returns the case. */
    long flagged(Talk talk) {
        flag(fixture.member(), talk.post());
        return caseAbout(talk.post());
    }

    /** The newest case about that object. */
    long caseAbout(ObjectRef object) {
        return sql.sql("select max(id) from review_case where object_kind = :kind and object_id = :id")
                .param("kind", object.kind())
                .param("id", object.id())
                .query(Long.class)
                .single();
    }

    /** The newest decision against that member. */
    long decisionAgainst(long author) {
        return sql.sql("select max(id) from decision where author_id = :author")
                .param("author", author)
                .query(Long.class)
                .single();
    }

    /** Hides the answer of the talk, and returns the decision. */
    long hidden(Talk talk, long moderator) {
        var one = flagged(talk);
        fixture.as.member(moderator, () -> decisions.hide(one, REASONS));
        return decisionAgainst(talk.author());
    }

    /** The mails to that address, newest first; those that are due have left. */
    List<MailCatcher.CaughtMail> mailsTo(String address) {
        jobs.runAllDue();
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    /** The token of the link to a decision in that mail. */
    static String token(MailCatcher.CaughtMail mail) {
        var text = String.valueOf(mail.text());
        var from = text.indexOf("/decision/") + "/decision/".length();
        var to = from;
        while (to < text.length()
                && (Character.isLetterOrDigit(text.charAt(to)) || "-_".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return text.substring(from, to);
    }

    record Talk(long topic, int number, long author, ObjectRef post) {}
}
