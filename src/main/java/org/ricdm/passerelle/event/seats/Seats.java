package org.ricdm.passerelle.event.seats;

import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats in workshops and visits, for somebody who takes part in an event. Whatever is asked twice happens once.
 */
@Service
@Transactional
public class Seats {

    private final EventAccess events;
    private final SeatRows rows;
    private final SeatActs acts;
    private final SeatReading reading;
    private final CurrentViewer current;

    Seats(EventAccess events, SeatRows rows, SeatActs acts, SeatReading reading, CurrentViewer current) {
        this.events = events;
        this.rows = rows;
        this.acts = acts;
        this.reading = reading;
        this.current = current;
    }

    /**
     * What one may choose and what one has chosen. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks
     */
    @ForMembers
    @Transactional(readOnly = true)
    public WorkshopsPage open(String slug) {
        var viewer = current.require();
        var event = events.seen(slug);
        return reading.page(event, rows.taker(event.id(), viewer.memberId()).orElse(null), viewer.language());
    }

    /** Where who asks is when. A fixed number of statements. Throws as {@link #open}. */
    @ForMembers
    @Transactional(readOnly = true)
    public MyProgramme programme(String slug) {
        var viewer = current.require();
        var event = events.seen(slug);
        return reading.programme(
                event, rows.taker(event.id(), viewer.memberId()).orElse(null), viewer.language());
    }

    /**
     * Chooses them all, or none where one of them is refused: a seat where there is room, a place in the line otherwise.
     *
     * @throws NotOpen when there is no such event or who asks has no place at it
     * @throws InvalidInput on {@code session.<id>} of each that is refused: closed to who asks, too late, or in the way
     *     of something they have or choose
     */
    @ForMembers
    public void choose(String slug, List<Long> sessions) {
        acts.choose(chooser(slug), sessions);
    }

    /**
     * Takes a seat until the first wish at the same time, for which one waits, is certain.
     *
     * @throws NotOpen as {@link #choose}
     * @throws InvalidInput as {@link #choose}; also when one waits for nothing at that time
     */
    @ForMembers
    public void second(String slug, long session) {
        acts.second(chooser(slug), session);
    }

    /**
     * Takes a seat instead of one at the same time. Where there is none, one keeps the old one and waits.
     *
     * @throws NotOpen as {@link #choose}
     * @throws InvalidInput as {@link #choose}; also when one does not have the old seat, or can have both
     */
    @ForMembers
    public void swap(String slug, long from, long to) {
        acts.swap(chooser(slug), from, to);
    }

    /** Gives a seat back or leaves the line, until the session begins. Throws as {@link #choose}. */
    @ForMembers
    public void leave(String slug, long session) {
        acts.leave(chooser(slug), session);
    }

    private SeatActs.Chooser chooser(String slug) {
        var viewer = current.require();
        var event = events.seen(slug);
        var taker = rows.taker(event.id(), viewer.memberId()).orElseThrow(() -> new NotOpen("sign-up"));
        return new SeatActs.Chooser(event, taker.signUpId(), viewer.memberId(), viewer.language());
    }
}
