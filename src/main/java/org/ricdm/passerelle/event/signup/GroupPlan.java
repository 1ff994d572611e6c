package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.PersonCard;

/**
 * What happens to each person of a group, one after the other, against the places there are. The same plan is shown
 * before and carried out afterwards.
 */
final class GroupPlan {

    private final GroupScope scope;
    private final GroupEntry entry;
    private final SignUpRules rules;
    private final Known known;
    private final Limits limits;
    private final GroupSeats.Plan seats;
    private final Instant now;
    private final Set<String> addresses = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    /** @param limits a copy: what the plan takes of them is taken nowhere else */
    GroupPlan(
            GroupScope scope,
            GroupEntry entry,
            SignUpRules rules,
            Known known,
            Limits limits,
            GroupSeats.Plan seats,
            Instant now) {
        this.scope = scope;
        this.entry = entry;
        this.rules = rules;
        this.known = known;
        this.limits = limits;
        this.seats = seats;
        this.now = now;
        known.people().forEach(this::add);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<GroupRow> rows() {
        return steps.stream().map(Step::row).toList();
    }

    /** How many would not get all that is asked for them, of those who are to get it all or none. */
    int missing() {
        return (int) steps.stream().filter(step -> !step.row().isWhole()).count();
    }

    private void add(Candidate one) {
        var category = known.category(one.category(), entry.categoryId());
        var quota = one.member() == null
                ? scope.cite()
                : known.cites().get(one.member().centreId());
        var claim = category == null || category.id() == null
                ? null
                : new Claim(entry.way(), category.id(), quota == null ? null : quota.id(), false);
        var number = steps.size() + 1;
        var outcome = wrong(one, category);
        var seat = GroupSeats.Choice.NONE;
        if (outcome == GroupOutcome.ALREADY) {
            seat = seatOf(one);
        } else if (outcome == null && claim != null) {
            outcome = outcome(claim);
            seat = seat(one, number, claim, outcome);
            if (seat.outcome().isWrong() || seat.outcome() == GroupSeat.FULL) {
                if (outcome == GroupOutcome.PLACE) {
                    limits.give(claim);
                }
                outcome = seat.outcome().isWrong() ? GroupOutcome.WORKSHOP : GroupOutcome.LEFT_OUT;
            }
        }
        var row = new GroupRow(
                number,
                one.name(),
                one.email(),
                category == null
                        ? one.category()
                        : category.in(scope.viewer().language(), scope.event().language())
                                .name(),
                outcome == null ? GroupOutcome.NO_CATEGORY : outcome,
                one.workshop(),
                seat.outcome());
        steps.add(new Step(row, one, claim, seat.sessionId()));
    }

    /**
     * The seat of somebody who is signed up by the row, as far as they have a place to hold it with. A workshop that is
     * named wrongly is told of everybody, so that nobody finds it only when there is room.
     */
    private GroupSeats.Choice seat(Candidate one, int number, Claim claim, GroupOutcome outcome) {
        if (one.workshop().isBlank()) {
            return GroupSeats.Choice.NONE;
        }
        var person = new GroupSeats.Person(
                -number, one.member() == null ? null : one.member().id(), claim.categoryId());
        var seat = seats.choose(person, one.workshop(), wish(outcome == GroupOutcome.PLACE));
        return outcome == GroupOutcome.LEFT_OUT && !seat.outcome().isWrong() ? GroupSeats.Choice.NONE : seat;
    }

    /** The seat of somebody who is signed up already; a coordinator chooses for the people of their centres only. */
    private GroupSeats.Choice seatOf(Candidate one) {
        var signedUp = one.signedUp();
        if (one.workshop().isBlank()
                || signedUp == null
                || !(scope.isOrganiser() || (signedUp.centreId() != null && scope.mayBring(signedUp.centreId())))) {
            return GroupSeats.Choice.NONE;
        }
        return seats.choose(
                new GroupSeats.Person(
                        signedUp.id(),
                        signedUp.attendee().memberId(),
                        signedUp.claim().categoryId()),
                one.workshop(),
                wish(signedUp.state().takesPlace()));
    }

    private GroupSeats.Wish wish(boolean hasPlace) {
        if (!hasPlace) {
            return GroupSeats.Wish.NO_SEAT_YET;
        }
        return entry.mode() == GroupMode.REST_WAITS ? GroupSeats.Wish.SEAT_OR_LINE : GroupSeats.Wish.NOTHING_ELSE;
    }

    private @Nullable GroupOutcome wrong(Candidate one, @Nullable Category category) {
        if (one.damaged()) {
            return GroupOutcome.DAMAGED;
        }
        if (one.name().length() < 2 || one.name().length() > GuestForm.MAX) {
            return GroupOutcome.NO_NAME;
        }
        if (one.address() == null) {
            return GroupOutcome.NO_ADDRESS;
        }
        if (!addresses.add(one.address())) {
            return GroupOutcome.TWICE;
        }
        if (one.member() != null && !scope.mayBring(one.member().centreId())) {
            return GroupOutcome.OTHER_CENTRE;
        }
        if (one.member() != null && !one.member().active()) {
            return GroupOutcome.NOT_ACTIVE;
        }
        if (one.signedUp() != null) {
            return GroupOutcome.ALREADY;
        }
        if (category == null || !scope.mayGive(category)) {
            return GroupOutcome.NO_CATEGORY;
        }
        return scope.isOpen(category, rules, now) ? null : GroupOutcome.CLOSED;
    }

    private GroupOutcome outcome(Claim claim) {
        if (!isApproved()) {
            return GroupOutcome.TO_BE_APPROVED;
        }
        if (limits.hasRoom(claim)) {
            limits.take(claim);
            return GroupOutcome.PLACE;
        }
        return entry.mode() == GroupMode.REST_WAITS ? GroupOutcome.WAITING : GroupOutcome.LEFT_OUT;
    }

    /** Whoever brings people says yes to them by it, as far as the yes is theirs to say. */
    private boolean isApproved() {
        return switch (rules.approval()) {
            case NONE -> true;
            case ORGANISER -> scope.isOrganiser();
            case COORDINATOR -> scope.isOrganiser() || scope.ownsQuota();
        };
    }

    /** What has to be known of the people, read before. */
    record Known(List<Candidate> people, List<Category> categories, Map<Long, CentreSummary> cites) {

        /** The category of that name in any language; that of the form when none is named. */
        @Nullable
        Category category(String name, long otherwise) {
            return categories.stream()
                    .filter(one -> name.isBlank()
                            ? Long.valueOf(otherwise).equals(one.id())
                            : one.texts().values().stream()
                                    .anyMatch(text -> text.name().equalsIgnoreCase(name)))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * One person of the group.
     *
     * @param email as it was typed
     * @param address normalised; null when it is none
     * @param category as it was typed, empty when nothing was
     * @param member null for somebody without an account
     * @param workshop as it was typed, empty when none is named
     * @param signedUp their sign-up when they have a place or wait; null otherwise
     */
    record Candidate(
            String name,
            String email,
            @Nullable String address,
            String category,
            boolean damaged,
            @Nullable PersonCard member,
            String workshop,
            @Nullable SignUpRow signedUp) {}

    /**
     * @param claim null when there is no such category
     * @param sessionId of the seat or of its line; null when there is none
     */
    record Step(
            GroupRow row,
            Candidate who,
            @Nullable Claim claim,
            @Nullable Long sessionId) {}
}
