package org.ricdm.passerelle.event.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reviewers of other centres each; blind until one has spoken; nobody near to it reads it. */
@PortalTest
class ReviewsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    CallRoom room;

    @Autowired
    Reviews reviews;

    @Autowired
    CallDesk desk;

    @Autowired
    Proposals proposals;

    @Autowired
    EventTeam team;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    AdjustableClock clock;

    private CallRoom.Made event;
    private long author;

    @BeforeEach
    void aCallAndAnAuthor() {
        event = room.open();
        author = fixture.member();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whatIsHandedInGoesToTwoReviewersOfOtherCentresAndTheWorkIsShared() {
        var centre = fixture.centre();
        var proposer = fixture.member(Language.EN, centre);
        var near = event.reviewer(fixture.member(Language.EN, centre));
        var others = Stream.generate(event::reviewer).limit(4).toList();

        var first = event.submit(proposer, "First");
        var second = event.submit(proposer, "Second");

        assertThat(event.reviewersOf(first)).hasSize(2).doesNotContain(near);
        assertThat(event.reviewersOf(second)).hasSize(2).doesNotContain(near);
        assertThat(Stream.concat(event.reviewersOf(first).stream(), event.reviewersOf(second).stream()))
                .containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void aCoPresenterAndTheirCentreDoNotReviewAlsoWhenOnlyTheirAddressWasTyped() {
        var named = event.reviewer();
        var typed = event.reviewer();
        var free = event.reviewer();

        var id = event.submit(
                author,
                CallRoom.withOthers(
                        CallRoom.with(CallRoom.entry("Together"), named), "Somebody; " + fixture.email(typed)));

        assertThat(event.reviewersOf(id)).containsExactly(free);
    }

    @Test
    void whoIsNamedAsACoPresenterLaterLosesTheProposalAndSomebodyElseGetsIt() {
        var one = event.reviewer();
        var two = event.reviewer();
        var form = ProposalForm.fresh();
        var id = fixture.as.member(author, () -> proposals.submit(event.slug, form, CallRoom.entry("Alone")));
        var three = event.reviewer();

        fixture.as.member(
                author, () -> proposals.submit(event.slug, form.at(1), CallRoom.with(CallRoom.entry("With one"), one)));

        assertThat(event.reviewersOf(id)).containsExactlyInAnyOrder(two, three);
        assertThatThrownBy(() -> fixture.as.member(one, () -> reviews.open(event.slug, id)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void aConflictOfInterestHidesTheProposalAndAsksSomebodyElse() {
        var one = event.reviewer();
        var two = event.reviewer();
        var id = event.submit(author, "Near to one");
        var three = event.reviewer();

        fixture.as.member(one, () -> reviews.declareConflict(event.slug, id));

        assertThat(event.reviewersOf(id)).containsExactlyInAnyOrder(two, three);
        assertThat(fixture.as.member(one, () -> reviews.mine(event.slug)).tasks())
                .isEmpty();
        assertThatThrownBy(() -> fixture.as.member(one, () -> reviews.give(event.slug, id, CallRoom.review(3))))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> fixture.as.member(event.organiser, () -> desk.assign(event.slug, id, one)))
                .isInstanceOf(InvalidInput.class);
        assertThat(event.seen(id).reviews())
                .extracting(DeskProposal.OfReviewer::state)
                .containsExactlyInAnyOrder(ReviewState.CONFLICT, ReviewState.ASSIGNED, ReviewState.ASSIGNED);
    }

    @Test
    void aReviewerSeesTheOthersOnlyAfterSpeakingAndNeverAName() {
        var one = event.reviewer();
        var two = event.reviewer();
        var id = event.submit(author, "Blind");
        event.review(one, id, 3);

        var before = fixture.as.member(two, () -> reviews.open(event.slug, id));
        assertThat(before.others()).isEmpty();
        assertThat(before.open()).isTrue();
        event.review(two, id, 1);
        var after = fixture.as.member(two, () -> reviews.open(event.slug, id));

        assertThat(after.own()).isEqualTo(CallRoom.review(1));
        assertThat(after.others()).containsExactly(CallRoom.review(3));
        event.review(two, id, 3);
        assertThat(fixture.as.member(two, () -> reviews.open(event.slug, id)).own())
                .as("a review is given once")
                .isEqualTo(CallRoom.review(1));
    }

    @Test
    void aReviewIsCorrectedUntilADecisionIsPreparedAndOrganisersSeeThat() {
        var one = event.reviewer();
        var id = event.submit(author, "Reconsidered");
        assertThatThrownBy(() -> correct(one, id, 1)).as("nothing was said yet").isInstanceOf(NotOpen.class);
        event.review(one, id, 3);
        correct(one, id, 3);
        assertThat(event.seen(id).reviews().getFirst().correctedAt())
                .as("the same is no correction")
                .isNull();
        assertThat(fixture.as.member(one, () -> reviews.open(event.slug, id)).open())
                .isTrue();

        correct(one, id, 1);

        var seen = event.seen(id).reviews().getFirst();
        assertThat(seen.entry()).isEqualTo(CallRoom.review(1));
        assertThat(seen.correctedAt()).isNotNull();
        event.prepare(id, ProposalState.DECLINED, "");
        assertThatThrownBy(() -> correct(one, id, 2))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("call.error.tooLateToReview");
        assertThat(fixture.as.member(one, () -> reviews.open(event.slug, id)).open())
                .isFalse();
        assertThat(event.seen(id).reviews().getFirst().entry()).isEqualTo(CallRoom.review(1));
    }

    private void correct(long reviewer, long id, int score) {
        fixture.as.member(reviewer, () -> reviews.correct(event.slug, id, CallRoom.review(score)));
    }

    @Test
    void aReviewWithoutAnAnswerIsRefusedByItemAndNothingIsKept() {
        var one = event.reviewer();
        var id = event.submit(author, "Half");

        assertThatThrownBy(() -> fixture.as.member(
                        one,
                        () -> reviews.give(
                                event.slug, id, new ReviewEntry(Map.of(RubricItem.FIT, 2), "", "x".repeat(2_001)))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactlyInAnyOrder(
                                        "USEFULNESS", "CLARITY", "FEASIBILITY", "PARTICIPATION", "authorComment"));
        assertThat(event.seen(id).reviews())
                .extracting(DeskProposal.OfReviewer::state)
                .containsExactly(ReviewState.ASSIGNED);
    }

    @Test
    void anAuthorNeverLearnsWhoReviewsOrWhatTheySay() {
        var one = event.reviewer();
        var id = event.submit(author, "Judged");
        event.review(one, id, 2);
        event.prepare(id, ProposalState.DECLINED, "Not this year.");

        var mine = event.mine(author, id);

        assertThat(mine.state()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(mine.comment()).isEmpty();
        assertThat(mine.toString()).doesNotContain("Inner words", "Words for the author", "Not this year");
        event.send();
        assertThat(event.mine(author, id).toString()).contains("Not this year").doesNotContain("Inner words");
    }

    @Test
    void anOrganiserLearnsNothingOfTheReviewsOfTheirOwnProposalAndDecidesNothing() {
        var one = event.reviewer();
        event.reviewer();
        var id = event.submit(event.organiser, "Mine");
        event.review(one, id, 0);

        var seen = event.seen(id);

        assertThat(seen.own()).isTrue();
        assertThat(seen.reviews()).isEmpty();
        assertThat(seen.candidates()).isEmpty();
        var row = fixture.as
                .member(event.organiser, () -> desk.open(event.slug, ProposalFilter.ALL, null))
                .rows()
                .getFirst();
        assertThat(row.own()).isTrue();
        assertThat(List.of(row.mean(), row.given(), row.expected())).containsExactly(-1, 0, 0);
        assertThatThrownBy(() -> event.prepare(id, ProposalState.ACCEPTED, "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fixture.as.member(event.organiser, () -> desk.take(event.slug, id, one)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void organisersAskByHandAndTakeBackWhatIsNotGiven() {
        var one = event.reviewer();
        var two = event.reviewer();
        var id = event.submit(author, "By hand");
        var three = event.reviewer();
        var stranger = fixture.member();

        fixture.as.member(event.organiser, () -> desk.assign(event.slug, id, three));
        assertThat(event.reviewersOf(id)).containsExactlyInAnyOrder(one, two, three);
        fixture.as.member(event.organiser, () -> desk.take(event.slug, id, one));
        assertThat(event.reviewersOf(id)).containsExactlyInAnyOrder(two, three);

        event.review(two, id, 2);
        assertThatThrownBy(() -> fixture.as.member(event.organiser, () -> desk.take(event.slug, id, two)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fixture.as.member(event.organiser, () -> desk.assign(event.slug, id, stranger)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoLeavesTheTeamReviewsNothingMoreAndSomebodyElseDoes() {
        var one = event.reviewer();
        var two = event.reviewer();
        var id = event.submit(author, "Handed over");
        event.review(two, id, 3);
        var three = event.reviewer();

        fixture.as.member(event.organiser, () -> team.name(event.id, one, Set.of()));
        fixture.as.member(event.organiser, () -> team.name(event.id, two, Set.of()));
        fixture.as.member(event.organiser, () -> desk.distribute(event.slug));

        assertThat(event.reviewersOf(id)).as("what was said stays").containsExactlyInAnyOrder(two, three);
        assertThatThrownBy(() -> fixture.as.member(one, () -> reviews.mine(event.slug)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void reviewersWhoComeLaterGetWhatWaitsByItself() {
        var id = event.submit(author, "Waits");
        assertThat(event.reviewersOf(id)).isEmpty();
        var one = event.reviewer();

        jobs.runAllDue();

        assertThat(event.reviewersOf(id)).containsExactly(one);
    }

    @Test
    void oneMailADayAsksForReviewsAndOneRemindsBeforeTheDateButNotAfterIt() {
        var one = event.reviewer();
        event.submit(author, "First");
        event.submit(author, "Second");
        jobs.runAllDue();
        event.submit(author, "Third");
        jobs.runAllDue();
        assertThat(mailsTo(one)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("2 proposals to review");
            assertThat(mail.text()).contains("/manage/reviews");
        });

        event.afterDeadline(5, 0);
        jobs.runAllDue();
        assertThat(mailsTo(one)).as("the third").hasSize(2);
        event.afterDeadline(7, 0);
        jobs.runAllDue();
        jobs.runAllDue();
        assertThat(mailsTo(one))
                .filteredOn(mail -> mail.subject().startsWith("Still 3 proposals"))
                .hasSize(1);

        var late = event.reviewer();
        event.afterDeadline(11, 0);
        jobs.runAllDue();
        assertThat(mailsTo(late)).noneMatch(mail -> mail.subject().startsWith("Still"));
    }

    @Test
    void whoHasGivenAllTheirReviewsIsNotReminded() {
        var one = event.reviewer();
        var id = event.submit(author, "Done");
        jobs.runAllDue();
        event.review(one, id, 2);

        event.afterDeadline(8, 0);
        jobs.runAllDue();

        assertThat(mailsTo(one)).hasSize(1);
    }

    @Test
    void whatAReviewerAndAnOrganiserOpenCostsTheSameForFewAndForMany() {
        var one = event.reviewer();
        event.reviewer();
        event.review(one, event.submit(author, CallRoom.with(CallRoom.entry("One"), fixture.member())), 2);
        var few = costs(one);
        for (var n = 0; n < 33; n++) {
            var id = event.submit(n % 2 == 0 ? author : fixture.member(), "More " + n);
            if (n < 5) {
                event.review(one, id, n % 4);
            }
        }

        assertThat(costs(one)).isEqualTo(few).allMatch(cost -> cost <= 8);
    }

    private List<Integer> costs(long reviewer) {
        return List.of(
                fixture.as.member(
                        reviewer,
                        () -> StatementCounter.during(() -> reviews.mine(event.slug))
                                .size()),
                listCost(ProposalFilter.ALL),
                listCost(new ProposalFilter(
                        ProposalState.SUBMITTED, SessionKind.WORKSHOP, Language.FR, ProposalFilter.Order.MEAN)));
    }

    private int listCost(ProposalFilter filter) {
        return fixture.as.member(
                event.organiser,
                () -> StatementCounter.during(() -> desk.open(event.slug, filter, null))
                        .size());
    }

    private List<CaughtMail> mailsTo(long member) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(fixture.email(member)))
                .toList();
    }
}
