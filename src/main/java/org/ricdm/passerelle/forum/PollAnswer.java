package org.ricdm.passerelle.forum;

/** What a member says to one option. */
public enum PollAnswer {
    YES,
    /** If need be; in polls about dates only. */
    MAYBE,
    NO
}
