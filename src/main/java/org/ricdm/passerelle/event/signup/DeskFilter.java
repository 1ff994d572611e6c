package org.ricdm.passerelle.event.signup;

import org.jspecify.annotations.Nullable;

/**
 * Which sign-ups one looks at; null and empty narrow nothing.
 *
 * @param citeId those whom the quota of that Cité counts
 * @param words in the name of the person or of their centre
 */
public record DeskFilter(
        @Nullable SignUpState state,
        @Nullable Long categoryId,
        @Nullable Long citeId,
        String words) {

    /** All of them. */
    public static final DeskFilter ALL = new DeskFilter(null, null, null, "");
}
