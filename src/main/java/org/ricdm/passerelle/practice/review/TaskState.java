package org.ricdm.passerelle.practice.review;

import java.util.Set;

/** How far one reviewer is with one sheet in one round. The only place that knows what may follow on what, and by whom. */
public enum TaskState {
    /** Has not said yet whether there is a conflict of interest. */
    ASKED,
    /** Reviews it. */
    ACCEPTED,
    /** Has said what they think. */
    GIVEN,
    /** Does not review it, and said why. */
    DECLINED,
    /** Somebody else was asked instead. */
    REPLACED,
    /** The round ended without it. */
    CALLED_OFF;

    /** Those in which the reviewer may read the sheet. */
    static final Set<TaskState> AT_WORK = Set.of(ASKED, ACCEPTED, GIVEN);

    /** Whether it may become that by that hand. */
    public boolean canBecome(TaskState next, Hand by) {
        return isOpen()
                && switch (next) {
                    case ASKED -> false;
                    case ACCEPTED -> this == ASKED && by == Hand.REVIEWER;
                    case GIVEN -> this == ACCEPTED && by == Hand.REVIEWER;
                    case DECLINED -> by == Hand.REVIEWER;
                    case REPLACED -> by == Hand.OFFICE;
                    case CALLED_OFF -> by == Hand.AUTHORS;
                };
    }

    /** Whether a review is still to come. */
    public boolean isOpen() {
        return this == ASKED || this == ACCEPTED;
    }

    /** Whether the reviewer counts among the two. */
    public boolean isAtWork() {
        return AT_WORK.contains(this);
    }

    /** Key of its word. */
    public String wordKey() {
        return "peerreview.task." + name();
    }
}
