package org.ricdm.passerelle.practice;

/** On which terms others may use a file of a kit; the names of Creative Commons, version 4.0. */
public enum KitLicence {
    CC0,
    CC_BY,
    CC_BY_SA,
    CC_BY_NC,
    CC_BY_NC_SA,
    /** Within the network, after asking its author. */
    ASK;

    /** Key of its word. */
    public String wordKey() {
        return "practice.licence." + name();
    }
}
