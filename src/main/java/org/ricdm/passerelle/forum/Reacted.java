package org.ricdm.passerelle.forum;

import java.util.List;
import org.ricdm.passerelle.people.PersonCard;

/**
 * Who reacted to a post in one way.
 *
 * @param count how many in all
 * @param mine whether the reader is among them
 * @param first who did so first, at most three
 */
public record Reacted(ReactionKind kind, int count, boolean mine, List<PersonCard> first) {}
