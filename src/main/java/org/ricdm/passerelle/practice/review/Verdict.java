package org.ricdm.passerelle.practice.review;

import org.ricdm.passerelle.practice.SheetState;

/** What reviewers recommend, and what becomes of the sheet when both recommend the same or the office decides so. */
public enum Verdict {
    ACCEPT(SheetState.ACCEPTED),
    QUESTIONS(SheetState.QUESTIONS),
    SPARK(SheetState.SPARK),
    RETURN(SheetState.RETURNED);

    private final SheetState becomes;

    Verdict(SheetState becomes) {
        this.becomes = becomes;
    }

    /** What the sheet becomes by it. */
    public SheetState becomes() {
        return becomes;
    }

    /** Key of its word; the one of what it means ends with {@code .help}. */
    public String wordKey() {
        return "peerreview.verdict." + name();
    }
}
