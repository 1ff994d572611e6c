package org.ricdm.passerelle.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A topic on paper, or a part of a very long one.
 *
 * @param path address of the topic
 * @param posts the summary first, if there is one, then the posts by number; hidden and deleted ones are left out
 * @param next number of the first post of the following part, null on the last
 */
public record PrintedTopic(
        String title,
        Language language,
        String forum,
        String path,
        List<Said> posts,
        @Nullable Integer next) {

    /**
     * One post on paper.
     *
     * @param number 0 for the summary
     * @param author null when nobody is known any more
     * @param html sanitised
     */
    public record Said(
            int number, @Nullable PersonCard author, Instant at, Language language, String html, boolean accepted) {}
}
