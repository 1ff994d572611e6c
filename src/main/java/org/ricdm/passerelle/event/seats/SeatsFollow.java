package org.ricdm.passerelle.event.seats;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.programme.ProgrammeReleased;
import org.ricdm.passerelle.event.programme.SeatHolders;
import org.ricdm.passerelle.event.signup.PlaceGone;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What follows for seats from what happens to sign-ups and to the programme. */
@Component
class SeatsFollow implements PlaceGone, SeatHolders {

    private final SeatRows rows;
    private final SeatBooks books;
    private final EventAccess events;

    SeatsFollow(SeatRows rows, SeatBooks books, EventAccess events) {
        this.rows = rows;
        this.books = books;
        this.events = events;
    }

    @Override
    public void gone(EventBrief event, Collection<Long> signUps, @Nullable Long actorId) {
        if (rows.hasOpen(signUps)) {
            var book = books.open(event, actorId, event.language());
            book.gone(signUps);
            book.close();
        }
    }

    @Override
    public Map<Long, Set<Holder>> bySession(Collection<Long> sessionIds) {
        return rows.holders(sessionIds);
    }

    /**
     * Members and guests alike get one mail about what the release changed for their seats; being told of it once more
     * changes nothing.
     */
    @ApplicationModuleListener(id = "seats-after-a-release")
    void on(ProgrammeReleased fact) {
        var event = events.any(fact.eventId(), Language.EN);
        var book = books.open(event, null, Language.EN);
        // Nobody is to be anywhere at an event that is called off.
        book.released(
                event.state() == EventState.CANCELLED
                        ? List.of()
                        : rows.seatedBefore(fact.releaseId(), fact.changedSessionIds()));
        book.close();
    }
}
