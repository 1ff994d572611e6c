package org.ricdm.passerelle.practice;

import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A talk that is to become the sheet of a practice.
 *
 * @param title 1 to 100 characters
 * @param source the whole that the excerpts are taken from, such as a topic
 * @param excerpts in the order they are read
 * @param contributors ids of the members to credit, in the order they are named; one who is named twice counts once
 */
public record DraftProposal(
        String title, Language language, ObjectRef source, List<Excerpt> excerpts, List<Long> contributors) {

    /**
     * Something that was said.
     *
     * @param source the object whose text it is; whoever may read that, at the moment of asking, may read the excerpt
     * @param markdown as it was typed
     * @param html what the text pipeline made of it
     */
    public record Excerpt(
            ObjectRef source, long authorId, String markdown, String html, Language language, Instant writtenAt) {}
}
