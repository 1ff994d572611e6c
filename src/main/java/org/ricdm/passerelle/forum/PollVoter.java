package org.ricdm.passerelle.forum;

import org.ricdm.passerelle.people.PersonCard;

/**
 * Who said what in a named poll.
 *
 * @param option number of the option
 * @param answer yes or if need be
 */
public record PollVoter(int option, PersonCard person, PollAnswer answer) {}
