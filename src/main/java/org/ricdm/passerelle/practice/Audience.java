package org.ricdm.passerelle.practice;

/** Who reads a sheet that has the label of the network. */
public enum Audience {
    NETWORK,
    /** Visitors as well. */
    EVERYBODY
}
