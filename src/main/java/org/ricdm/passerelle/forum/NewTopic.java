package org.ricdm.passerelle.forum;

import org.ricdm.passerelle.common.i18n.Language;

/**
 * What somebody wants to open a topic with.
 *
 * @param title one line, 3 to 150 characters
 * @param body Markdown, see {@link Posts#MAX_LENGTH}
 */
public record NewTopic(String forumSlug, TopicKind kind, String title, String body, Language language) {}
