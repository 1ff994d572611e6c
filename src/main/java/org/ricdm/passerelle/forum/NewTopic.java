package org.ricdm.passerelle.forum;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What somebody wants to open a topic with.
 *
 * @param title one line, 3 to 150 characters
 * @param body Markdown, see {@link Posts#MAX_LENGTH}
 * @param tags keys or names of tags, see {@link TopicTags#tag}
 */
public record NewTopic(
        String forumSlug, TopicKind kind, String title, String body, Language language, List<String> tags) {

    /** Without tags. */
    public NewTopic(String forumSlug, TopicKind kind, String title, String body, Language language) {
        this(forumSlug, kind, title, body, language, List.of());
    }
}
