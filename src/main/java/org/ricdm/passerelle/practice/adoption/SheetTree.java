package org.ricdm.passerelle.practice.adoption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetState;

/**
 * A sheet among those it was made out of and those that were made out of it.
 *
 * @param nodes the first of all first, each followed by what was made out of it; empty for a sheet that stands alone
 */
public record SheetTree(List<Node> nodes) {

    /**
     * @param depth steps from the first of all, which has 0
     * @param sheet null for one that was deleted
     * @param language of its title; null for one that was deleted
     * @param state null for one that was deleted
     * @param centre where it is done, with its city; empty for one that was deleted
     * @param country ISO 3166-1 code; empty for one that was deleted
     * @param here whether it is the sheet that was asked about
     */
    public record Node(
            int depth,
            @Nullable SheetLink sheet,
            @Nullable Language language,
            @Nullable SheetState state,
            String centre,
            String country,
            boolean here) {}
}
