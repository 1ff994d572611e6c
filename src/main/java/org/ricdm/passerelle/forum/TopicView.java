package org.ricdm.passerelle.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;

/**
 * The head of a topic's page and what its reader may do there.
 *
 * @param lastRead number of the last post the reader has seen, 0 for a topic never opened
 * @param participants who wrote most, at most six
 * @param participantCount how many people wrote in it
 * @param stations of a long topic, first to last; none of a short one
 * @param mayOpen whether the reader may open topics in this forum
 * @param closesAt when it closes by itself, or has; null when nobody chose a time
 * @param lastAt when the last post came
 * @param askedFor key of the term that the reader can help with and was asked to answer for
 */
public record TopicView(
        long id,
        String slug,
        String title,
        TopicKind kind,
        TopicState state,
        boolean pinned,
        @Nullable String closedReason,
        @Nullable PersonCard closedBy,
        Language language,
        long forumId,
        String forumSlug,
        String forumName,
        long authorId,
        Instant createdAt,
        int lastPostNo,
        @Nullable Integer acceptedNo,
        int lastRead,
        Level level,
        List<PersonCard> participants,
        int participantCount,
        List<Station> stations,
        boolean mayReply,
        boolean mayAccept,
        boolean mayRename,
        boolean mayModerate,
        boolean mayOpen,
        @Nullable Instant closesAt,
        Instant lastAt,
        @Nullable String askedFor) {}
