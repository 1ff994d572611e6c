package org.ricdm.passerelle.common.access;

/** What a centre is to the network. */
public enum CentreKind {
    CITE,
    ASSOCIATED,
    OFFICE,
    PARTNER
}
