package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/**
 * What becomes of each of many sign-ups, one after the other in the order in which they came, against the places there
 * are. The same plan is shown before and carried out afterwards.
 */
final class BulkPlan {

    private final BulkAct act;
    private final Limits limits;
    /** Those who have a place, or get one by the plan, and bring somebody. */
    private final Set<Long> places;

    private final List<SignUpRow> changing = new ArrayList<>();
    private final EnumMap<BulkOutcome, Integer> people = new EnumMap<>(BulkOutcome.class);

    /**
     * @param limits a copy: what the plan takes of them is taken nowhere else
     * @param bringers of these rows
     */
    BulkPlan(BulkAct act, List<SignUpRow> rows, Limits limits, Bringers bringers) {
        this.act = act;
        this.limits = limits;
        this.places = bringers.withPlace();
        for (var row : rows) {
            var outcome = outcome(row);
            people.merge(outcome, 1, Integer::sum);
            if (outcome.isChange()) {
                changing.add(row);
            }
        }
    }

    BulkResult result() {
        return new BulkResult(people);
    }

    /** Those with which something is done. */
    List<SignUpRow> changing() {
        return List.copyOf(changing);
    }

    private BulkOutcome outcome(SignUpRow row) {
        return switch (act.kind()) {
            case APPROVE -> approved(row);
            case DECLINE -> ended(row, SignUpState.DECLINED, BulkOutcome.DECLINED);
            case CANCEL -> ended(row, SignUpState.CANCELLED, BulkOutcome.CANCELLED);
            case CATEGORY -> moved(row);
        };
    }

    private BulkOutcome approved(SignUpRow row) {
        if (row.state() != SignUpState.TO_BE_APPROVED) {
            return row.state().takesPlace() ? BulkOutcome.SAME : BulkOutcome.NOT_POSSIBLE;
        }
        if (!row.mayHavePlace(places) || !limits.hasRoom(row.claim())) {
            return BulkOutcome.LINE;
        }
        limits.take(row.claim());
        places.add(row.id());
        return BulkOutcome.PLACE;
    }

    private static BulkOutcome ended(SignUpRow row, SignUpState end, BulkOutcome outcome) {
        if (row.state() == end) {
            return BulkOutcome.SAME;
        }
        return row.state().canBecome(end) ? outcome : BulkOutcome.NOT_POSSIBLE;
    }

    private BulkOutcome moved(SignUpRow row) {
        if (!row.state().isOpen()) {
            return BulkOutcome.NOT_POSSIBLE;
        }
        var other = row.claim().as(act.category());
        if (other.equals(row.claim())) {
            return BulkOutcome.SAME;
        }
        return !row.state().takesPlace() || limits.exchange(row.claim(), other) ? BulkOutcome.MOVED : BulkOutcome.FULL;
    }
}
