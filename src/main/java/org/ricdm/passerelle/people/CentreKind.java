package org.ricdm.passerelle.people;

/** What a centre is to the network. */
public enum CentreKind {
    CITE,
    ASSOCIATED,
    OFFICE,
    PARTNER
}
