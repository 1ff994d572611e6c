package org.ricdm.passerelle.event.signup;

/**
 * What a guest sees through their link.
 *
 * @param name empty before they said it
 * @param page how they may take part, and whether they do
 */
public record GuestPage(String name, String organisation, String email, SignUpPage page) {}
