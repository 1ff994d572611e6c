package org.ricdm.passerelle.forum;

/** When the counts of a poll are shown; before that they do not leave the service. */
public enum PollResults {
    /** To whoever has voted, and to everybody at the end. */
    AFTER_VOTE,
    AT_END
}
