package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.event.Due;
import org.ricdm.passerelle.event.Due.Urgency;
import org.ricdm.passerelle.event.DueToday;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People of the event whose address refuses mail: what is written to them is not read. */
@Component
@Order(6)
class MailDue implements DueToday {

    /** All who take part or may still do so. */
    private static final Selection INVOLVED =
            new Selection(open(), Set.of(), Set.of(), true, null, null, null, Set.of());

    private final SelectedPeople people;

    MailDue(SelectedPeople people) {
        this.people = people;
    }

    @Override
    public TeamPart needs() {
        return TeamPart.ORGANISER;
    }

    @Override
    public List<Due> at(EventBrief event, Instant now) {
        if (!event.state().isAhead()) {
            return List.of();
        }
        var refused = people.count(event, INVOLVED).missed().getOrDefault(Reach.REFUSED, 0);
        return refused == 0
                ? List.of()
                : List.of(Due.of(Urgency.SOON, "/people?mail=REFUSED", "signup.due.refused", refused));
    }

    private static Set<SignUpState> open() {
        var open = EnumSet.allOf(SignUpState.class);
        open.removeIf(state -> !state.isOpen());
        return open;
    }
}
