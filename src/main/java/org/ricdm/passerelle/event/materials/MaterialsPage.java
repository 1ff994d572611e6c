package org.ricdm.passerelle.event.materials;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.BookableSession;

/**
 * What remains of an event, for who asks.
 *
 * @param groups of the whole event first, then of the sessions in the order of time; only where there is something
 * @param addable the sessions to which who asks may add something
 * @param toTheWhole whether they may add something to the whole event, and take away what others added
 * @param reader the member who asks, 0 for a visitor
 */
public record MaterialsPage(
        EventBrief event, List<Group> groups, List<BookableSession> addable, boolean toTheWhole, long reader) {

    /** Whether who asks may add anything. */
    public boolean mayAdd() {
        return toTheWhole || !addable.isEmpty();
    }

    /** Whether who asks may take that one away. */
    public boolean mayRemove(Material one) {
        return toTheWhole || one.addedById() == reader;
    }

    /** @param session null for the whole event */
    public record Group(@Nullable BookableSession session, List<Material> materials) {

        /** The photos. */
        public List<Material> pictures() {
            return materials.stream().filter(Material::isPicture).toList();
        }

        /** Everything else. */
        public List<Material> others() {
            return materials.stream().filter(one -> !one.isPicture()).toList();
        }
    }
}
