package org.ricdm.passerelle.event.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the letters of an event, the latest first.
 *
 * @param next key of the page after it, null when it is the last one
 */
public record LettersPage(
        LetterChoices choices,
        List<Letter> letters,
        @Nullable Long next) {}
