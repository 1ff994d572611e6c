package org.ricdm.passerelle.people;

import java.util.List;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Members by name, city or centre. Every member may see every active member. */
@Component
@Order(20)
class FindingMembers implements Findable {

    private final Members members;

    FindingMembers(Members members) {
        this.members = members;
    }

    @Override
    public String kind() {
        return "member";
    }

    @Override
    public List<Found> find(String words, Viewer viewer, int limit) {
        return members.directory(words, null, null).people().stream()
                .limit(limit)
                .map(card -> new Found(
                        new ObjectRef("member", card.id()),
                        card.name(),
                        card.centreName() + " · " + card.city(),
                        "/members/" + card.handle(),
                        null))
                .toList();
    }
}
