package org.ricdm.passerelle.practice.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the sheets for everybody.
 *
 * @param previous cursor of the page before, null when there is none
 * @param next cursor of the page after, null when there is none
 */
public record PublicList(
        List<PublicSheet> sheets,
        @Nullable String previous,
        @Nullable String next) {}
