package org.ricdm.passerelle.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.web.AtomFeed;

/**
 * The latest messages of a forum or a tag, as one member may read them now.
 *
 * @param key what it is a feed of, the same for ever: {@code forum/12}
 * @param path of the page that shows the same
 * @param updated of the entry that changed last
 */
record Feed(String key, String title, String path, Language language, Instant updated, List<Entry> entries) {

    /** As it is written. */
    AtomFeed atom() {
        return new AtomFeed(
                key,
                title,
                path,
                language,
                updated,
                entries.stream().map(Entry::atom).toList());
    }

    /**
     * @param title of the topic
     * @param html cleaned, with links as they are inside the portal
     * @param author null for somebody who is not known any more
     */
    record Entry(
            long postId,
            int number,
            String title,
            Language titleLanguage,
            String path,
            String html,
            Language language,
            Instant published,
            Instant updated,
            @Nullable String author) {

        private AtomFeed.Entry atom() {
            return new AtomFeed.Entry(
                    "post/" + postId,
                    (number > 1 ? "Re: " : "") + title,
                    titleLanguage,
                    path,
                    html,
                    language,
                    published,
                    updated,
                    author);
        }
    }
}
