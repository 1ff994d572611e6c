package org.ricdm.passerelle.event.signup;

import java.util.List;
import org.ricdm.passerelle.event.EventMode;

/**
 * People who are signed up together.
 *
 * @param memberIds members who were picked
 * @param pasted rows out of a spreadsheet: name, address, category, workshop; at most {@value #MOST}
 * @param categoryId of those whose row names none
 */
public record GroupEntry(List<Long> memberIds, String pasted, long categoryId, EventMode way, GroupMode mode) {

    /** People at once. */
    public static final int MOST = 400;
}
