package org.ricdm.passerelle.practice.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.notification.Cadence;
import org.ricdm.passerelle.notification.Choices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 30, 90 and 365 days after an adoption starts one question goes to whoever is responsible for it. */
@PortalTest
class AdoptionQuestionsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    AdoptionRoom room;

    @Autowired
    Adoptions adoptions;

    @Autowired
    AdoptionQuestions questions;

    @Autowired
    AdoptionFigures figures;

    @Autowired
    Choices choices;

    @Autowired
    QuestionsJob job;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    private long centre;
    private long member;

    @BeforeEach
    void somebody() {
        centre = fixture.centre();
        member = fixture.member(Language.EN, centre);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void eachQuestionIsAskedOnceAtItsMomentWithOneLinkForEachAnswer() {
        room.run(room.sheet(), member);
        after(29);
        assertThat(asked(member)).isEmpty();

        after(30);
        jobs.runAllDue();
        assertThat(asked(member)).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("How many people has it reached so far?", "11 to 50");
            assertThat(mail.text())
                    .containsPattern(
                            "https://portal\\.example/adoptions/answer/[A-Za-z0-9_-]{43}\\?lang=en&v=UP_TO_50");
            assertThat(mail.header("List-Unsubscribe")).contains("/unsubscribe/");
        });

        after(90);
        after(365);
        assertThat(asked(member))
                .extracting(mail ->
                        mail.text().replaceAll("(?s).*(reached so far|keep its promise|ordinary offer).*", "$1"))
                .containsExactlyInAnyOrder("reached so far", "keep its promise", "ordinary offer");
    }

    @Test
    void itSpeaksTheLanguageOfWhoIsAsked() {
        var french = fixture.member(Language.FR, centre);
        room.run(room.sheet(), french);
        after(30);

        assertThat(asked(french))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Combien de personnes", "lang=fr"));
    }

    @Test
    void whatHasEndedAndWhatIsTooLateIsNotAsked() {
        room.finished(room.sheet(), member);
        fixture.as.member(
                member,
                () -> adoptions.begin(
                        room.sheet(), AdoptionRoom.from(room.today().minusDays(50))));
        after(30);

        assertThat(asked(member))
                .as("30 days after the start was 20 days before it was told, 90 days are not yet over")
                .isEmpty();
    }

    @Test
    void whatEndsBeforeTheMailLeavesIsNotAskedAnyMore() {
        var id = room.run(room.sheet(), member);
        clock.advance(Duration.ofDays(30));
        assertThat(job.run()).isPositive();
        fixture.as.member(member, () -> adoptions.stop(id, new Stopping(StopReason.MONEY, "")));
        jobs.runAllDue();

        assertThat(asked(member)).isEmpty();
    }

    @Test
    void aMailThatCouldNotLeaveForTwoWeeksDoesNotLeaveAnyMore() {
        room.run(room.sheet(), member);
        clock.advance(Duration.ofDays(30));
        assertThat(job.run()).isPositive();
        clock.advance(Duration.ofDays(15));
        jobs.runAllDue();

        assertThat(asked(member)).isEmpty();
    }

    @Test
    void aQuestionThatWaitsFollowsToTheNewResponsibleMemberAndOtherwiseToTheCoordinator() {
        var colleague = fixture.member(Language.EN, centre);
        var coordinator = fixture.member(Language.EN, centre, Role.COORDINATOR);
        var id = room.run(room.sheet(), member);
        after(30);
        fixture.as.member(member, () -> adoptions.handOver(id, colleague));
        jobs.runAllDue();
        assertThat(asked(colleague)).hasSize(1);

        sql.sql("update member set state = 'LEFT' where id = :id")
                .param("id", colleague)
                .update();
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(asked(member)).hasSize(1);
        assertThat(asked(colleague)).hasSize(1);
        assertThat(asked(coordinator)).hasSize(1);
    }

    @Test
    void whoWantsNoMailsGetsNoneAndAnswersInThePortal() {
        fixture.as.member(member, () -> choices.choose(Choices.NETWORK, Cadence.PORTAL));
        var id = room.run(room.sheet(), member);
        after(30);
        assertThat(asked(member)).isEmpty();
        var before = reached();

        assertThatThrownBy(() ->
                        fixture.as.member(member, () -> questions.answer(id, AdoptionQuestion.REACHED, "EVERYBODY")))
                .isInstanceOf(InvalidInput.class);
        assertThat(fixture.as.member(member, () -> questions.answer(id, AdoptionQuestion.REACHED, "UP_TO_10")))
                .isTrue();
        assertThat(fixture.as.member(member, () -> questions.answer(id, AdoptionQuestion.REACHED, "MORE")))
                .as("it is answered")
                .isFalse();

        assertThat(reached()).isEqualTo(before + 1);
    }

    private int reached() {
        return fixture.as
                .member(member, figures::answers)
                .get(AdoptionQuestion.REACHED)
                .get("UP_TO_10");
    }

    private void after(int days) {
        clock.reset();
        clock.advance(Duration.ofDays(days));
        jobs.runAllDue();
    }

    private List<CaughtMail> asked(long person) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(fixture.email(person)))
                .filter(mail -> mail.text() != null && mail.text().contains("/adoptions/answer/"))
                .toList();
    }
}
