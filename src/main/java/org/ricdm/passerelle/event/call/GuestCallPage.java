package org.ricdm.passerelle.event.call;

/**
 * What a guest sees through their link.
 *
 * @param name empty before they said it
 * @param mine what they propose
 */
public record GuestCallPage(String name, String organisation, String email, MyProposals mine) {}
