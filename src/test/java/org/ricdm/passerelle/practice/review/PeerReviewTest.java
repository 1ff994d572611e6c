package org.ricdm.passerelle.practice.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.practice.NotWritable;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.Sheets;
import org.ricdm.passerelle.practice.StepRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet on its way through the review: who reads it when, who says what, what comes of it, and who is told. */
@PortalTest
class PeerReviewTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    ReviewRoom room;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetReadings readings;

    @Autowired
    Reviewing reviewing;

    @Autowired
    ReviewTasks tasks;

    @Autowired
    ReviewPages pages;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Bell bell;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    AdjustableClock clock;

    private long author;
    private long milan;
    private long porto;

    @BeforeEach
    void anAuthorAndTwoReviewersAbroad() {
        room.empty();
        author = fixture.member();
        milan = room.reviewer("IT");
        porto = room.reviewer("PT");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whatIsMissingIsToldFieldByFieldInReadingOrderAndNothingIsHandedIn() {
        var id = practices.fullDraft(
                author,
                PracticeRoom.fullContent(Fixture.unique("Sheet"))
                        .with(SheetField.PROMISE, "")
                        .with(SheetField.FAILED, "https://www.example.org")
                        .with(SheetField.MONEY, ""));

        assertThatThrownBy(() -> submit(id))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("promise", "money", "failed"));
        assertThat(practices.state(id)).isEqualTo(SheetState.DRAFT);
        assertThat(room.atWork(id)).isEmpty();
    }

    @Test
    void whatIsHandedInGoesToTwoReviewersWhoReadItAndNobodyElseDoes() {
        var id = room.submitted(author);

        assertThat(practices.state(id)).isEqualTo(SheetState.SUBMITTED);
        assertThat(room.atWork(id)).containsExactlyInAnyOrder(milan, porto);
        assertThat(fixture.as.member(milan, () -> readings.read(id)).content().of(SheetField.NEED))
                .isNotEmpty();
        assertThatThrownBy(() -> fixture.as.member(fixture.member(), () -> readings.read(id)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void authorsDoNotChangeWhatIsReadAndReviewersReadWhatWasHandedIn() {
        var id = room.submitted(author);
        var handedIn = typed(id);
        assertThatThrownBy(() -> fixture.as.member(
                        author, () -> sheets.keep(id, handedIn, handedIn.with(SheetField.NEED, "Changed."))))
                .isInstanceOf(NotWritable.class);
        ask(id, milan, "For whom is it?");

        fixture.as.member(author, () -> sheets.keep(id, handedIn, handedIn.with(SheetField.NEED, "Half typed")));

        assertThat(fixture.as.member(milan, () -> readings.read(id)).content()).isEqualTo(handedIn);
        assertThat(fixture.as.member(milan, () -> readings.preview(id)).content())
                .isEqualTo(handedIn);
        assertThat(task(milan, room.task(id, milan)).sheet().content()).isEqualTo(handedIn);
        assertThat(fixture.as
                        .member(author, () -> readings.preview(id))
                        .content()
                        .of(SheetField.NEED))
                .isEqualTo("Half typed");
    }

    @Test
    void aConflictOfInterestIsDeclaredFirstAndTheNextOneIsAsked() {
        var id = room.submitted(author);
        var third = room.reviewer("ES");
        var declined = room.task(id, milan);
        refused(
                "form",
                () -> fixture.as.member(milan, () -> tasks.give(declined, 0, ReviewRoom.review(2, Verdict.ACCEPT))));

        fixture.as.member(milan, () -> tasks.decline(declined, DeclineReason.CONFLICT));

        assertThat(room.atWork(id)).containsExactly(porto, third);
        assertThatThrownBy(() -> fixture.as.member(milan, () -> readings.read(id)))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> task(milan, declined)).isInstanceOf(NotOpen.class);
        refused("form", () -> fixture.as.member(milan, () -> tasks.accept(declined)));
        var seats = fixture.as
                .member(author, () -> pages.status(id))
                .rounds()
                .getFirst()
                .seats();
        assertThat(seats)
                .extracting(seat -> Objects.requireNonNull(seat.person()).id())
                .as("authors do not learn who declined")
                .containsExactly(porto, third);
    }

    @Test
    void whenThereAreTooFewTheOfficeIsToldOnceAndNamesSomebodyButNobodyOfAnAuthorsCentre() {
        room.empty();
        var office = room.office();
        var cite = fixture.centre();
        var near = fixture.member(Language.EN, fixture.associatedCentre(cite));
        var writer = fixture.member(Language.EN, cite);
        var second = fixture.member();
        var id = practices.fullDraft(writer);
        practices.write(id, second);
        fixture.as.member(writer, () -> reviewing.submit(id));
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(mails(office, "Reviewers are missing")).hasSize(1);
        assertThat(needy(office)).contains(id);
        refused("reviewer", () -> fixture.as.member(office, () -> desk.name(id, near)));
        refused("reviewer", () -> fixture.as.member(office, () -> desk.name(id, second)));
        var here = fixture.member();
        fixture.as.member(office, () -> desk.name(id, here));
        refused("reviewer", () -> fixture.as.member(office, () -> desk.name(id, here)));
        var there = room.reviewer("IT");
        jobs.runAllDue();

        assertThat(room.atWork(id)).containsExactly(here, there);
        assertThat(needy(office)).doesNotContain(id);
    }

    @Test
    void aReviewIsKeptAsItIsTypedAndTwoWindowsDoNotOverwriteEachOther() {
        var id = room.submitted(author);
        var task = room.accept(id, milan);
        var shown = task(milan, task).version();
        var next = fixture.as.member(milan, () -> tasks.keep(task, shown, ReviewRoom.draft("First window")));

        refused(
                "version",
                () -> fixture.as.member(milan, () -> tasks.keep(task, shown, ReviewRoom.draft("Second window"))));
        refused(
                "version",
                () -> fixture.as.member(milan, () -> tasks.give(task, shown, ReviewRoom.review(3, Verdict.ACCEPT))));

        assertThat(task(milan, task).entry()).isEqualTo(ReviewRoom.draft("First window"));
        fixture.as.member(milan, () -> tasks.keep(task, next, ReviewRoom.draft("Second window")));
        assertThat(task(milan, task).entry().letter()).isEqualTo("Second window");
        assertThat(practices.state(id)).isEqualTo(SheetState.IN_REVIEW);
    }

    @Test
    void aReviewWithoutAnAnswerOrTheReasonOfALowOneIsRefusedItemByItem() {
        var id = room.submitted(author);
        var task = room.accept(id, milan);

        assertThatThrownBy(() -> fixture.as.member(
                        milan,
                        () -> tasks.give(
                                task,
                                room.version(task),
                                new ReviewEntry(Map.of(RubricItem.NEED, 1, RubricItem.KIT, 3), Map.of(), null, " "))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly(
                                        "need.comment",
                                        "action",
                                        "means",
                                        "result",
                                        "evidence",
                                        "transfer",
                                        "charter",
                                        "verdict",
                                        "letter"));
        assertThat(room.state(task)).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void aReviewIsBlindForTheOtherOneUntilTheirsIsGivenAndForAuthorsUntilTheDecision() {
        var id = room.submitted(author);
        room.accept(id, porto);
        room.give(id, milan, ReviewRoom.review(3, Verdict.ACCEPT));

        assertThat(task(porto, room.task(id, porto)).toString()).doesNotContain("Dear authors");
        assertThat(fixture.as.member(author, () -> pages.status(id)).toString()).doesNotContain("Dear authors");
        room.give(id, porto, ReviewRoom.review(0, Verdict.RETURN));

        assertThat(task(porto, room.task(id, porto)).toString()).contains("Dear authors, ACCEPT");
        assertThat(fixture.as.member(author, () -> pages.status(id)).toString())
                .as("the reviews differ, nothing is decided")
                .doesNotContain("Dear authors");
    }

    @Test
    void whatBothRecommendIsDecidedAndEachAuthorGetsOneLetterInTheirLanguage() {
        var french = fixture.member(Language.FR, fixture.centre());
        var id = practices.fullDraft(author);
        practices.write(id, french);
        submit(id);

        room.give(id, milan, ReviewRoom.review(3, Verdict.ACCEPT));
        room.give(id, porto, ReviewRoom.review(2, Verdict.ACCEPT));
        fixture.as.member(
                porto,
                () -> tasks.give(
                        room.task(id, porto),
                        room.version(room.task(id, porto)),
                        ReviewRoom.review(2, Verdict.ACCEPT)));
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(practices.state(id)).isEqualTo(SheetState.ACCEPTED);
        var english = mails(author, "Accepted:");
        assertThat(english).hasSize(1);
        assertThat(english.getFirst().text())
                .contains("Clarity of the need: 3 · convincing", "On need 2", "Dear authors, ACCEPT", "24 months");
        var letter = mails(french, "Acceptée");
        assertThat(letter).hasSize(1);
        assertThat(letter.getFirst().text()).contains("convaincant").doesNotContain("convincing");
        assertThat(fixture.as.member(author, () -> pages.status(id)).toString()).contains("Dear authors, ACCEPT");
        assertThat(fixture.as
                        .member(fixture.member(), () -> readings.read(id))
                        .brief()
                        .acceptedAt())
                .isNotNull();
    }

    @Test
    void whenTheyDifferTheOfficeIsToldAndDecidesOnce() {
        var office = room.office();
        var id = room.submitted(author);
        refused("form", () -> fixture.as.member(office, () -> desk.decide(id, Verdict.ACCEPT, "Too soon")));
        room.give(id, milan, ReviewRoom.review(3, Verdict.ACCEPT));
        room.give(id, porto, ReviewRoom.review(1, Verdict.SPARK));
        jobs.runAllDue();

        assertThat(mails(office, "To decide")).hasSize(1);
        assertThat(practices.state(id)).isEqualTo(SheetState.IN_REVIEW);
        refused("letter", () -> fixture.as.member(office, () -> desk.decide(id, Verdict.SPARK, "  ")));
        fixture.as.member(office, () -> desk.decide(id, Verdict.SPARK, "One more year."));
        assertThatThrownBy(() -> fixture.as.member(office, () -> desk.decide(id, Verdict.ACCEPT, "Again")))
                .isInstanceOf(NotOpen.class);
        jobs.runAllDue();

        assertThat(practices.state(id)).isEqualTo(SheetState.SPARK);
        assertThat(mails(author, "Kept as a spark")).hasSize(1);
        assertThat(mails(author, "Kept as a spark").getFirst().text()).contains("One more year.");
    }

    @Test
    void aQuestionLetsAuthorsAnswerAndChangeAndTheSameTwoReadItAgain() {
        var id = room.submitted(author);
        room.accept(id, porto);
        var open = room.task(id, porto);
        fixture.as.member(porto, () -> tasks.keep(open, room.version(open), ReviewRoom.draft("Half a letter")));
        var third = room.reviewer("ES");
        ask(id, milan, "For whom is it?");
        ask(id, milan, "For whom is it?");

        assertThat(practices.state(id)).isEqualTo(SheetState.QUESTIONS);
        refused("form", () -> submit(id));
        refused(
                "form",
                () -> fixture.as.member(
                        porto, () -> tasks.give(open, room.version(open), ReviewRoom.review(3, Verdict.ACCEPT))));
        var questions = fixture.as
                .member(author, () -> pages.status(id))
                .rounds()
                .getFirst()
                .questions();
        assertThat(questions).hasSize(1);
        var question = questions.getFirst().id();
        fixture.as.member(author, () -> reviewing.answer(question, "For those who come once."));
        fixture.as.member(author, () -> reviewing.answer(question, "For those who come once."));
        var before = typed(id);
        fixture.as.member(author, () -> sheets.keep(id, before, before.with(SheetField.NEED, "Those who come once.")));
        submit(id);
        jobs.runAllDue();

        assertThat(practices.state(id)).isEqualTo(SheetState.IN_REVIEW);
        assertThat(room.atWork(id)).containsExactlyInAnyOrder(milan, porto).doesNotContain(third);
        var again = task(porto, room.task(id, porto));
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.entry().letter()).isEqualTo("Half a letter");
        assertThat(again.sheet().content().of(SheetField.NEED)).isEqualTo("Those who come once.");
        assertThat(again.rounds()).hasSize(2);
        assertThat(mails(author, "A question about")).hasSize(1);
        assertThat(mails(milan, "An answer about")).hasSize(1);
        assertThat(mails(milan, "Second reading")).hasSize(1);
        var status = fixture.as.member(author, () -> pages.status(id));
        assertThat(status.rounds()).extracting(ReviewRound::number).containsExactly(2, 1);
        room.give(id, milan, ReviewRoom.review(3, Verdict.ACCEPT));
        room.give(id, porto, ReviewRoom.review(3, Verdict.ACCEPT));
        assertThat(practices.state(id)).isEqualTo(SheetState.ACCEPTED);
    }

    @Test
    void bothRecommendingQuestionsLeadsToASecondRoundAndReturningToANewReview() {
        var id = room.submitted(author);
        room.give(id, milan, ReviewRoom.review(1, Verdict.QUESTIONS));
        room.give(id, porto, ReviewRoom.review(1, Verdict.QUESTIONS));
        assertThat(practices.state(id)).isEqualTo(SheetState.QUESTIONS);
        submit(id);
        var second = task(milan, room.task(id, milan));
        assertThat(second.entry().scores()).as("the rubric goes on").hasSize(8);
        assertThat(second.entry().verdict()).isNull();
        room.give(id, milan, ReviewRoom.review(0, Verdict.RETURN));
        room.give(id, porto, ReviewRoom.review(0, Verdict.RETURN));

        assertThat(practices.state(id)).isEqualTo(SheetState.RETURNED);
        assertThatThrownBy(() -> fixture.as.member(milan, () -> readings.read(id)))
                .isInstanceOf(NotOpen.class);
        submit(id);
        assertThat(practices.state(id)).isEqualTo(SheetState.SUBMITTED);
        assertThat(room.atWork(id)).containsExactlyInAnyOrder(milan, porto);
    }

    @Test
    void authorsOfAPublishedSheetMayTakeItBackInsteadOfAnsweringAndReadersReadWhatTheyReadBefore() {
        var id = practices.spark(author);
        var before = typed(id);
        fixture.as.member(
                author, () -> sheets.keep(id, before, PracticeRoom.fullContent(before.of(SheetField.TITLE) + " full")));
        submit(id);
        assertThat(fixture.as.member(fixture.member(), () -> readings.read(id)).content())
                .isEqualTo(before);
        ask(id, milan, "Why?");
        assertThatThrownBy(() -> fixture.as.member(author, () -> sheets.publish(id)))
                .as("nothing goes around a review")
                .isInstanceOf(StepRefused.class);

        fixture.as.member(author, () -> reviewing.withdraw(id));

        assertThat(practices.state(id)).isEqualTo(SheetState.SPARK);
        assertThat(room.atWork(id)).isEmpty();
        assertThat(room.state(room.task(id, porto))).isEqualTo(TaskState.CALLED_OFF);
        assertThat(fixture.as.member(fixture.member(), () -> readings.read(id)).content())
                .isEqualTo(before);
    }

    @Test
    void whatNobodyHasBegunToReviewCanBeTakenBack() {
        var id = room.submitted(author);

        fixture.as.member(author, () -> reviewing.withdraw(id));

        assertThat(practices.state(id)).isEqualTo(SheetState.DRAFT);
        assertThat(room.atWork(id)).isEmpty();
        jobs.runAllDue();
        assertThat(mails(milan, "Will you review"))
                .as("nothing is left to review")
                .isEmpty();
        submit(id);
        room.accept(id, milan);
        refused("form", () -> fixture.as.member(author, () -> reviewing.withdraw(id)));
        refused("form", () -> submit(id));
    }

    @Test
    void reviewersAreAskedRemindedAfterTwoWeeksAndTheOfficeHearsAfterThreeEachOnce() {
        var office = room.office();
        var id = room.submitted(author);
        room.give(id, porto, ReviewRoom.review(3, Verdict.ACCEPT));
        jobs.runAllDue();
        assertThat(mails(milan, "Will you review")).hasSize(1);
        assertThat(fixture.as.member(milan, () -> bell.unread())).isPositive();
        task(milan, room.task(id, milan));
        assertThat(fixture.as.member(milan, () -> bell.unread()))
                .as("who looks has read")
                .isZero();

        clock.advance(Duration.ofDays(13));
        jobs.runAllDue();
        assertThat(mails(milan, "One week left")).isEmpty();
        clock.advance(Duration.ofDays(2));
        jobs.runAllDue();
        jobs.runAllDue();
        assertThat(mails(milan, "One week left")).hasSize(1);
        assertThat(mails(porto, "One week left")).as("has given it").isEmpty();
        assertThat(mails(office, "A review is late")).isEmpty();
        clock.advance(Duration.ofDays(7));
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(mails(office, "A review is late")).hasSize(1);
        assertThat(needy(office)).contains(id);
    }

    @Test
    void aLateReviewIsTakenUntilSomebodyElseIsAskedAndRefusedWithWordsAfterwards() {
        var office = room.office();
        var id = room.submitted(author);
        var late = room.accept(id, milan);
        var other = room.accept(id, porto);
        var spare = room.reviewer("ES");
        clock.advance(Duration.ofDays(22));

        assertThat(task(milan, late).late()).isTrue();
        room.give(id, porto, ReviewRoom.review(3, Verdict.ACCEPT));
        assertThat(room.state(other)).isEqualTo(TaskState.GIVEN);
        fixture.as.member(office, () -> desk.extend(late));
        assertThat(task(milan, late).late()).isFalse();
        fixture.as.member(office, () -> desk.replace(late));

        assertThat(room.atWork(id)).containsExactlyInAnyOrder(porto, spare);
        assertThatThrownBy(() -> fixture.as.member(
                        milan, () -> tasks.give(late, room.version(late), ReviewRoom.review(3, Verdict.ACCEPT))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("peerreview.error.replaced");
        assertThatThrownBy(() -> fixture.as.member(milan, () -> readings.read(id)))
                .isInstanceOf(NotOpen.class);
        refused("form", () -> fixture.as.member(office, () -> desk.replace(other)));
    }

    @Test
    void whoseAccountEndsOrWhoTurnsOutToBeNearIsReplacedWithoutAnybodyAsking() {
        var id = room.submitted(author);
        var third = room.reviewer("ES");
        var colleague = fixture.member();
        practices.write(id, milan);

        jobs.runAllDue();

        assertThat(room.atWork(id)).containsExactly(porto, third).doesNotContain(colleague);
    }

    @Test
    void anAdministratorDecidesNothingAboutTheirOwnSheet() {
        var office = room.office();
        var id = room.submitted(office);

        refused("form", () -> fixture.as.member(office, () -> desk.replace(room.task(id, milan))));
        assertThat(fixture.as.member(office, () -> pages.status(id)).office()).isFalse();
    }

    @Test
    void twoSubmittedAtOnceAreOneAndTheSecondIsToldSo() {
        var id = room.submitted(author);

        refused("form", () -> submit(id));

        assertThat(fixture.as.member(author, () -> pages.status(id)).rounds()).hasSize(1);
    }

    @Test
    void thePagesCostAFixedNumberOfStatements() {
        var office = room.office();
        var id = room.submitted(author);
        ask(id, milan, "One?");
        fixture.as.member(author, () -> pages.status(id));
        var few = StatementCounter.during(() -> fixture.as.member(author, () -> pages.status(id)));
        ask(id, milan, "Two?");
        var question = fixture.as
                .member(author, () -> pages.status(id))
                .rounds()
                .getFirst()
                .questions();
        question.forEach(one -> fixture.as.member(author, () -> reviewing.answer(one.id(), "Yes.")));
        submit(id);
        room.give(id, milan, ReviewRoom.review(3, Verdict.ACCEPT));

        fixture.as.member(author, () -> pages.status(id));
        var many = StatementCounter.during(() -> fixture.as.member(author, () -> pages.status(id)));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.during(() -> fixture.as.member(office, () -> desk.list(DeskFilter.RUNNING, null))))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(StatementCounter.during(() -> fixture.as.member(milan, () -> pages.mine())))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theDeskIsPagedByKey() {
        room.empty();
        var office = room.office();
        var ids = java.util.stream.Stream.generate(() -> room.submitted(author))
                .limit(ReviewDesk.PAGE + 2)
                .toList();

        var first = fixture.as.member(office, () -> desk.list(DeskFilter.NEEDS_OFFICE, null));
        var second = fixture.as.member(office, () -> desk.list(DeskFilter.NEEDS_OFFICE, first.next()));

        assertThat(first.rows()).hasSize(ReviewDesk.PAGE);
        assertThat(second.rows()).extracting(DeskRow::practiceId).containsExactly(ids.get(1), ids.get(0));
        assertThat(second.next()).isNull();
    }

    private void submit(long id) {
        fixture.as.member(author, () -> reviewing.submit(id));
    }

    private void ask(long practice, long reviewer, String text) {
        var task = room.accept(practice, reviewer);
        fixture.as.member(reviewer, () -> tasks.ask(task, text));
    }

    private ReviewTask task(long reviewer, long task) {
        return fixture.as.member(reviewer, () -> pages.task(task));
    }

    private SheetContent typed(long id) {
        return fixture.as.member(author, () -> sheets.open(id)).content();
    }

    private List<Long> needy(long office) {
        return fixture.as.member(office, () -> desk.list(DeskFilter.NEEDS_OFFICE, null)).rows().stream()
                .map(DeskRow::practiceId)
                .toList();
    }

    private List<CaughtMail> mails(long member, String subject) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(fixture.email(member)))
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }

    private static void refused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.isOn(field)).isTrue());
    }
}
