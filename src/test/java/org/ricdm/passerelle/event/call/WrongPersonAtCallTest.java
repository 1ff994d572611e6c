package org.ricdm.passerelle.event.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A proposal is its author's, a review its reviewer's, and the rest the organisers'. Each operation is tried by a member, by
 * another author, by reviewers of this and of another event, by a helper for other parts and by who runs another event.
 */
@PortalTest
class WrongPersonAtCallTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    CallRoom room;

    @Autowired
    CallSettings settings;

    @Autowired
    Proposals proposals;

    @Autowired
    Reviews reviews;

    @Autowired
    CallDesk desk;

    @Autowired
    CallDecisions decisions;

    @Autowired
    AcceptedSessions sessions;

    @Autowired
    EventTeam team;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.call");
    }

    /** A call is read by whoever sees the event; one's own page shows one's own. */
    @Override
    protected Set<String> forEveryMember() {
        return Set.of("Proposals.call", "Proposals.mine");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Proposals.find", () -> forAuthors((set, id) -> proposals.find(set.event.slug, id)));
        tries.put("Proposals.withdraw", () -> forAuthors((set, id) -> proposals.withdraw(set.event.slug, id)));
        tries.put(
                "Proposals.keep",
                () -> byForm((set, form) -> proposals.keep(set.event.slug, form, CallRoom.entry("Changed"))));
        tries.put(
                "Proposals.submit",
                () -> byForm((set, form) -> proposals.submit(set.event.slug, form, CallRoom.entry("Changed"))));
        tries.put("Reviews.mine", () -> forReviewers(set -> reviews.mine(set.event.slug)));
        tries.put("Reviews.open", () -> forReviewersOf((set, id) -> reviews.open(set.event.slug, id)));
        tries.put(
                "Reviews.give",
                () -> forReviewersOf((set, id) -> reviews.give(set.event.slug, id, CallRoom.review(2))));
        tries.put("Reviews.correct", () -> {
            var set = new Cast();
            set.event.review(set.reviewer, set.id, 2);
            refused(set.wrongForReviewers(), () -> reviews.correct(set.event.slug, set.id, CallRoom.review(3)));
            refused(new long[] {set.second}, () -> reviews.correct(set.event.slug, set.id, CallRoom.review(3)));
            fixture.as.member(set.reviewer, () -> reviews.correct(set.event.slug, set.id, CallRoom.review(3)));
        });
        tries.put(
                "Reviews.declareConflict",
                () -> forReviewersOf((set, id) -> reviews.declareConflict(set.event.slug, id)));
        tries.put("CallSettings.find", () -> forOrganisers(set -> settings.find(set.event.slug)));
        tries.put(
                "CallSettings.change",
                () -> forOrganisers(set -> settings.change(set.event.slug, 1, set.event.usual())));
        tries.put("CallDesk.open", () -> forOrganisers(set -> desk.open(set.event.slug, ProposalFilter.ALL, null)));
        tries.put("CallDesk.proposal", () -> onOne((set, id) -> desk.proposal(set.event.slug, id)));
        tries.put("CallDesk.distribute", () -> forOrganisers(set -> desk.distribute(set.event.slug)));
        tries.put("CallDesk.assign", () -> onOne((set, id) -> desk.assign(set.event.slug, id, set.free)));
        tries.put("CallDesk.take", () -> onOne((set, id) -> desk.take(set.event.slug, id, set.reviewer)));
        tries.put(
                "CallDecisions.prepare",
                () -> onOne((set, id) -> decisions.prepare(set.event.slug, id, ProposalState.ACCEPTED, "")));
        tries.put("CallDecisions.letters", () -> forOrganisers(set -> decisions.letters(set.event.slug)));
        tries.put("CallDecisions.send", () -> {
            var set = new Cast();
            set.event.prepare(set.id, ProposalState.ACCEPTED, "");
            var state = fixture.as.member(
                    set.event.organiser, () -> decisions.letters(set.event.slug).state());
            refused(set.wrongForOrganisers(), () -> decisions.send(set.event.slug, state));
            fixture.as.member(set.event.organiser, () -> decisions.send(set.event.slug, state));
        });
        tries.put("AcceptedSessions.make", () -> {
            var set = new Cast();
            set.event.decide(set.id, ProposalState.ACCEPTED);
            refused(set.wrongForOrganisers(), () -> sessions.make(set.event.slug, set.id));
            refused(new long[] {set.other.organiser}, () -> sessions.make(set.other.slug, set.id));
            fixture.as.member(set.event.organiser, () -> sessions.make(set.event.slug, set.id));
        });
        return tries;
    }

    private void forAuthors(BiConsumer<Cast, Long> act) {
        var set = new Cast();
        refused(set.wrongForAuthors(), () -> act.accept(set, set.id));
        refused(new long[] {set.author}, () -> act.accept(set, set.theirs));
        fixture.as.member(set.author, () -> act.accept(set, set.id));
    }

    private void byForm(BiConsumer<Cast, ProposalForm> act) {
        var set = new Cast();
        var form = ProposalForm.fresh();
        fixture.as.member(set.author, () -> proposals.keep(set.event.slug, form, CallRoom.entry("Draft")));
        refused(set.wrongForAuthors(), () -> act.accept(set, form.at(1)));
        fixture.as.member(set.author, () -> act.accept(set, form.at(1)));
    }

    private void forReviewers(Consumer<Cast> act) {
        var set = new Cast();
        refused(
                new long[] {fixture.member(), set.author, set.helper, set.reviewerElsewhere, set.other.organiser},
                () -> act.accept(set));
        fixture.as.member(set.reviewer, () -> act.accept(set));
    }

    /** Also those who run the event review nothing that is not theirs to review. */
    private void forReviewersOf(BiConsumer<Cast, Long> act) {
        var set = new Cast();
        refused(set.wrongForReviewers(), () -> act.accept(set, set.id));
        fixture.as.member(set.reviewer, () -> act.accept(set, set.id));
    }

    private void forOrganisers(Consumer<Cast> act) {
        var set = new Cast();
        refused(set.wrongForOrganisers(), () -> act.accept(set));
        fixture.as.member(set.event.organiser, () -> act.accept(set));
    }

    private void onOne(BiConsumer<Cast, Long> act) {
        var set = new Cast();
        refused(set.wrongForOrganisers(), () -> act.accept(set, set.id));
        refused(new long[] {set.event.organiser}, () -> act.accept(set, set.elsewhere));
        fixture.as.member(set.event.organiser, () -> act.accept(set, set.id));
    }

    private void refused(long[] wrong, Runnable act) {
        for (var member : wrong) {
            assertThatThrownBy(() -> fixture.as.member(member, act)).isInstanceOf(NotOpen.class);
        }
    }

    /** An event with a proposal and everybody who might try something with it. */
    private class Cast {

        final CallRoom.Made event = room.open();
        final CallRoom.Made other = room.open();
        final long author = fixture.member();
        final long otherAuthor = fixture.member();
        final long reviewer = event.reviewer();
        final long second = event.reviewer();
        final long reviewerElsewhere = other.reviewer();
        final long helper = fixture.member();
        final long id = event.submit(author, "Guarded");
        final long theirs = event.submit(otherAuthor, "Somebody else’s");
        final long elsewhere = other.submit(author, "At another event");
        final long free = event.reviewer();

        Cast() {
            fixture.as.member(
                    event.organiser,
                    () -> team.name(
                            event.id, helper, Set.of(TeamPart.PROGRAMME, TeamPart.CHECK_IN, TeamPart.CATERING)));
        }

        long[] wrongForAuthors() {
            return new long[] {
                fixture.member(),
                otherAuthor,
                reviewer,
                second,
                helper,
                reviewerElsewhere,
                event.organiser,
                other.organiser
            };
        }

        long[] wrongForReviewers() {
            return new long[] {
                fixture.member(), author, otherAuthor, helper, free, reviewerElsewhere, other.organiser, event.organiser
            };
        }

        long[] wrongForOrganisers() {
            return new long[] {
                fixture.member(), author, otherAuthor, reviewer, helper, reviewerElsewhere, other.organiser
            };
        }
    }
}
