package org.ricdm.passerelle.forum;

/** Whether it is kept who voted for what. */
public enum PollBallot {
    /** Nobody can find out, see {@code docs/adr/0016-polls-anonymous-for-real.md}; so a vote cannot be changed. */
    ANONYMOUS,
    /** Whoever may read the topic sees it; a vote can be changed until the end. */
    NAMED
}
