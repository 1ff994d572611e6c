package org.ricdm.passerelle.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.thesaurus.Tag;

/**
 * One page of the free tags.
 *
 * @param next key that the following page begins after, null on the last one
 */
public record FreeTagPage(List<Used> tags, @Nullable String next) {

    /** @param uses topics that carry it */
    public record Used(Tag tag, int uses) {}
}
