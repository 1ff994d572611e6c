package org.ricdm.passerelle.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A post as its reader sees it.
 *
 * @param html sanitised; empty when the post cannot be read and the reader neither wrote nor moderates it
 * @param replyTo number of the post it answers
 * @param replyToAuthor name of that post's author
 * @param version for {@link Posts#edit}
 */
public record PostView(
        long id,
        int number,
        @Nullable PersonCard author,
        PostState state,
        @Nullable String stateReason,
        String html,
        Language language,
        @Nullable Integer replyTo,
        @Nullable String replyToAuthor,
        Instant createdAt,
        @Nullable Instant editedAt,
        boolean accepted,
        boolean mayEdit,
        boolean mayDelete,
        int version) {}
