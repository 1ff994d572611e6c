package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.form.Answers;
import org.springframework.stereotype.Component;

/** The sign-up of the portal behind another turnstile than its own, for tests of what that one is for. */
@Component
public class SignUpGate {

    private final SignUpRows rows;
    private final SignUpWriting writing;
    private final Attendees attendees;
    private final List<PlaceGone> listeners;
    private final EventAccess events;
    private final SignUpReading reading;
    private final Categories categories;
    private final Answers answers;
    private final CompanionActs companions;
    private final Parties parties;
    private final CurrentViewer current;
    private final Clock clock;

    SignUpGate(
            SignUpRows rows,
            SignUpWriting writing,
            Attendees attendees,
            List<PlaceGone> listeners,
            EventAccess events,
            SignUpReading reading,
            Categories categories,
            Answers answers,
            CompanionActs companions,
            Parties parties,
            CurrentViewer current,
            Clock clock) {
        this.rows = rows;
        this.writing = writing;
        this.attendees = attendees;
        this.listeners = listeners;
        this.events = events;
        this.reading = reading;
        this.categories = categories;
        this.answers = answers;
        this.companions = companions;
        this.parties = parties;
        this.current = current;
        this.clock = clock;
    }

    /** All else is as it is in the portal. Whoever asks it opens the transaction. */
    public SignUps behind(Turnstile turnstile) {
        var places = new Places(turnstile, rows, writing, attendees, clock, listeners);
        return new SignUps(
                events, reading, new SignUpActs(categories, places, answers, companions, clock), parties, current);
    }
}
