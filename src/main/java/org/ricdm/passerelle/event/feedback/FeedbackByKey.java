package org.ricdm.passerelle.event.feedback;

import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How it was, said by whoever holds a key out of a mail. Opening a page changes nothing. */
@Service
@Transactional
@OpenToAll("the key in the address is the permission; it opens what its person may say about that event")
public class FeedbackByKey {

    private final EventAccess events;
    private final FeedbackRows rows;
    private final FeedbackBook book;

    FeedbackByKey(EventAccess events, FeedbackRows rows, FeedbackBook book) {
        this.events = events;
        this.rows = rows;
        this.book = book;
    }

    /** The page that a key opens, below which each session has its own by its number, the whole event by 0. */
    public static String path(String slug, String key) {
        return EventBrief.path(slug) + "/feedback/" + key;
    }

    /**
     * What may be answered.
     *
     * @throws NotOpen when the key is nobody's at that event, or nobody is asked there
     */
    @Transactional(readOnly = true)
    public AskedFeedback open(String slug, String key, Language reader) {
        var event = event(slug, reader);
        return book.of(event, holder(event, key), reader);
    }

    /**
     * Keeps an answer. False when the person had answered before.
     *
     * @throws NotOpen as {@link #open}; also when they are not asked about it
     * @throws InvalidInput on {@code rating}, {@code scale}, {@code words}
     */
    public boolean give(String slug, String key, long sessionId, FeedbackAnswer answer) {
        var event = event(slug, Language.EN);
        return book.give(event, holder(event, key), sessionId, answer);
    }

    private EventBrief event(String slug, Language reader) {
        return events.any(slug, reader).orElseThrow(() -> new NotOpen(EventAccess.EVENT));
    }

    private long holder(EventBrief event, String key) {
        return rows.holder(event.id(), key).orElseThrow(() -> new NotOpen("feedback"));
    }
}
