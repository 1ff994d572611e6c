package org.ricdm.passerelle.event.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.programme.Sessions;
import org.springframework.stereotype.Component;

/** What somebody who took part may answer, and their answer. Asks no permission: whoever calls knows whose sign-up it is. */
@Component
class FeedbackBook {

    /** Long enough for people on holiday; afterwards nobody remembers. */
    static final Duration OPEN = Duration.ofDays(30);

    private final FeedbackRows rows;
    private final Presence presence;
    private final Sessions sessions;
    private final Clock clock;

    FeedbackBook(FeedbackRows rows, Presence presence, Sessions sessions, Clock clock) {
        this.rows = rows;
        this.presence = presence;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * What they may answer now. A fixed number of statements.
     *
     * @throws NotOpen when nobody is asked at that event
     */
    AskedFeedback of(EventBrief event, long signUpId, Language reader) {
        var now = Instant.now(clock);
        if (event.state() == EventState.CANCELLED || !rows.isAsked(event.id())) {
            throw new NotOpen("feedback");
        }
        if (!now.isBefore(event.ends().instant().plus(OPEN))) {
            return new AskedFeedback(event, List.of(), true);
        }
        var over = sessions.released(event.id(), reader).stream()
                .filter(Presence::isAsked)
                .filter(session -> !session.ends().instant().isAfter(now))
                .toList();
        var present = presence.bySession(event.id(), over);
        var given = rows.given(signUpId);
        var items = new ArrayList<AskedFeedback.Item>();
        over.stream()
                .filter(session ->
                        Objects.requireNonNull(present.get(session.id())).contains(signUpId))
                .map(Subject::of)
                .forEach(subject -> items.add(new AskedFeedback.Item(subject, given.contains(subject.sessionId()))));
        if (event.state().isOver()) {
            items.add(new AskedFeedback.Item(Subject.of(event), given.contains(Subject.WHOLE)));
        }
        return new AskedFeedback(event, items, false);
    }

    /**
     * Keeps an answer. False when they had answered before; nothing is kept then.
     *
     * @throws NotOpen when they are not asked about it
     * @throws InvalidInput on {@code rating}, {@code scale}, {@code words}
     */
    boolean give(EventBrief event, long signUpId, long sessionId, FeedbackAnswer answer) {
        if (of(event, signUpId, event.language()).find(sessionId).isEmpty()) {
            throw new NotOpen("feedback");
        }
        var today = LocalDate.ofInstant(clock.instant(), event.zone());
        return rows.give(event.id(), sessionId, signUpId, today, answer.checked());
    }
}
