package org.ricdm.passerelle.event.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member proposes, changes, withdraws; nothing typed is lost and nothing is handed in twice. */
@PortalTest
class ProposalsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    CallRoom room;

    @Autowired
    Proposals proposals;

    @Autowired
    CallDesk desk;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

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
    void aDraftKeepsWhateverIsTypedAndOnlyItsAuthorSeesIt() {
        var key = UUID.randomUUID();
        var half = CallRoom.withOthers(ProposalEntry.empty(Language.FR), "nobody in particular");

        var id = keep(key, half);
        var again = keep(key, CallRoom.withOthers(CallRoom.entry("A title"), "still nobody"));

        assertThat(again).isEqualTo(id);
        var mine = event.mine(author, id);
        assertThat(mine.state()).isEqualTo(ProposalState.DRAFT);
        assertThat(mine.entry().title()).isEqualTo("A title");
        assertThat(mine.entry().others()).isEqualTo("still nobody");
        assertThat(fixture.as
                        .member(event.organiser, () -> desk.open(event.slug, ProposalFilter.ALL, null))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> event.seen(id)).isInstanceOf(NotOpen.class);
    }

    @Test
    void aSecondClickIsTheSameProposalAndOneMailSaysThatItArrived() {
        var key = UUID.randomUUID();

        var first = submit(key, CallRoom.entry("Once"));
        var second = submit(key, CallRoom.entry("Once"));
        jobs.runAllDue();

        assertThat(second).isEqualTo(first);
        assertThat(fixture.as.member(author, () -> proposals.mine(event.slug)).proposals())
                .hasSize(1);
        assertThat(catcher.mails())
                .filteredOn(mail -> mail.to().contains(fixture.email(author)))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("We have your proposal: Once");
                    assertThat(mail.text()).contains("/events/" + event.slug + "/proposals/mine", "Two people");
                });
    }

    @Test
    void manyClicksAtTheSameMomentMakeOneProposal() throws Exception {
        var key = UUID.randomUUID();
        var clicks = new ArrayList<Callable<Long>>();
        for (var n = 0; n < 6; n++) {
            clicks.add(() -> submit(key, CallRoom.entry("Rushed")));
        }
        var ids = new HashSet<Long>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var done : pool.invokeAll(clicks)) {
                ids.add(done.get());
            }
        }

        assertThat(ids).hasSize(1);
        assertThat(sql.sql("select count(*) from proposal where event_id = :event")
                        .param("event", event.id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDeadlineThatPassesMeanwhileIsToldWithItsMomentAndTheDraftIsStillThere() {
        var key = UUID.randomUUID();
        var id = keep(key, CallRoom.entry("Nearly"));
        event.afterDeadline(0, 0);

        var refused = problems(() -> submit(key, CallRoom.entry("Nearly there")));

        assertThat(refused).extracting(Problem::field).containsExactly("deadline");
        assertThat(refused.getFirst().arguments().getFirst().toString()).contains("18:00");
        keep(key, CallRoom.entry("Nearly there"));
        assertThat(event.mine(author, id).entry().title()).isEqualTo("Nearly there");
        assertThat(problems(() -> submit(UUID.randomUUID(), CallRoom.entry("Late"))))
                .extracting(Problem::field)
                .containsExactly("deadline");
    }

    @Test
    void untilTheDeadlineTheAuthorChangesAndWithdrawsAndAfterwardsNot() {
        var key = UUID.randomUUID();
        var id = submit(key, CallRoom.entry("First"));
        submit(key, CallRoom.entry("Second"));
        var other = event.submit(author, "Goes");
        assertThat(event.seen(id).proposal().entry().title()).isEqualTo("Second");
        withdraw(other);
        withdraw(other);
        assertThat(event.mine(author, other).state()).isEqualTo(ProposalState.WITHDRAWN);

        event.afterDeadline(0, 1);

        assertThat(problems(() -> submit(key, CallRoom.entry("Third"))))
                .extracting(Problem::field)
                .containsExactly("deadline");
        assertThat(problems(() -> withdraw(id))).extracting(Problem::field).containsExactly("deadline");
        assertThat(event.mine(author, id).open()).isFalse();
    }

    @Test
    void whatIsDecidedOrWithdrawnIsNotChangedAnyMore() {
        var key = UUID.randomUUID();
        var id = submit(key, CallRoom.entry("Decided"));
        event.decide(id, ProposalState.ACCEPTED);

        assertThat(problems(() -> submit(key, CallRoom.entry("Other"))))
                .extracting(Problem::messageKey)
                .containsExactly("call.error.decided");
        assertThat(problems(() -> withdraw(id))).extracting(Problem::field).containsExactly("deadline");
        assertThat(problems(() -> keep(key, CallRoom.entry("Other"))))
                .extracting(Problem::messageKey)
                .containsExactly("call.error.decided");
    }

    @Test
    void ofTwoWindowsTheLaterOneIsToldWhatTheOtherChangedAndOverwritesNothing() {
        var one = ProposalForm.fresh();
        var kept = keep(one, CallRoom.entry("First words"));
        var other = one.at(kept.version());
        assertThat(keep(other, CallRoom.entry("From the other window")).version())
                .isEqualTo(2);

        var late = one.at(kept.version());
        assertThat(problems(() -> keep(late, CallRoom.entry("From this window"))))
                .extracting(Problem::messageKey)
                .containsExactly("call.error.changed");
        assertThat(problems(() -> submit(late, CallRoom.entry("From this window"))))
                .extracting(Problem::field)
                .containsExactly("version");

        assertThat(event.mine(author, kept.id()).entry().title()).isEqualTo("From the other window");
        assertThat(keep(late, CallRoom.entry("From the other window")).version())
                .isEqualTo(2);
        submit(other.at(2), CallRoom.entry("Handed in"));
        assertThat(problems(() -> keep(other.at(2), CallRoom.entry("Still typing"))))
                .extracting(Problem::messageKey)
                .containsExactly("call.error.handedIn");
        assertThat(problems(() -> submit(other.at(2), CallRoom.entry("Still typing"))))
                .extracting(Problem::messageKey)
                .containsExactly("call.error.changed");
        assertThat(event.seen(kept.id()).proposal().entry().title()).isEqualTo("Handed in");
    }

    @Test
    void aDraftIsThrownAwayAtAnyTime() {
        var id = keep(UUID.randomUUID(), CallRoom.entry("Gone"));
        event.afterDeadline(1, 0);

        withdraw(id);

        assertThat(fixture.as.member(author, () -> proposals.mine(event.slug)).proposals())
                .isEmpty();
    }

    @Test
    void whoIsNamedSeesItAndCannotTouchIt() {
        var named = fixture.member();
        var key = UUID.randomUUID();
        var id = submit(key, CallRoom.withOthers(CallRoom.with(CallRoom.entry("Together"), named), "Ana; a@b.example"));

        var seen = event.mine(named, id);
        assertThat(seen.mine()).isFalse();
        assertThat(seen.open()).isFalse();
        assertThat(seen.presenters()).hasSize(3).endsWith("Ana");
        assertThatThrownBy(() -> fixture.as.member(named, () -> proposals.withdraw(event.slug, id)))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> fixture.as.member(
                        named,
                        () -> proposals.submit(event.slug, new ProposalForm(key, 1), CallRoom.entry("Taken over"))))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void nobodyBeginsWithoutEndAndNobodyProposesWhereNobodyCalls() {
        for (var n = 0; n < 20; n++) {
            keep(UUID.randomUUID(), CallRoom.entry("Draft " + n));
        }
        assertThat(problems(() -> keep(UUID.randomUUID(), CallRoom.entry("One more"))))
                .extracting(Problem::messageKey)
                .containsExactly("call.error.many");
        var silent = room.silent();
        assertThatThrownBy(() -> fixture.as.member(author, () -> proposals.call(silent.slug)))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> fixture.as.member(
                        author, () -> proposals.keep(silent.slug, ProposalForm.fresh(), CallRoom.entry("X"))))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void onesOwnPageCostsTheSameForOneAndForMany() {
        event.submit(author, CallRoom.with(CallRoom.entry("One"), fixture.member()));
        var few = cost();
        for (var n = 0; n < 8; n++) {
            event.submit(author, CallRoom.with(CallRoom.entry("More " + n), fixture.member()));
        }

        assertThat(cost()).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    private int cost() {
        return fixture.as.member(
                author,
                () -> StatementCounter.during(() -> proposals.mine(event.slug)).size());
    }

    private long keep(UUID key, ProposalEntry entry) {
        return keep(seen(key), entry).id();
    }

    private KeptProposal keep(ProposalForm form, ProposalEntry entry) {
        return fixture.as.member(author, () -> proposals.keep(event.slug, form, entry));
    }

    private long submit(UUID key, ProposalEntry entry) {
        return submit(seen(key), entry);
    }

    private long submit(ProposalForm form, ProposalEntry entry) {
        return fixture.as.member(author, () -> proposals.submit(event.slug, form, entry));
    }

    /** That form in a window that shows how the proposal is now. */
    private ProposalForm seen(UUID key) {
        return sql.sql("select version from proposal where event_id = :event and draft_key = :key")
                .param("event", event.id)
                .param("key", Columns.bytes(key))
                .query(Integer.class)
                .optional()
                .map(version -> new ProposalForm(key, version))
                .orElse(new ProposalForm(key, 0));
    }

    private void withdraw(long id) {
        fixture.as.member(author, () -> proposals.withdraw(event.slug, id));
    }

    private static List<Problem> problems(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(InvalidInput.class, act))
                .problems();
    }
}
