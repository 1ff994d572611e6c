package org.ricdm.passerelle.event.signup;

import java.util.Set;

/**
 * Sign-ups of an event with which something is done.
 *
 * @param filter whom one looks at
 * @param ids only these of them; empty for all that the filter leaves
 */
public record Picked(DeskFilter filter, Set<Long> ids) {

    /** Sign-ups that are changed in one go. */
    public static final int MOST = 2_000;
}
