package org.ricdm.passerelle.practice.review;

import java.util.List;
import org.ricdm.passerelle.practice.SheetBrief;
import org.ricdm.passerelle.practice.SheetState;

/**
 * The review of a sheet as its authors and the office see it.
 *
 * @param office whether who asks acts for the office: not when they write the sheet
 * @param rounds the last one first; none when it was never handed in
 */
public record ReviewStatus(SheetBrief sheet, boolean office, List<ReviewRound> rounds) {

    /** Whether it can be handed in now, as far as its state says. */
    public boolean maySubmit() {
        return sheet.mine() && sheet.state().canBecome(SheetState.SUBMITTED);
    }

    /** Whether it can be taken back. */
    public boolean mayWithdraw() {
        return sheet.mine() && ReviewRules.mayWithdraw(sheet);
    }

    /** Whether authors answer questions now. */
    public boolean isAtQuestions() {
        return sheet.mine() && sheet.state() == SheetState.QUESTIONS;
    }
}
