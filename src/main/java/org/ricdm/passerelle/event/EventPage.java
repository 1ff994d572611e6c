package org.ricdm.passerelle.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * All that the page of an event shows, for whoever asked. Of each text there is the one in the reader's language, or the
 * one in the event's own.
 *
 * @param host the centre that receives people, null when there is none
 * @param changedAt when it was last changed
 * @param picture null when there is none
 */
public record EventPage(
        EventBrief brief,
        EventEntry.Place place,
        Passage text,
        Passage practical,
        Passage faq,
        @Nullable CentreSummary host,
        List<Partner> partners,
        Instant changedAt,
        @Nullable EventPicture picture) {

    /**
     * A text of the page.
     *
     * @param html clean; empty when there is none in either language
     * @param language of the text
     */
    public record Passage(String html, Language language) {

        /** Whether there is anything to read. */
        public boolean isThere() {
            return !html.isEmpty();
        }
    }
}
