package org.ricdm.passerelle.practice.adoption;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next key of the page after this one, null on the last */
public record OwnAdoptionPage(
        List<OwnAdoption> adoptions, @Nullable Long next) {}
