package org.ricdm.passerelle.forum;

import java.util.List;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes people after an at sign: only those who may read what is being written. */
@Service
@Transactional(readOnly = true)
public class Mentionable {

    private static final int PROPOSED = 6;

    /** How far to look for the few who may read a forum that is not for everybody. */
    private static final int LOOKED_AT = 200;

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
        var reads = access.belongsTo(rights.readers());
        return members.suggest(letters, rights.readers().contains(Circle.MEMBERS) ? PROPOSED : LOOKED_AT).stream()
                .filter(card -> reads.test(card.id()))
                .limit(PROPOSED)
                .toList();
    }
}
