package org.ricdm.passerelle.practice.adoption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.practice.SheetBrief;

/**
 * A page of the ledger of a sheet.
 *
 * @param tried centres that have started at least once
 * @param finished centres that have finished at least once
 * @param entries the ones entered last first
 * @param next key of the page after this one, null on the last
 * @param summary what those who finished say as a whole; null below {@link SheetLedger#ENOUGH} finished adoptions
 */
public record LedgerPage(
        SheetBrief sheet,
        int tried,
        int finished,
        List<Adoption> entries,
        @Nullable Long next,
        @Nullable OutcomeCounts summary) {}
