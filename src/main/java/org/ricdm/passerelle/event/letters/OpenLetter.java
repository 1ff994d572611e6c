package org.ricdm.passerelle.event.letters;

import java.util.List;
import org.ricdm.passerelle.event.signup.Readership;

/**
 * A letter with what organisers need to write it, or to read what was sent.
 *
 * @param readership whom its selection chooses now; nobody for one that was sent
 * @param missed of one that was sent: whom it did not reach, as far as is known; at most {@link Letters#MOST_MISSED}
 */
public record OpenLetter(Letter letter, LetterChoices choices, Readership readership, List<Missed> missed) {}
