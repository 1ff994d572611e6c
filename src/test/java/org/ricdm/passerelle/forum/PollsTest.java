package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PollsTest {

    private static final Map<Integer, PollAnswer> FIRST = Map.of(1, PollAnswer.YES);
    private static final Map<Integer, PollAnswer> SECOND = Map.of(2, PollAnswer.YES);

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Polls polls;

    @Autowired
    JdbcClient sql;

    @Autowired
    AdjustableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void countsAreHiddenUntilOneHasVoted() {
        var poll = open(PollBallot.ANONYMOUS, PollResults.AFTER_VOTE, null);
        var voter = fixture.member();
        assertThat(seen(voter, poll).counts()).isNull();

        vote(voter, poll, FIRST);

        assertThat(seen(voter, poll).counts()).isEqualTo(new PollView.Counts(1, List.of(1, 0), List.of(0, 0)));
        assertThat(seen(fixture.member(Role.ADMINISTRATOR), poll).counts()).isNull();
    }

    @Test
    void countsThatAreForTheEndAreHiddenFromThoseWhoVotedToo() {
        var poll = open(PollBallot.NAMED, PollResults.AT_END, inHours(2));
        var voter = fixture.member();
        vote(voter, poll, FIRST);
        assertThat(seen(voter, poll).counts()).isNull();
        assertThat(fixture.as.member(voter, () -> polls.voters(poll))).isEmpty();

        clock.advance(Duration.ofHours(3));

        var ended = seen(fixture.member(), poll);
        assertThat(ended.counts()).isEqualTo(new PollView.Counts(1, List.of(1, 0), List.of(0, 0)));
        assertThat(ended.endedAt()).isNotNull();
        assertThat(ended.mayVote()).isFalse();
    }

    @Test
    void anAnonymousVoteIsNotLinkedToAnybodyAndStays() {
        var poll = open(PollBallot.ANONYMOUS, PollResults.AFTER_VOTE, null);
        var voter = fixture.member();
        vote(voter, poll, FIRST);

        vote(voter, poll, SECOND);

        var view = seen(voter, poll);
        assertThat(view.counts()).isEqualTo(new PollView.Counts(1, List.of(1, 0), List.of(0, 0)));
        assertThat(view.mayVote()).isFalse();
        assertThat(view.options()).extracting(PollView.Option::mine).containsOnly(PollAnswer.NO);
        assertThat(fixture.as.member(voter, () -> polls.voters(poll))).isEmpty();
        assertThat(sql.sql("select count(*) from poll_vote where topic_id = :topic")
                        .param("topic", poll)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select column_name from information_schema.columns where table_schema = database()"
                                + " and table_name = 'poll_voter'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("topic_id", "member_id");
    }

    @Test
    void aNamedVoteCanBeChangedAndIsSeenByWhoeverSeesTheCounts() {
        var poll = open(PollBallot.NAMED, PollResults.AFTER_VOTE, null);
        var voter = fixture.member();
        vote(voter, poll, FIRST);

        vote(voter, poll, SECOND);

        assertThat(seen(voter, poll).counts()).isEqualTo(new PollView.Counts(1, List.of(0, 1), List.of(0, 0)));
        var other = fixture.member();
        assertThat(fixture.as.member(other, () -> polls.voters(poll))).isEmpty();
        vote(other, poll, SECOND);
        assertThat(fixture.as.member(other, () -> polls.voters(poll)))
                .extracting(one -> one.person().id())
                .containsExactlyInAnyOrder(voter, other);
    }

    @Test
    void datesAreAnsweredWithYesIfNeedBeAndNo() {
        var author = fixture.member();
        var monday = Instant.now(clock).plus(Duration.ofDays(3));
        var poll = fixture.as
                .member(
                        author,
                        () -> polls.open(
                                entry(),
                                new NewPoll(
                                        PollChoice.DATED,
                                        1,
                                        PollBallot.NAMED,
                                        PollResults.AFTER_VOTE,
                                        null,
                                        List.of(),
                                        List.of(monday.plusSeconds(60), monday))))
                .id();

        vote(author, poll, Map.of(1, PollAnswer.YES, 2, PollAnswer.MAYBE));

        var view = seen(author, poll);
        assertThat(view.counts()).isEqualTo(new PollView.Counts(1, List.of(1, 0), List.of(0, 1)));
        assertThat(view.options().getFirst().startsAt())
                .isBefore(view.options().getLast().startsAt());
        vote(author, poll, Map.of());
        assertThat(seen(author, poll).counts()).isEqualTo(new PollView.Counts(1, List.of(0, 0), List.of(0, 0)));
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        var author = fixture.member();
        var poll = fixture.as
                .member(
                        author,
                        () -> polls.open(
                                entry(),
                                new NewPoll(
                                        PollChoice.MULTIPLE,
                                        2,
                                        PollBallot.ANONYMOUS,
                                        PollResults.AFTER_VOTE,
                                        null,
                                        List.of("A", "B", "C"),
                                        List.of())))
                .id();

        assertThatThrownBy(() -> vote(author, poll, Map.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> vote(author, poll, Map.of(1, PollAnswer.YES, 2, PollAnswer.YES, 3, PollAnswer.YES)))
                .isInstanceOf(InvalidInput.class);
        vote(author, poll, Map.of(1, PollAnswer.YES, 3, PollAnswer.YES));
        assertThat(seen(author, poll).counts()).isEqualTo(new PollView.Counts(1, List.of(1, 0, 1), List.of(0, 0, 0)));
    }

    @Test
    void afterTheEndNobodyVotes() {
        var poll = open(PollBallot.NAMED, PollResults.AFTER_VOTE, null);
        var moderator = fixture.member(Role.MODERATOR);

        fixture.as.member(moderator, () -> polls.end(poll));

        assertThatThrownBy(() -> vote(fixture.member(), poll, FIRST)).isInstanceOf(InvalidInput.class);
        assertThat(seen(fixture.member(), poll).counts()).isNotNull();
    }

    @Test
    void inAClosedTopicNobodyVotes() {
        var poll = open(PollBallot.NAMED, PollResults.AFTER_VOTE, null);

        fixture.as.member(fixture.member(Role.MODERATOR), () -> topics.close(poll, "Asked again elsewhere"));

        assertThatThrownBy(() -> vote(fixture.member(), poll, FIRST)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoLostTheRightToReadDoesNotVote() {
        var forum = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        var author = fixture.member(Role.COORDINATOR);
        var poll = fixture.as
                .member(
                        author,
                        () -> polls.open(
                                new NewTopic(forum, TopicKind.POLL, "Which?", "Say.", Language.EN),
                                poll(PollBallot.NAMED, PollResults.AFTER_VOTE, null)))
                .id();
        sql.sql("delete from member_role where member_id = :id")
                .param("id", author)
                .update();

        assertThatThrownBy(() -> vote(author, poll, FIRST)).isInstanceOf(NotOpen.class);
    }

    @Test
    void clicksAtOnceAreOneVote() throws Exception {
        var poll = open(PollBallot.ANONYMOUS, PollResults.AFTER_VOTE, null);
        var voter = fixture.member();

        atOnce(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    vote(voter, poll, n % 2 == 0 ? FIRST : SECOND);
                    return true;
                })
                .toList());

        var counts = seen(voter, poll).counts();
        assertThat(counts).isNotNull();
        assertThat(counts.voters()).isEqualTo(1);
        assertThat(counts.yes().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    @Test
    void votesOfManyAtOnceAreAllCounted() throws Exception {
        var poll = open(PollBallot.NAMED, PollResults.AFTER_VOTE, null);
        var centre = fixture.centre();
        var people = IntStream.range(0, 8)
                .mapToObj(n -> fixture.member(Language.EN, centre))
                .toList();

        atOnce(people.stream()
                .<Callable<Boolean>>map(person -> () -> {
                    vote(person, poll, FIRST);
                    vote(person, poll, SECOND);
                    return true;
                })
                .toList());

        assertThat(seen(people.getFirst(), poll).counts())
                .isEqualTo(new PollView.Counts(8, List.of(0, 8), List.of(0, 0)));
    }

    @Test
    void whatCannotBeAskedIsSaidBesideItsField() {
        var author = fixture.member();

        assertThat(problem(author, List.of("One"), null)).isEqualTo("options");
        assertThat(problem(author, List.of("One", "one"), null)).isEqualTo("options");
        assertThat(problem(author, List.of("One", "a".repeat(121)), null)).isEqualTo("options");
        assertThat(problem(author, List.of("One", "Two"), Instant.EPOCH)).isEqualTo("closesAt");
    }

    @Test
    void aPollCostsThePageOneStatement() {
        var poll = open(PollBallot.NAMED, PollResults.AFTER_VOTE, null);
        var reader = fixture.member();
        vote(reader, poll, FIRST);

        // The first reads the viewer.
        assertThat(StatementCounter.during(() -> seen(reader, poll))).hasSize(2);
    }

    @Test
    void aSecondClickOnPublishIsOnePoll() {
        var author = fixture.member();
        var entry = entry();

        var first = fixture.as.member(
                author, () -> polls.open(entry, poll(PollBallot.NAMED, PollResults.AFTER_VOTE, null)));
        var second = fixture.as.member(
                author, () -> polls.open(entry, poll(PollBallot.NAMED, PollResults.AFTER_VOTE, null)));

        assertThat(second).isEqualTo(first);
        assertThat(seen(author, first.id()).options()).hasSize(2);
    }

    private String problem(long author, List<String> labels, @Nullable Instant closes) {
        var poll =
                new NewPoll(PollChoice.SINGLE, 1, PollBallot.NAMED, PollResults.AFTER_VOTE, closes, labels, List.of());
        try {
            fixture.as.member(author, () -> polls.open(entry(), poll));
            return "";
        } catch (InvalidInput e) {
            return e.problems().getFirst().field();
        }
    }

    private long open(PollBallot ballot, PollResults results, @Nullable Instant closes) {
        return fixture.as
                .member(fixture.member(), () -> polls.open(entry(), poll(ballot, results, closes)))
                .id();
    }

    private NewTopic entry() {
        return new NewTopic(fixture.forum(), TopicKind.POLL, Fixture.unique("Which"), "Say.", Language.EN);
    }

    private static NewPoll poll(PollBallot ballot, PollResults results, @Nullable Instant closes) {
        return new NewPoll(PollChoice.SINGLE, 1, ballot, results, closes, List.of("This", "That", " "), List.of());
    }

    private Instant inHours(int hours) {
        return Instant.now(clock).plus(Duration.ofHours(hours));
    }

    private void vote(long member, long poll, Map<Integer, PollAnswer> answers) {
        fixture.as.member(member, () -> polls.vote(poll, answers));
    }

    private PollView seen(long member, long poll) {
        return fixture.as.member(member, () -> polls.of(poll));
    }

    private static void atOnce(List<Callable<Boolean>> tasks) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            for (var one : running) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
