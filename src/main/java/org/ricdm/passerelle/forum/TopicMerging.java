package org.ricdm.passerelle.forum;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins a topic with another one: its posts stand behind the other's, and it is gone. Its addresses lead to its posts;
 * nobody is told. The way back is {@link TopicMoves#split}.
 */
@Service
@Transactional
public class TopicMerging {

    private static final Pattern ADDRESS = Pattern.compile("(?:^|/)topics/(\\d{1,18})(?:[/?#]|$)");

    private final JdbcClient sql;
    private final ForumAccess access;
    private final TopicRepository topics;
    private final SimilarTopics similar;
    private final PostMoves moves;
    private final TopicRemains remains;
    private final TopicEvents events;
    private final Publishing publishing;
    private final Audit audit;

    TopicMerging(
            JdbcClient sql,
            ForumAccess access,
            TopicRepository topics,
            SimilarTopics similar,
            PostMoves moves,
            TopicRemains remains,
            TopicEvents events,
            Publishing publishing,
            Audit audit) {
        this.sql = sql;
        this.access = access;
        this.topics = topics;
        this.similar = similar;
        this.moves = moves;
        this.remains = remains;
        this.events = events;
        this.publishing = publishing;
        this.audit = audit;
    }

    /**
     * Topics that this one can be joined with, for its moderators: those that resemble it while nothing is typed, the
     * latest when none does; else those with the words in their title, or the one at the address that was pasted.
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<MergeTarget> candidates(long topicId, String typed, int limit) {
        var viewer = access.moderated(topicId).viewer();
        var address = ADDRESS.matcher(typed.strip());
        var ids = address.find() ? List.of(Long.parseLong(address.group(1))) : alike(topicId, typed, limit);
        // Words in the middle of words count as well: few moderators ask, and they remember a part of a title.
        return sql.sql("select t.id, t.title, t.language, t.last_post_no, w.name from topic t"
                        + " join forum f on f.id = t.forum_id and f.archived_at is null and " + ForumAccess.MODERATED
                        + " join forum_text w on w.forum_id = f.id and w.language = :language"
                        + " where t.id <> :topic and t.state = 'OPEN' and not t.held"
                        + (ids == null ? " and locate(:typed, t.title) > 0" : " and t.id in (:ids)")
                        + " order by t.bumped_at desc, t.id desc limit :limit")
                .param("topic", topicId)
                .params(ForumAccess.asking(viewer))
                .param("language", viewer.language().code())
                .param("typed", typed.strip())
                .param("ids", Columns.listed(ids == null ? List.of() : ids))
                .param("limit", limit)
                .query(MergeTarget::of)
                .list();
    }

    /**
     * Puts all posts of a topic behind those of another one; moderators of both may. A summary becomes the last of them;
     * an accepted answer stays accepted when the other topic is a question that has none. What somebody chose for the
     * other topic counts more than what they chose for this one.
     *
     * @param reason shown in the topic, 1 to 300 characters
     * @return where the first of them stands now
     * @throws InvalidInput on {@code topic} when it cannot be joined with that one; on {@code reason}; on {@code state}
     *     when one of them was moved or joined meanwhile
     * @throws NotOpen when who asks does not moderate on both sides
     */
    @ForMembers
    public PostPlace merge(long fromTopicId, long intoTopicId, String reason) {
        var source = access.moderated(fromTopicId);
        var target = access.moderated(intoTopicId);
        if (fromTopicId == intoTopicId) {
            throw InvalidInput.of("topic", "forum.merge.error.same");
        }
        if (!target.mayAnswer()) {
            throw InvalidInput.of("topic", "forum.move.error.archived");
        }
        var said = Topics.reason(reason);
        var both = locked(fromTopicId, intoTopicId);
        var from = both.from();
        var into = both.into();
        if (from.forumId() != source.forumId() || into.forumId() != target.forumId()) {
            throw InvalidInput.of("state", "forum.error.stateChanged");
        }
        refuse(from, into);
        var place = join(from, into, source.me(), said);
        publishing.changedTopic(fromTopicId);
        publishing.changedTopic(intoTopicId);
        audit.note("topic.merged", new ObjectRef(ForumAccess.TOPIC, intoTopicId), "topic:" + fromTopicId);
        return place;
    }

    private PostPlace join(Topic from, Topic into, long by, String reason) {
        var after = into.lastNumber();
        var lastBefore = into.lastPostNo();
        var moved = moves.append(from.id(), into.id(), after);
        var lastShown = moved.stream()
                .filter(post -> !post.neverShown())
                .map(PostMoves.Chosen::number)
                .max(Integer::compare)
                .orElse(null);
        into.takeIn(from, moved.size(), lastShown, accepted(from));
        remains.give(
                new TopicRemains.Joined(from.id(), from.lastPostNo(), into.id(), lastBefore, after, into.lastPostNo()));
        events.merged(from, into.id(), after, by, reason);
        topics.delete(from);
        return new PostPlace(into.id(), into.slug(), after + 1);
    }

    /** The number that the accepted answer has where it stands now. */
    private @Nullable Integer accepted(Topic from) {
        var number = from.acceptedNo();
        return number == null
                ? null
                : sql.sql("select p.number from post_redirect q join post p on p.id = q.post_id"
                                + " where q.topic_id = :from and q.number = :number")
                        .param("from", from.id())
                        .param("number", number)
                        .query(Integer.class)
                        .optional()
                        .orElse(null);
    }

    private void refuse(Topic from, Topic into) {
        if (!into.isOpen()) {
            throw InvalidInput.of("topic", "forum.merge.error.closed");
        }
        if (into.isHeld()) {
            throw InvalidInput.of("topic", "forum.merge.error.held");
        }
        // Its options and votes hang on the topic; without it they would be lost.
        if (from.kind() == TopicKind.POLL) {
            throw InvalidInput.of("topic", "forum.merge.error.poll");
        }
    }

    /** Always in the same order, so that two who join the same topics crosswise do not wait for each other. */
    private Both locked(long fromTopicId, long intoTopicId) {
        var found = Stream.of(fromTopicId, intoTopicId)
                .sorted()
                .map(topics::lock)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Topic::id, topic -> topic));
        var from = found.get(fromTopicId);
        var into = found.get(intoTopicId);
        if (from == null || into == null) {
            throw InvalidInput.of("state", "forum.error.stateChanged");
        }
        return new Both(from, into);
    }

    private record Both(Topic from, Topic into) {}

    /** Null when it is to be looked for by words. */
    private @Nullable List<Long> alike(long topicId, String typed, int limit) {
        if (!typed.isBlank()) {
            return null;
        }
        var title = sql.sql("select title from topic where id = :topic")
                .param("topic", topicId)
                .query(String.class)
                .single();
        var alike = similar.to(title, limit + 1).stream()
                .map(SimilarTopic::id)
                .filter(id -> id != topicId)
                .toList();
        return alike.isEmpty() ? null : alike;
    }
}
