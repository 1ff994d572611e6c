package org.ricdm.passerelle.forum;

import java.util.List;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A forum as those see it who run the network's forums.
 *
 * @param name in the language of who looks
 * @param entry all that was said of it
 * @param moderators those it names, by name
 * @param archived nothing is written there any more
 * @param version to be given back when it is changed
 */
public record RunForum(
        long id, String name, ForumEntry entry, List<PersonCard> moderators, boolean archived, int version) {}
