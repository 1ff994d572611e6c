package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.notification.Cadence;
import org.ricdm.passerelle.notification.Choices;
import org.ricdm.passerelle.notification.Reason;
import org.springframework.beans.factory.annotation.Autowired;

/** From a post to the bell and the mailbox of those it concerns. */
@PortalTest
class AnswerIsToldTest {

    @Autowired
    Follows follows;

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Telling telling;

    @Autowired
    Bell bell;

    @Autowired
    Choices choices;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher mail;

    @Test
    void theAuthorOfAQuestionGetsOneThreadedMailInTheirLanguage() {
        var asker = fixture.member(Language.FR, fixture.centre());
        var helper = fixture.member();
        var topic = open(asker, fixture.forum(), "How do you do it?");

        answer(helper, topic, "We draw it.");
        jobs.runAllDue();

        var mails = mailsTo(asker);
        assertThat(mails).hasSize(1);
        var caught = mails.getFirst();
        assertThat(caught.subject()).isEqualTo("Re: How do you do it?");
        assertThat(caught.text()).contains("a répondu dans votre sujet").contains("> We draw it.");
        assertThat(caught.html())
                .contains("<html lang=\"fr\"")
                .contains("We draw it.")
                .doesNotContain("<script");
        assertThat(caught.header("References")).isEqualTo("<topic." + topic.id() + "@portal.example>");
        assertThat(caught.header("In-Reply-To")).isEqualTo(caught.header("References"));
        assertThat(caught.header("Message-ID")).isEqualTo("<topic." + topic.id() + ".2.m" + asker + "@portal.example>");
        assertThat(caught.header("List-Id")).matches("\"fr forum-\\d+\" <forum-\\d+\\.portal\\.example>");
        assertThat(caught.header("List-Unsubscribe")).startsWith("<https://portal.example/unsubscribe/");
        assertThat(caught.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(caught.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mailsTo(helper)).isEmpty();
    }

    @Test
    void whoIsMentionedAndWatchesIsToldOnceForTheStrongerReason() {
        var asker = fixture.member();
        var helper = fixture.member();
        var topic = open(asker, fixture.forum(), "Who has a map?");

        answer(helper, topic, "Ask @" + fixture.handle(asker) + " again.");
        jobs.runAllDue();

        var notices = fixture.as.member(asker, () -> bell.latest(10));
        assertThat(notices).extracting(notice -> notice.reason()).containsExactly(Reason.MENTION);
        assertThat(mailsTo(asker)).hasSize(1);
    }

    @Test
    void whatWasReadInThePortalIsNotMailed() {
        var asker = fixture.member();
        var helper = fixture.member();
        var topic = open(asker, fixture.forum(), "Who has a map?");
        answer(helper, topic, "I have.");
        jobs.awaitFacts();

        fixture.as.member(asker, () -> posts.read(topic.id(), 2));
        jobs.runAllDue();

        assertThat(fixture.as.member(asker, bell::unread)).isZero();
        assertThat(mailsTo(asker)).isEmpty();
    }

    @Test
    void whoAnsweredBeforeAPostWasToldIsNotToldOfItAnyMore() {
        var asker = fixture.member();
        var helper = fixture.member();
        var topic = open(asker, fixture.forum(), "Who has a map?");
        answer(helper, topic, "I have.");
        jobs.awaitFacts();

        telling.on(new PostPublished(topic.id(), 1, asker));

        assertThat(fixture.as.member(helper, bell::unread)).isZero();
    }

    @Test
    void anExplicitChoiceOfNoMailForATopicHolds() {
        var asker = fixture.member();
        var helper = fixture.member();
        var topic = open(asker, fixture.forum(), "Who has a map?");
        fixture.as.member(asker, () -> choices.choose(new ObjectRef("topic", topic.id()), Cadence.NEVER));

        answer(helper, topic, "I have, @" + fixture.handle(asker) + ".");
        jobs.runAllDue();

        assertThat(mailsTo(asker)).isEmpty();
        assertThat(fixture.as.member(asker, bell::unread)).isEqualTo(1);
    }

    @Test
    void whoMutedTheTopicIsNotToldAtAll() {
        var asker = fixture.member();
        var topic = open(asker, fixture.forum(), "Who has a map?");
        fixture.as.member(asker, () -> follows.choose(Followable.topic(topic.id()), Level.MUTED));

        answer(fixture.member(), topic, "I have, @" + fixture.handle(asker) + ".");
        jobs.runAllDue();

        assertThat(fixture.as.member(asker, bell::unread)).isZero();
    }

    private TopicRef open(long author, String forum, String title) {
        return fixture.as.member(
                author, () -> topics.open(new NewTopic(forum, TopicKind.QUESTION, title, "We wonder.", Language.EN)));
    }

    private void answer(long author, TopicRef topic, String text) {
        fixture.as.member(author, () -> posts.reply(topic.id(), text, Language.EN, null));
    }

    private java.util.List<CaughtMail> mailsTo(long member) {
        var address = fixture.email(member);
        return mail.mails().stream()
                .filter(caught -> caught.to().contains(address))
                .toList();
    }
}
