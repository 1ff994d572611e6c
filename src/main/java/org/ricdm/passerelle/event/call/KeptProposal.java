package org.ricdm.passerelle.event.call;

/**
 * A draft as it was kept.
 *
 * @param version to be given back with the next change
 */
public record KeptProposal(long id, int version) {}
