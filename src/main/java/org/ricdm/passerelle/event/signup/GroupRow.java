package org.ricdm.passerelle.event.signup;

/**
 * One person of a group, and what happens to them.
 *
 * @param number of the row, 1 for the first
 * @param category its name in the reader's language; as it was typed when there is no such
 * @param workshop as it was typed; empty when none is named
 * @param seat what becomes of it
 */
public record GroupRow(
        int number, String name, String email, String category, GroupOutcome outcome, String workshop, GroupSeat seat) {

    /** Whether anything is done for them. */
    public boolean isDone() {
        return outcome.isSignedUp() || (outcome == GroupOutcome.ALREADY && seat.isBooked());
    }

    /** Whether everything that was asked for them is had, or waits only for a yes. */
    boolean isWhole() {
        var isIn = outcome == GroupOutcome.PLACE
                || outcome == GroupOutcome.TO_BE_APPROVED
                || outcome == GroupOutcome.ALREADY;
        return isIn
                && switch (seat) {
                    case NONE, SEAT, ALREADY -> true;
                    case NO_PLACE -> outcome == GroupOutcome.TO_BE_APPROVED;
                    default -> false;
                };
    }
}
