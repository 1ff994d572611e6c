package org.ricdm.passerelle.event.feedback;

import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How it was, said by a member who took part. Anonymous: see {@link FeedbackRows}. */
@Service
@Transactional
public class Feedback {

    private final EventAccess events;
    private final FeedbackRows rows;
    private final FeedbackBook book;
    private final CurrentViewer current;
    private final Clock clock;

    Feedback(EventAccess events, FeedbackRows rows, FeedbackBook book, CurrentViewer current, Clock clock) {
        this.events = events;
        this.rows = rows;
        this.book = book;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What who asks may answer. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event, who asks did not take part, or nobody is asked there
     */
    @ForMembers
    @Transactional(readOnly = true)
    public AskedFeedback mine(String slug) {
        var event = events.seen(slug);
        return book.of(event, mine(event), current.require().language());
    }

    /**
     * Keeps an answer about a session or {@link Subject#WHOLE}. False when who asks had answered before.
     *
     * @throws NotOpen as {@link #mine}; also when who asks is not asked about it
     * @throws InvalidInput on {@code rating}, {@code scale}, {@code words}
     */
    @ForMembers
    public boolean give(String slug, long sessionId, FeedbackAnswer answer) {
        var event = events.seen(slug);
        return book.give(event, mine(event), sessionId, answer);
    }

    /** Whether who reads the page of an event may say how it was. At most two statements, none before it began. */
    @OpenToAll("says to each only how they stand themselves")
    @Transactional(readOnly = true)
    public boolean isInvited(EventBrief event) {
        var isTime = (event.state() == EventState.RUNNING || event.state().isOver())
                && Instant.now(clock).isBefore(event.ends().instant().plus(FeedbackBook.OPEN));
        return isTime
                && current.find()
                        .flatMap(viewer -> rows.ofMember(event.id(), viewer.memberId()))
                        .isPresent()
                && rows.isAsked(event.id());
    }

    private long mine(EventBrief event) {
        return rows.ofMember(event.id(), current.require().memberId()).orElseThrow(() -> new NotOpen("sign-up"));
    }
}
