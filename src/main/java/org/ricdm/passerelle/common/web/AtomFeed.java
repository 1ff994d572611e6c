package org.ricdm.passerelle.common.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What an Atom document tells.
 *
 * @param key what it is a feed of, the same for ever: {@code forum/12}
 * @param path of the page that shows the same
 * @param updated of the entry that changed last
 */
public record AtomFeed(String key, String title, String path, Language language, Instant updated, List<Entry> entries) {

    /**
     * @param key what it is, the same for ever: {@code post/12}
     * @param html cleaned, with links as they are inside the portal
     * @param author null for somebody who is not known any more, or nobody
     */
    public record Entry(
            String key,
            String title,
            Language titleLanguage,
            String path,
            String html,
            Language language,
            Instant published,
            Instant updated,
            @Nullable String author) {}
}
