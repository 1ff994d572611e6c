package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.notification.NoticeSummary;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.people.NewMember;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class NobodyUnansweredTest {

    @Autowired
    Follows follows;

    @Autowired
    Fixture fixture;

    @Autowired
    People people;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicPages pages;

    @Autowired
    TopicLists lists;

    @Autowired
    Forums forums;

    @Autowired
    NobodyUnanswered job;

    @Autowired
    AnswerTimes times;

    @Autowired
    Bell bell;

    @Autowired
    JdbcClient sql;

    @Autowired
    AdjustableClock clock;

    private String forum = "";
    private long author;

    @BeforeEach
    void aForumWithoutHistory() {
        // Nobody from another test can help, and no question of another test waits.
        sql.sql("delete from member_term").update();
        sql.sql("update topic set state = 'CLOSED' where kind = 'QUESTION'").update();
        forum = fixture.forum();
        author = fixture.member();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void afterTwoDaysThoseWhoCanHelpAreAskedOnce() {
        var helper = helper(Language.EN, "mentoring");
        var other = helper(Language.EN, "job-fair");
        var topic = ask();
        job.run();
        assertThat(asked(topic)).isEmpty();

        clock.advance(Duration.ofHours(49));
        job.run();
        job.run();

        assertThat(asked(topic)).containsExactly(helper);
        assertThat(reasons(helper)).containsExactly(Reason.CAN_HELP);
        assertThat(reasons(other)).isEmpty();
        assertThat(fixture.as
                        .member(helper, () -> pages.open(topic, new Window.Unread()))
                        .head()
                        .askedFor())
                .isEqualTo("mentoring");
        assertThat(fixture.as.member(helper, () -> lists.unanswered(1)))
                .extracting(TopicSummary::id)
                .containsExactly(topic);
    }

    @Test
    void atMostFiveAreAskedAndThoseWhoUnderstandTheLanguageFirst() {
        for (var i = 0; i < 5; i++) {
            helper(Language.IT, "mentoring");
        }
        var english = helper(Language.EN, "mentoring");
        var topic = ask();

        clock.advance(Duration.ofHours(49));
        job.run();

        assertThat(asked(topic)).hasSize(5).contains(english);
    }

    @Test
    void nobodyIsAskedAgainWithinFourteenDays() {
        var helper = helper(Language.EN, "mentoring");
        ask();
        clock.advance(Duration.ofHours(49));
        job.run();
        var second = ask();
        clock.advance(Duration.ofDays(3));
        job.run();
        assertThat(asked(second)).isEmpty();

        clock.advance(Duration.ofDays(12));
        job.run();

        assertThat(asked(second)).containsExactly(helper);
    }

    @Test
    void whoMutedTheTopicOrMayNotReadItOrAskedItIsNotAsked() {
        forum = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        author = fixture.member(Role.COORDINATOR);
        helper(Language.EN, "mentoring");
        var muting = helper(Language.EN, "mentoring", Role.COORDINATOR);
        var topic = ask();
        fixture.as.member(muting, () -> follows.choose(Followable.topic(topic), Level.MUTED));
        sql.sql("insert into member_term (member_id, relation, term) values (:me, 'CAN_HELP', 'mentoring')")
                .param("me", author)
                .update();

        clock.advance(Duration.ofHours(49));
        job.run();

        assertThat(asked(topic)).isEmpty();
    }

    @Test
    void whoCanHelpWithATagIsAskedBeforeThoseWhoCanHelpWithAWordOfTheText() {
        for (var i = 0; i < WhoCouldAnswer.AT_MOST; i++) {
            helper(Language.EN, "mentoring");
        }
        var tagged = helper(Language.EN, "job-fair");
        var topic = ask("How do you begin with Mentorat", "job-fair");

        clock.advance(Duration.ofHours(49));
        job.run();

        assertThat(asked(topic)).hasSize(WhoCouldAnswer.AT_MOST).contains(tagged);
        assertThat(term(topic, tagged)).isEqualTo("job-fair");
    }

    @Test
    void whoCanHelpWithABroaderTermOfATagIsAskedAsWell() {
        var broader = helper(Language.EN, "service");
        var exact = helper(Language.EN, "mentoring");
        var topic = ask("How do you begin", "mentoring");

        clock.advance(Duration.ofHours(49));
        job.run();

        assertThat(asked(topic)).containsExactlyInAnyOrder(broader, exact);
    }

    @Test
    void aFreeTagAsksNobodyAlsoWhenItIsCalledLikeAHeading() {
        helper(Language.EN, "mentoring");
        var topic = ask("How do you begin", Fixture.unique("mentoring"), "service");

        clock.advance(Duration.ofHours(49));
        job.run();

        assertThat(asked(topic)).isEmpty();
    }

    @Test
    void whoMutedTheForumOrATagIsNotAskedUnlessTheyChoseOtherwiseForTheTopic() {
        var mutedForum = helper(Language.EN, "mentoring");
        var mutedTag = helper(Language.EN, "mentoring");
        var chose = helper(Language.EN, "mentoring");
        var topic = ask("How do you begin", "mentoring");
        fixture.as.member(mutedForum, () -> follows.choose(Followable.forum(forum), Level.MUTED));
        fixture.as.member(mutedTag, () -> follows.choose(Followable.tag("mentoring"), Level.MUTED));
        fixture.as.member(chose, () -> follows.choose(Followable.forum(forum), Level.MUTED));
        fixture.as.member(chose, () -> follows.choose(Followable.topic(topic), Level.NORMAL));

        clock.advance(Duration.ofHours(49));
        job.run();

        assertThat(asked(topic)).containsExactly(chose);
    }

    @Test
    void anAnsweredQuestionAndAnOldOneAreLeftAlone() {
        helper(Language.EN, "mentoring");
        var answered = ask();
        fixture.as.member(fixture.member(), () -> posts.reply(answered, "Like this.", Language.EN, null));
        clock.advance(Duration.ofHours(49));
        job.run();
        assertThat(asked(answered)).isEmpty();

        var old = ask();
        clock.advance(Duration.ofDays(61));
        job.run();
        assertThat(asked(old)).isEmpty();
    }

    @Test
    void afterFiveWorkingDaysTheModeratorsAreToldOnce() {
        var moderator = fixture.member(Role.MODERATOR);
        ask();
        clock.advance(Duration.ofDays(4));
        job.run();
        assertThat(reasons(moderator)).isEmpty();

        clock.advance(Duration.ofDays(6));
        job.run();
        job.run();

        assertThat(reasons(moderator)).containsExactly(Reason.UNANSWERED);
    }

    @Test
    void workingDaysLeaveTheWeekendOut() {
        var paris = ZoneId.of("Europe/Paris");

        // A Thursday at ten.
        assertThat(WorkingDays.after(Instant.parse("2026-11-26T09:00:00Z"), 5, paris))
                .isEqualTo(Instant.parse("2026-12-03T09:00:00Z"));
        // A Saturday counts from Monday's beginning.
        assertThat(WorkingDays.after(Instant.parse("2026-11-28T09:00:00Z"), 5, paris))
                .isEqualTo(Instant.parse("2026-12-06T23:00:00Z"));
    }

    @Test
    void aForumSaysHowSoonItAnswersOnceThereIsEnoughToTell() {
        for (var i = 0; i < 4; i++) {
            answeredAfter(Duration.ofHours(10));
        }
        times.run();
        assertThat(pace()).isNull();

        answeredAfter(Duration.ofHours(3));
        times.run();

        assertThat(pace()).isEqualTo(AnswerPace.DAY);
        assertThat(times.run()).isZero();
    }

    private @Nullable AnswerPace pace() {
        return fixture.as.member(author, () -> forums.forum(forum)).pace();
    }

    private void answeredAfter(Duration wait) {
        var topic = ask();
        clock.advance(wait);
        fixture.as.member(fixture.member(), () -> posts.reply(topic, "Like this.", Language.EN, null));
    }

    private long ask() {
        return ask("How do you begin with Mentorat");
    }

    private long ask(String title, String... tags) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                forum,
                                TopicKind.QUESTION,
                                Fixture.unique(title),
                                "We wonder.",
                                Language.EN,
                                List.of(tags))))
                .id();
    }

    private String term(long topic, long member) {
        return sql.sql("select term from help_request where topic_id = :topic and member_id = :member")
                .param("topic", topic)
                .param("member", member)
                .query(String.class)
                .single();
    }

    private long helper(Language language, String term, Role... roles) {
        var name = Fixture.unique("helper");
        return people.admit(new NewMember(
                name + "@centre.example",
                "Test",
                name,
                fixture.centre(),
                language,
                List.of(language),
                Set.of(roles),
                "",
                "",
                Set.of(term),
                Set.of(),
                null));
    }

    private List<Long> asked(long topic) {
        return sql.sql("select member_id from help_request where topic_id = :topic order by member_id")
                .param("topic", topic)
                .query(Long.class)
                .list();
    }

    private List<Reason> reasons(long member) {
        return fixture.as.member(member, () -> bell.latest(10)).stream()
                .map(NoticeSummary::reason)
                .toList();
    }
}
