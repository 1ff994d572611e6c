package org.ricdm.passerelle.forum;

import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes people after an at sign: only those who may read what is being written. */
@Service
@Transactional(readOnly = true)
public class Mentionable {

    private static final int PROPOSED = 6;
    private static final int LOOKED_AT = 20;

    private final ForumAccess access;
    private final Members members;

    Mentionable(ForumAccess access, Members members) {
        this.access = access;
        this.members = members;
    }

    /** At most six people whose name or handle begins with the letters and who may read that forum. */
    @ForMembers
    public List<PersonCard> in(String forumSlug, String letters) {
        var rights = access.readable(forumSlug);
        var forum = new ObjectRef(ForumAccess.FORUM, rights.forumId());
        var found = members.suggest(letters, LOOKED_AT);
        return found.stream()
                .filter(card -> rights.readers() == Circle.MEMBERS
                        || !access.readable(card.id(), Set.of(forum)).isEmpty())
                .limit(PROPOSED)
                .toList();
    }
}
