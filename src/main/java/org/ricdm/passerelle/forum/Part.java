package org.ricdm.passerelle.forum;

/** The part somebody has taken in a topic; whoever took one watches it, unless they chose otherwise. */
enum Part {
    NONE,
    POSTED,
    CREATED
}
