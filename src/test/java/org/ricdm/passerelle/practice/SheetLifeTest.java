package org.ricdm.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who writes a sheet, what it said before, and whether it still holds. */
@PortalTest
class SheetLifeTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetAuthors authors;

    @Autowired
    SheetHistory history;

    @Autowired
    SheetRenewal renewal;

    @Autowired
    SheetLife life;

    @Autowired
    SheetReadings readings;

    @Autowired
    Members members;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    private long author;
    private long spark;

    @BeforeEach
    void aSpark() {
        author = fixture.member();
        spark = practices.spark(author, "Maps for all");
    }

    @Test
    void anAuthorOfAnotherCentreIsNamedAndToldOnce() {
        var colleague = fixture.member();

        fixture.as.member(author, () -> {
            authors.name(spark, colleague);
            authors.name(spark, colleague);
        });

        assertThat(told(colleague, "AUTHORSHIP")).isEqualTo(1);
        fixture.as.member(colleague, () -> sheets.publish(spark));
        assertThat(read().authors()).extracting(card -> card.id()).containsExactly(author, colleague);
    }

    @Test
    void whoLeavesIsThankedAndTheLastOneCannotLeave() {
        var colleague = fixture.member();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.as.member(author, () -> authors.leave(spark)));

        fixture.as.member(author, () -> authors.name(spark, colleague));
        fixture.as.member(author, () -> authors.leave(spark));

        assertThat(read().authors()).extracting(card -> card.id()).containsExactly(colleague);
        assertThat(read().credited()).extracting(card -> card.id()).containsExactly(author);
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(author, () -> sheets.publish(spark)));
    }

    @Test
    void aSheetWhoseAuthorsAreGoneIsTakenOverByTheCoordinatorOfItsCentreOnly() {
        var centre = fixture.centre();
        var writer = fixture.member(Language.EN, centre);
        var coordinator = fixture.member(Language.EN, centre, Role.COORDINATOR);
        var elsewhere = fixture.member(Role.COORDINATOR);
        var sheet = practices.spark(writer);
        assertThat(fixture.as.member(coordinator, () -> authors.mayTakeOver(sheet)))
                .isFalse();

        fixture.as.member(fixture.member(Role.ADMINISTRATOR), () -> members.leave(writer, null));

        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(elsewhere, () -> authors.takeOver(sheet)));
        fixture.as.member(coordinator, () -> authors.takeOver(sheet));
        fixture.as.member(coordinator, () -> sheets.publish(sheet));
    }

    @Test
    void whatOneAuthorTypesInOneGoIsOneStepAndPublishedStepsStayAsTheyAre() {
        type("First");
        type("First and second");
        assertThat(steps(author)).extracting(SheetHistory.Step::number).containsExactly(2, 1);

        fixture.as.member(author, () -> sheets.publish(spark));
        type("Third");

        assertThat(steps(author)).extracting(SheetHistory.Step::number).containsExactly(3, 2, 1);
        var second = fixture.as.member(author, () -> history.difference(spark, 2));
        assertThat(second.paths()).containsExactly("need");
        assertThat(second.before().of(SheetField.NEED)).isEqualTo("Many come once and never again.");
        assertThat(second.now().of(SheetField.NEED)).isEqualTo("First and second");
    }

    @Test
    void readersSeeTheStepsThatWerePublishedOnly() {
        type("Not yet");
        var reader = fixture.member();

        assertThat(steps(reader)).extracting(SheetHistory.Step::number).containsExactly(1);
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(reader, () -> history.difference(spark, 2)));
        assertThat(StatementCounter.during(() -> steps(reader))).hasSize(4);
    }

    @Test
    void whatNobodyConfirmedForTwoYearsIsAskedForOnceAndHoldsAgainWhenConfirmed() {
        confirmed(monthsAgo(24));
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(practices.state(spark)).isEqualTo(SheetState.RENEWAL_DUE);
        assertThat(told(author, "RENEWAL")).isEqualTo(1);
        assertThat(read().brief().published()).isTrue();

        type("Half a sentence that is not to be read");
        fixture.as.member(author, () -> renewal.confirm(spark));
        assertThat(practices.state(spark)).isEqualTo(SheetState.SPARK);
        assertThat(read().content().of(SheetField.NEED)).isEqualTo("Many come once and never again.");

        confirmed(monthsAgo(25));
        jobs.runAllDue();
        assertThat(told(author, "RENEWAL")).isEqualTo(2);
    }

    @Test
    void aSheetIsNotAskedForADayTooEarly() {
        confirmed(monthsAgo(24).plusSeconds(86_400));
        jobs.runAllDue();

        assertThat(practices.state(spark)).isEqualTo(SheetState.SPARK);
    }

    @Test
    void changingItWhenItIsDueConfirmsItAndKeepsTheLabel() {
        var accepted = practices.accepted(author);
        sql.sql("update practice set confirmed_at = :then where id = :id")
                .param("then", Timestamp.from(monthsAgo(30)))
                .param("id", accepted)
                .update();
        jobs.runAllDue();
        assertThat(practices.state(accepted)).isEqualTo(SheetState.RENEWAL_DUE);

        fixture.as.member(author, () -> sheets.publish(accepted));

        assertThat(practices.state(accepted)).isEqualTo(SheetState.ACCEPTED);
    }

    @Test
    void aSecondReviewMayTakeTheLabelAwayAndItsAuthorsStillPublish() {
        for (var outcome : List.of(SheetState.SPARK, SheetState.RETURNED)) {
            var sheet = practices.accepted(author);
            List.of(SheetState.RENEWAL_DUE, SheetState.SUBMITTED, SheetState.IN_REVIEW, outcome)
                    .forEach(state -> life.become(sheet, state));

            assertThat(fixture.as
                            .member(author, () -> readings.read(sheet))
                            .brief()
                            .acceptedAt())
                    .isNull();
            fixture.as.member(author, () -> sheets.publish(sheet));
            assertThat(practices.state(sheet)).isEqualTo(SheetState.SPARK);
        }
    }

    @Test
    void nothingGetsTheLabelWithoutAReview() {
        var sheet = practices.fullDraft(author);
        life.become(sheet, SheetState.SUBMITTED);

        assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> life.become(sheet, SheetState.ACCEPTED));
    }

    @Test
    void whatIsRetiredStaysReadableAndSaysWhyAndWhatReplacesIt() {
        var next = practices.spark(fixture.member(), "Globes for all");

        fixture.as.member(author, () -> renewal.retire(spark, RetiringReason.REPLACED, "Round is better.", next));

        var read = fixture.as.member(fixture.member(), () -> readings.read(spark));
        assertThat(read.retired()).isNotNull().satisfies(end -> {
            assertThat(end.reason()).isEqualTo(RetiringReason.REPLACED);
            assertThat(end.text()).isEqualTo("Round is better.");
            assertThat(end.replacedBy())
                    .isNotNull()
                    .extracting(SheetLink::title)
                    .isEqualTo("Globes for all");
        });
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> fixture.as.member(author, () -> sheets.publish(spark)));
    }

    @Test
    void retiringWantsAReasonThatSaysSomething() {
        var retired = practices.spark(author);
        fixture.as.member(author, () -> renewal.retire(retired, RetiringReason.OUTDATED, "", null));
        var draft = practices.draft(author, PracticeRoom.sparkContent("Unseen"));

        refused("text", RetiringReason.OTHER, " ", null);
        refused("text", RetiringReason.OUTDATED, "x".repeat(401), null);
        refused("replacedBy", RetiringReason.REPLACED, "", null);
        refused("replacedBy", RetiringReason.REPLACED, "", spark);
        refused("replacedBy", RetiringReason.OUTDATED, "", retired);
        refused("replacedBy", RetiringReason.OUTDATED, "", draft);
        refused("replacedBy", RetiringReason.OUTDATED, "", 0L);
        assertThat(practices.state(spark)).isEqualTo(SheetState.SPARK);
    }

    private void refused(String field, RetiringReason reason, String text, @Nullable Long next) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.as.member(author, () -> renewal.retire(spark, reason, text, next)))
                .satisfies(refused -> assertThat(refused.isOn(field)).isTrue());
    }

    private void type(String need) {
        fixture.as.member(author, () -> {
            var base = sheets.open(spark).content();
            return sheets.keep(spark, base, base.with(SheetField.NEED, need));
        });
    }

    private List<SheetHistory.Step> steps(long reader) {
        return fixture.as.member(reader, () -> history.of(spark, null));
    }

    private SheetReading read() {
        return fixture.as.member(fixture.member(), () -> readings.read(spark));
    }

    private void confirmed(Instant then) {
        sql.sql("update practice set confirmed_at = :then where id = :id")
                .param("then", Timestamp.from(then))
                .param("id", spark)
                .update();
    }

    private static Instant monthsAgo(int months) {
        return Instant.now().atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    private int told(long member, String reason) {
        return sql.sql("select count(*) from notice where recipient_id = :member and reason = :reason")
                .param("member", member)
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }
}
