package org.ricdm.passerelle.practice.adoption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetLink;

/**
 * One line of the ledger: a centre, how far it is, and what it says.
 *
 * @param plannedOn when it is to start, null when nobody knows
 * @param startedOn null while it has not
 * @param endedOn null while it is open
 * @param responsible null when that account is gone
 * @param stopping why it was given up, null unless it was
 * @param outcome the five answers, null unless it is finished
 * @param language of what is said in words, null while nothing is
 * @param adapted the sheet made out of it as readers read it, null while there is none
 */
public record Adoption(
        long id,
        AdoptingCentre centre,
        AdoptionState state,
        AdoptionVisibility visibility,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable PersonCard responsible,
        @Nullable Stopping stopping,
        @Nullable Outcome outcome,
        @Nullable Language language,
        @Nullable SheetLink adapted) {}
