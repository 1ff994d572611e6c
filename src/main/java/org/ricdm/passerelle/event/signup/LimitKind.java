package org.ricdm.passerelle.event.signup;

/** What a limit is for. */
public enum LimitKind {
    /** The whole event. */
    EVENT,
    /** Those who come, or those who take part online. */
    WAY,
    /** One category of participants. */
    CATEGORY,
    /** A Cité with its associated centres, until its places are released. */
    CENTRE
}
