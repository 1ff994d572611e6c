package org.ricdm.passerelle.event.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.feedback.FeedbackRows.Round;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks people how it was, once for each day and once for the whole event. */
@Component
class FeedbackJob implements Job {

    /** After the end of an event nothing more becomes due. */
    private static final Duration AFTER = Duration.ofDays(3);

    private final FeedbackRows rows;
    private final Presence presence;
    private final Sessions sessions;
    private final FeedbackMails mails;
    private final EventAccess events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FeedbackJob(
            FeedbackRows rows,
            Presence presence,
            Sessions sessions,
            FeedbackMails mails,
            EventAccess events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.presence = presence;
        this.sessions = sessions;
        this.mails = mails;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-feedback";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        return rows.goingOn(now, now.minus(AFTER)).stream()
                .mapToInt(event -> transactions.execute(status -> ask(event, now)))
                .sum();
    }

    private int ask(long eventId, Instant now) {
        var event = events.any(eventId, Language.EN);
        var asked = sessions.released(eventId, Language.EN).stream()
                .filter(Presence::isAsked)
                .toList();
        var begun = rows.begun(eventId);
        var due = FeedbackRounds.due(event, asked, now).stream()
                .filter(round -> !begun.contains(round) && rows.begin(eventId, round))
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        var people = rows.people(eventId);
        var ordered = 0;
        for (var round : due) {
            var there = new HashSet<>(there(eventId, asked, round));
            there.retainAll(people.keySet());
            ordered += mails.order(there, people, round);
        }
        return ordered;
    }

    private Set<Long> there(long eventId, List<BookableSession> asked, Round round) {
        var ofDay = asked.stream()
                .filter(session -> !round.whole() && FeedbackRounds.day(session).equals(round.day()))
                .toList();
        var present = presence.bySession(eventId, ofDay);
        if (round.whole()) {
            return Objects.requireNonNull(present.get(Subject.WHOLE));
        }
        var there = new HashSet<Long>();
        ofDay.forEach(session -> there.addAll(Objects.requireNonNull(present.get(session.id()))));
        return there;
    }
}
