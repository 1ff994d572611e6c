package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those whom a member brings to an event. Each takes a place of their own, or waits by themselves; none has one when who
 * brings them has none. Every method throws {@link NotOpen} when there is no such event, who asks is not signed up, or brings
 * no such person.
 */
@Service
@Transactional
public class Companions {

    private final EventAccess events;
    private final CompanionActs acts;
    private final Parties parties;
    private final CurrentViewer current;

    Companions(EventAccess events, CompanionActs acts, Parties parties, CurrentViewer current) {
        this.events = events;
        this.acts = acts;
        this.parties = parties;
        this.current = current;
    }

    /**
     * Signs up one more. Somebody of that name who comes already stays as they are.
     *
     * @throws InvalidInput on {@code name} when it is missing or too long, or nobody more may be brought; on {@code form}
     *     when nobody may sign up now; on {@code question.<id>}
     */
    @ForMembers
    public SignUpState add(String slug, NewCompanion typed) {
        return acts.add(events.seen(slug), me(), typed, current.require().language());
    }

    /**
     * Says the name anew, and the answers.
     *
     * @throws InvalidInput on {@code name} when it is missing or too long, or another one has it; on {@code form} when it is
     *     too late or they do not come any more; on {@code question.<id>}
     */
    @ForMembers
    public void change(String slug, long id, NewCompanion typed) {
        acts.change(events.seen(slug), me(), id, typed);
    }

    /**
     * Gives their place back, or leaves the line. Cancelling twice is cancelling once.
     *
     * @throws InvalidInput on {@code form} when it is too late
     */
    @ForMembers
    public void cancel(String slug, long id) {
        acts.cancel(events.seen(slug), me(), id);
    }

    /**
     * Takes the place that is offered to them. Accepting twice is accepting once.
     *
     * @throws InvalidInput on {@code form} when the offer has passed or there is none
     */
    @ForMembers
    public void accept(String slug, long id) {
        acts.accept(events.seen(slug), me(), id);
    }

    private Party me() {
        return parties.of(current.require());
    }
}
