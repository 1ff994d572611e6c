package org.ricdm.passerelle.practice;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a sheet is, from its first draft to its end. The only place that knows the transitions. Whether members read it
 * is another question: a spark that was published stays readable while its full sheet is written and reviewed.
 */
public enum SheetState {
    /** Written on; nobody but its authors has it, unless a spark of it was published before. */
    DRAFT,
    /** Published without a review. */
    SPARK,
    /** Waits for its reviewers. */
    SUBMITTED,
    /** Reviewers read it. */
    IN_REVIEW,
    /** Reviewers have asked; the authors answer and submit again. */
    QUESTIONS,
    /** Has the label of the network. */
    ACCEPTED,
    /** Given back to its authors, with the reasons. */
    RETURNED,
    /** 24 months old: its authors confirm it, change it or retire it. */
    RENEWAL_DUE,
    /** No longer done; stays readable, says why and what replaces it. */
    RETIRED;

    /** Those in which reviewers have it in hand, so that its authors do not change what is being read. */
    public static final Set<SheetState> AT_REVIEW = EnumSet.of(SUBMITTED, IN_REVIEW);

    /**
     * What a published sheet is when nothing is asked of its authors.
     *
     * @param acceptedAt since when it has the label; null without it
     */
    static SheetState atRest(@Nullable Instant acceptedAt) {
        return acceptedAt == null ? SPARK : ACCEPTED;
    }

    /** Whether it may become that. */
    public boolean canBecome(SheetState next) {
        return switch (this) {
            case DRAFT -> next == SPARK || next == SUBMITTED;
            case SPARK -> next == SUBMITTED || next == RENEWAL_DUE || next == RETIRED;
            case SUBMITTED -> next == IN_REVIEW || next == DRAFT || next == SPARK || next == ACCEPTED;
            case IN_REVIEW -> next == QUESTIONS || next == ACCEPTED || next == SPARK || next == RETURNED;
            case QUESTIONS -> next == SUBMITTED || next == SPARK || next == ACCEPTED;
            case RETURNED -> next == SUBMITTED || next == SPARK;
            case ACCEPTED -> next == RENEWAL_DUE || next == RETIRED;
            case RENEWAL_DUE -> next == ACCEPTED || next == SPARK || next == RETIRED || next == SUBMITTED;
            case RETIRED -> false;
        };
    }

    /** Whether its authors may type in it now. */
    public boolean isWritable() {
        return !AT_REVIEW.contains(this) && this != RETIRED;
    }

    /** Whether its authors may show what they have typed to readers without asking reviewers. */
    public boolean canBePublished() {
        return isWritable() && this != QUESTIONS;
    }

    /** Key of its word. */
    public String wordKey() {
        return "practice.state." + name();
    }
}
