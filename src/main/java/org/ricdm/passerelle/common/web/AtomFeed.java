package org.ricdm.passerelle.common.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.web.util.HtmlUtils;

/**
 * What an Atom document tells.
 *
 * @param key what it is a feed of, the same for ever: {@code forum/12}
 * @param path of the page that shows the same
 * @param updated of the entry that changed last
 */
public record AtomFeed(String key, String title, String path, Language language, Instant updated, List<Entry> entries) {

    /**
     * One that changed when its entries did.
     *
     * @param now for a feed without entries
     */
    public static AtomFeed of(
            String key, String title, String path, Language language, List<Entry> entries, Instant now) {
        return new AtomFeed(
                key,
                title,
                path,
                language,
                entries.stream()
                        .map(Entry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(now),
                entries);
    }

    /** Lines of plain text as the HTML of an entry; empty ones are left out. */
    public static String paragraphs(String... lines) {
        return Stream.of(lines)
                .filter(line -> !line.isEmpty())
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
                .collect(Collectors.joining());
    }

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
