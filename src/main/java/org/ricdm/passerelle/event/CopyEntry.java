package org.ricdm.passerelle.event;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What organisers say of the event that a copy becomes.
 *
 * @param slug its name in addresses
 * @param titles by language; a language that is missing keeps the title it has
 * @param firstDay everything else moves by as many days as this one
 * @param place where people come together, the same or another one
 * @param hostCentreId the centre that receives people, null when there is none
 */
public record CopyEntry(
        String slug,
        Map<Language, String> titles,
        LocalDate firstDay,
        EventEntry.Place place,
        @Nullable Long hostCentreId) {}
