package org.ricdm.passerelle.moderation;

/** What became of an appeal. */
public enum Outcome {
    UPHELD,
    OVERTURNED
}
