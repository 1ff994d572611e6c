package org.ricdm.passerelle.forum;

/** What is chosen in a poll. */
public enum PollChoice {
    /** One of the options. */
    SINGLE,
    /** Some of the options, at most as many as the poll says. */
    MULTIPLE,
    /** Which of the dates suit: yes, if need be, or no for each. */
    DATED
}
