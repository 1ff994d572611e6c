package org.ricdm.passerelle.practice.adoption;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who tries a sheet, in short.
 *
 * @param tried centres that have started at least once
 * @param finished centres that have finished at least once
 * @param latest at most 6, the ones entered last first
 * @param more whether there are others
 * @param mine id of what the centre of the reader has open, null when it has nothing open
 * @param refusal key of the words why the reader's centre cannot take it up; null when it can, or has it open
 */
public record SheetLedger(
        int tried,
        int finished,
        List<Adoption> latest,
        boolean more,
        @Nullable Long mine,
        @Nullable String refusal) {

    /** From that many finished adoptions on there is something to sum up. */
    public static final int ENOUGH = 3;
}
