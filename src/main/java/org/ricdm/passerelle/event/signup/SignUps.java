package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing up for an event, by oneself. Whatever is asked twice (a double click, ten tabs, a retry after a lost answer)
 * happens once.
 */
@Service
@Transactional
public class SignUps {

    private final EventAccess events;
    private final SignUpReading reading;
    private final SignUpActs acts;
    private final Parties parties;
    private final CurrentViewer current;

    SignUps(EventAccess events, SignUpReading reading, SignUpActs acts, Parties parties, CurrentViewer current) {
        this.events = events;
        this.reading = reading;
        this.acts = acts;
        this.parties = parties;
        this.current = current;
    }

    /**
     * How one may take part and whether one does. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks
     */
    @ForMembers
    @Transactional(readOnly = true)
    public SignUpPage open(String slug) {
        return reading.page(events.seen(slug), me(), current.require().language());
    }

    /**
     * Signs up who asks: with a place when every limit has room, at the end of the waiting list otherwise. Who is
     * signed up already stays as they are.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks
     * @throws InvalidInput on {@code form} when nobody may sign up now; on {@code category} when this one is not for who
     *     asks, or not now; on {@code way} when nobody takes part in this way; on {@code question.<id>} as
     *     {@link org.ricdm.passerelle.event.form.Answers#keep}
     */
    @ForMembers
    public SignUpState signUp(String slug, NewSignUp asked) {
        return acts.signUp(events.seen(slug), me(), asked, current.require().language());
    }

    /**
     * Takes part in another way or as something else, or answers otherwise. Who has a place keeps it until the other one
     * is certain.
     *
     * @throws NotOpen when there is no such event or who asks is not signed up
     * @throws InvalidInput as {@link #signUp}; on {@code way} when a limit has no room; on {@code form} when it is too
     *     late to change
     */
    @ForMembers
    public void change(String slug, NewSignUp asked) {
        acts.change(events.seen(slug), me(), asked);
    }

    /**
     * Gives one's place back, or leaves the line. Cancelling twice is cancelling once.
     *
     * @throws NotOpen when there is no such event or who asks never signed up
     * @throws InvalidInput on {@code form} when it is too late
     */
    @ForMembers
    public void cancel(String slug) {
        acts.cancel(events.seen(slug), me());
    }

    /**
     * Takes the place that is offered. Accepting twice is accepting once.
     *
     * @throws NotOpen when there is no such event or who asks is not signed up
     * @throws InvalidInput on {@code form} when the offer has passed or there is none
     */
    @ForMembers
    public void accept(String slug) {
        acts.accept(events.seen(slug), me());
    }

    private Party me() {
        return parties.of(current.require());
    }
}
