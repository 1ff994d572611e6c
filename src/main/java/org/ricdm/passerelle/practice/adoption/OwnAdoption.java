package org.ricdm.passerelle.practice.adoption;

import org.ricdm.passerelle.practice.SheetLink;

/**
 * What one's own centre tries.
 *
 * @param late whether its planned start is over and it has not started
 * @param questions how many questions wait for an answer
 */
public record OwnAdoption(Adoption adoption, SheetLink sheet, boolean late, int questions) {}
