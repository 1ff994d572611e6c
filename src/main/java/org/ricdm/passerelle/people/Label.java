package org.ricdm.passerelle.people;

/** Where a Cité stands with the network's label. */
public enum Label {
    CANDIDATE,
    LABELLED,
    FORMER
}
