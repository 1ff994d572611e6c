package org.ricdm.passerelle.event.signup;

/**
 * A look at the list of sign-ups that the organisers of an event keep under a name.
 *
 * @param isGone whether it asks for a category or a workshop that is not there any more: then it shows nobody
 */
public record SavedFilter(long id, String name, DeskLook look, boolean isGone) {

    /** Characters of a name. */
    public static final int MAX_NAME = 60;

    /** At one event. */
    public static final int MOST = 20;
}
