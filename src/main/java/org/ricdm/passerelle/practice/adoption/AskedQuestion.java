package org.ricdm.passerelle.practice.adoption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetLink;

/**
 * A question as who holds its key sees it.
 *
 * @param language of the title of the sheet
 * @param answer what was answered before, null while nothing was
 * @param isOpen whether it may be answered or corrected now
 */
public record AskedQuestion(
        AdoptionQuestion question,
        SheetLink sheet,
        Language language,
        String centre,
        @Nullable LocalDate startedOn,
        @Nullable String answer,
        boolean isOpen) {}
