package org.ricdm.passerelle.event.signup;

/**
 * What a guest says of themselves, and how they want to take part.
 *
 * @param name as it shall stand on the badge, 2 to {@value #MAX} characters
 * @param organisation where the person works, at most {@value #MAX} characters, may be empty
 */
public record GuestForm(String name, String organisation, NewSignUp signUp) {

    public static final int MAX = 120;
}
