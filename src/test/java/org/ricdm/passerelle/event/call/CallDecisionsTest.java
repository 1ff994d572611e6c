package org.ricdm.passerelle.event.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.Programme;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;
import org.ricdm.passerelle.event.programme.Speaker;
import org.ricdm.passerelle.event.programme.SpeakerEntry;
import org.ricdm.passerelle.event.programme.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/** CallDecisions are told all at once, each once and in its reader's language; an accepted proposal is one session. */
@PortalTest
class CallDecisionsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    CallRoom room;

    @Autowired
    CallDecisions decisions;

    @Autowired
    AcceptedSessions sessions;

    @Autowired
    Proposals proposals;

    @Autowired
    Planning planning;

    @Autowired
    Programme programme;

    @Autowired
    Speakers speakers;

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
    void lettersAreCountedByLanguageLookedAtAndThenLeaveOnceEach() {
        var french = fixture.member(Language.FR, fixture.centre());
        var together = fixture.member(Language.IT, fixture.centre());
        var accepted = event.submit(french, CallRoom.with(CallRoom.entry("Ensemble"), together));
        var declined = event.submit(author, "Alone");
        event.prepare(accepted, ProposalState.ACCEPTED, "Bravo.");
        event.prepare(declined, ProposalState.DECLINED, "");

        var letters = letters();
        assertThat(letters.proposals()).isEqualTo(2);
        assertThat(letters.people()).isEqualTo(3);
        assertThat(letters.samples())
                .extracting(sample -> sample.decision() + " " + sample.language() + " " + sample.people())
                .containsExactlyInAnyOrder("ACCEPTED FR 1", "ACCEPTED IT 1", "DECLINED EN 1");
        assertThat(event.send()).isEqualTo(3);
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(about(french, "Ensemble"))
                .filteredOn(mail -> mail.subject().startsWith("Acceptée"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("L’organisation écrit", "Bravo.", "/events/" + event.slug + "/proposals/mine"));
        assertThat(about(together, "Ensemble"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).startsWith("Accettata"));
        assertThat(about(author, "Alone"))
                .filteredOn(mail -> mail.text().contains("has no place this time"))
                .hasSize(1);
        assertThat(event.mine(french, accepted).state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(event.mine(french, accepted).comment()).isEqualTo("Bravo.");
        assertThat(letters().proposals()).isZero();
        assertThatThrownBy(event::send).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatWasNotLookedAtIsNotSent() {
        var id = event.submit(author, "Looked at");
        event.prepare(id, ProposalState.RESERVE, "First words");
        var looked = letters().state();
        event.prepare(id, ProposalState.RESERVE, "Second words");

        assertThatThrownBy(() -> fixture.as.member(event.organiser, () -> decisions.send(event.slug, looked)))
                .isInstanceOf(InvalidInput.class);
        assertThat(event.mine(author, id).state()).isEqualTo(ProposalState.SUBMITTED);
    }

    @Test
    void twoOrganisersWhoSendAtTheSameMomentTellOnce() throws Exception {
        for (var n = 0; n < 5; n++) {
            event.prepare(event.submit(author, "Number " + n), ProposalState.DECLINED, "");
        }
        var looked = letters().state();
        var clicks = new ArrayList<Callable<Integer>>();
        for (var n = 0; n < 4; n++) {
            clicks.add(() -> {
                try {
                    return fixture.as.member(event.organiser, () -> decisions.send(event.slug, looked));
                } catch (InvalidInput refused) {
                    return 0;
                }
            });
        }
        var told = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(clicks)) {
                told += done.get();
            }
        }

        assertThat(told).isEqualTo(5);
    }

    @Test
    void aDecisionThatChangesIsToldAgainAndSaysSo() {
        var id = event.submit(author, "Second thought");
        event.decide(id, ProposalState.RESERVE);
        jobs.runAllDue();

        event.decide(id, ProposalState.ACCEPTED);
        jobs.runAllDue();

        assertThat(event.mine(author, id).state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(about(author, "Second thought"))
                .filteredOn(mail -> mail.subject().startsWith("Changed: Accepted"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("This replaces what we told you before."));
    }

    @Test
    void aLetterThatWasOvertakenBeforeItLeftIsNotTold() {
        var id = event.submit(author, "Overtaken");
        jobs.runAllDue();
        event.decide(id, ProposalState.DECLINED);
        event.decide(id, ProposalState.ACCEPTED);
        jobs.runAllDue();

        assertThat(about(author, "Overtaken"))
                .extracting(CaughtMail::subject)
                .contains("Changed: Accepted: Overtaken")
                .doesNotContain("Your proposal: Overtaken");
    }

    @Test
    void aPreparedDecisionIsTakenBackAndWithdrawingTakesItBackToo() {
        var one = event.submit(author, "Taken back");
        var two = event.submit(author, "Withdrawn");
        event.prepare(one, ProposalState.ACCEPTED, "");
        event.prepare(two, ProposalState.ACCEPTED, "");

        event.prepare(one, null, "");
        fixture.as.member(author, () -> proposals.withdraw(event.slug, two));

        assertThat(letters().proposals()).isZero();
        assertThatThrownBy(() -> event.prepare(two, ProposalState.ACCEPTED, "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> event.prepare(one, ProposalState.SUBMITTED, ""))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> event.prepare(one, ProposalState.ACCEPTED, "x".repeat(2_001)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anAcceptedProposalBecomesASessionWithItsSpeakersInOneAction() {
        var together = fixture.member();
        var known = fixture.as.member(
                event.organiser, () -> speakers.add(event.id, new SpeakerEntry(together, "Known already", "", "")));
        var id = event.submit(
                author,
                CallRoom.withOthers(CallRoom.with(CallRoom.entry("On stage"), together), "Ana Sá; ana@b.example"));
        assertThatThrownBy(() -> make(id)).isInstanceOf(InvalidInput.class);
        event.prepare(id, ProposalState.ACCEPTED, "");
        assertThatThrownBy(() -> make(id)).as("not told yet").isInstanceOf(InvalidInput.class);
        event.send();

        var session = make(id);

        assertThat(make(id)).isEqualTo(session);
        var plan = fixture.as.member(event.organiser, () -> planning.open(event.slug));
        var planned = plan.session(session).orElseThrow().entry();
        assertThat(planned.kind()).isEqualTo(SessionKind.WORKSHOP);
        assertThat(planned.level()).isEqualTo(SessionLevel.BEGINNERS);
        assertThat(planned.spoken()).containsExactly(Language.EN, Language.FR);
        assertThat(planned.roomId()).isNull();
        assertThat(planned.length()).isEqualTo(Duration.ofMinutes(60));
        assertThat(planned.starts()).isEqualTo(plan.event().starts().local());
        assertThat(planned.in(Language.EN).title()).isEqualTo("On stage");
        assertThat(planned.in(Language.EN).description()).contains("plan for Monday", "First we listen");
        var names = plan.speakers().stream()
                .filter(one -> planned.speakers().contains(one.id()))
                .toList();
        assertThat(planned.speakers()).hasSize(3).contains(known);
        assertThat(names.stream().map(Speaker::name)).contains("Ana Sá", "Known already");
        assertThat(event.seen(id).sessionId()).isEqualTo(session);
        assertThat(fixture.as
                        .member(author, () -> programme.open(event.slug, Language.EN))
                        .days())
                .as("nobody else sees it before a release")
                .isEmpty();
        assertThatThrownBy(() -> event.prepare(id, ProposalState.DECLINED, "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void clicksAtTheSameMomentMakeOneSession() throws Exception {
        var id = event.submit(author, "Rushed");
        event.decide(id, ProposalState.ACCEPTED);
        var clicks = new ArrayList<Callable<Long>>();
        for (var n = 0; n < 6; n++) {
            clicks.add(() -> make(id));
        }
        var made = new HashSet<Long>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var done : pool.invokeAll(clicks)) {
                made.add(done.get());
            }
        }

        assertThat(made).hasSize(1);
        assertThat(fixture.as
                        .member(event.organiser, () -> planning.open(event.slug))
                        .sessions())
                .hasSize(1);
    }

    @Test
    void lookingAtTheLettersCostsTheSameForFewAndForMany() {
        event.prepare(event.submit(author, "One"), ProposalState.ACCEPTED, "");
        var few = cost();
        for (var n = 0; n < 12; n++) {
            event.prepare(
                    event.submit(n % 2 == 0 ? author : fixture.member(), "More " + n), ProposalState.ACCEPTED, "");
        }

        assertThat(cost()).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    private int cost() {
        return fixture.as.member(
                event.organiser,
                () -> StatementCounter.during(() -> decisions.letters(event.slug))
                        .size());
    }

    private long make(long id) {
        return fixture.as.member(event.organiser, () -> sessions.make(event.slug, id));
    }

    private DecisionLetters letters() {
        return fixture.as.member(event.organiser, () -> decisions.letters(event.slug));
    }

    private List<CaughtMail> about(long member, String title) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(fixture.email(member))
                        && mail.subject().contains(title))
                .toList();
    }
}
