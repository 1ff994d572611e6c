package org.ricdm.passerelle.event;

/** Whoever knows the people who count on an event, and tells them when it moves or is called off. */
public interface PeopleConcerned {

    /** How many get a mail when that happens now. A fixed number of statements. */
    int number(long eventId);
}
