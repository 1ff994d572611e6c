package org.ricdm.passerelle.practice.review;

/** Who moves the task of a reviewer. */
public enum Hand {
    /** The one whose task it is. */
    REVIEWER,
    /** The office of the network, and the portal in its name. */
    OFFICE,
    /** The authors of the sheet, by what they do with it. */
    AUTHORS
}
