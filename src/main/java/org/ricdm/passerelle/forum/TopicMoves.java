package org.ricdm.passerelle.forum;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Topics that get another place. Who does it moderates where the topic is and where it goes; who reads there is asked
 * anew from then on, and nobody is told.
 */
@Service
@Transactional
public class TopicMoves {

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final ForumAccess access;
    private final TopicRepository topics;
    private final PostMoves moves;
    private final TopicEvents events;
    private final Publishing publishing;
    private final Audit audit;

    TopicMoves(
            JdbcClient sql,
            CurrentViewer current,
            ForumAccess access,
            TopicRepository topics,
            PostMoves moves,
            TopicEvents events,
            Publishing publishing,
            Audit audit) {
        this.sql = sql;
        this.current = current;
        this.access = access;
        this.topics = topics;
        this.moves = moves;
        this.events = events;
        this.publishing = publishing;
        this.audit = audit;
    }

    /** The forums that the topic, or a part of it, can be moved to, its own among them; for its moderators. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<MoveTarget> targets(long topicId) {
        var viewer = access.moderated(topicId).viewer();
        return sql.sql("select f.slug, w.name from forum f"
                        + " join forum_text w on w.forum_id = f.id and w.language = :language"
                        + " where f.archived_at is null and " + ForumAccess.MODERATED + " order by f.position, f.id")
                .param("language", viewer.language().code())
                .params(ForumAccess.asking(viewer))
                .query((row, n) -> new MoveTarget(row.getString("slug"), row.getString("name")))
                .list();
    }

    /**
     * Moves a topic to another forum; moderators of both may. Its address stays.
     *
     * @param reason shown in the topic, 1 to 300 characters
     * @throws InvalidInput on {@code forum} or {@code reason}; on {@code state} when it was moved meanwhile
     * @throws NotOpen when who asks does not moderate on both sides
     */
    @ForMembers
    public void move(long topicId, String forumSlug, String reason) {
        var source = access.moderated(topicId);
        var target = target(forumSlug);
        if (target.forumId() == source.forumId()) {
            throw InvalidInput.of("forum", "forum.move.error.same");
        }
        var said = Topics.reason(reason);
        var topic = locked(topicId, source);
        topic.moveTo(target.forumId());
        events.moved(topic, source.forumId(), source.me(), said);
        publishing.changedTopic(topicId);
        audit.note(
                "topic.moved",
                new ObjectRef(ForumAccess.TOPIC, topicId),
                "forum:" + source.forumId() + " to forum:" + target.forumId());
    }

    /**
     * Makes posts of a topic a discussion of their own, in any forum; moderators of both may. The posts keep what hangs
     * on them, their old addresses lead to them, and the others keep their numbers.
     *
     * @param numbers of the posts, not the first one; deleted ones stay where they are
     * @throws InvalidInput on {@code posts}, {@code title} or {@code forum}; on {@code state} when the topic was moved
     *     meanwhile
     * @throws NotOpen when who asks does not moderate on both sides
     */
    @ForMembers
    public TopicRef split(long topicId, List<Integer> numbers, String newTitle, String forumSlug) {
        var source = access.moderated(topicId);
        var target = target(forumSlug);
        var title = PostText.title(newTitle);
        if (numbers.stream().anyMatch(number -> number <= 1)) {
            throw InvalidInput.of("posts", "forum.split.error.first");
        }
        var topic = locked(topicId, source);
        var posts = moves.chosen(topicId, numbers);
        if (posts.isEmpty()) {
            throw InvalidInput.of("posts", "forum.split.error.none");
        }
        var first = posts.getFirst();
        var fresh = new Topic(
                target.forumId(),
                TopicKind.DISCUSSION,
                title,
                PlainText.slug(title, "topic"),
                first.language(),
                first.authorId(),
                first.createdAt());
        var lastShown = shown(fresh, posts);
        topics.saveAndFlush(fresh);
        moves.begin(topicId, fresh.id(), posts, lastShown);
        events.split(topicId, fresh.id(), first.number(), source.me());
        leave(topic, posts);
        publishing.changedTopic(topicId);
        publishing.changedTopic(fresh.id());
        audit.note("topic.split", new ObjectRef(ForumAccess.TOPIC, topicId), "topic:" + fresh.id());
        return new TopicRef(fresh.id(), fresh.slug());
    }

    /** Where the post has gone that had that address, if it has, and if the viewer may read it there. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<PostPlace> whereIs(long topicId, int number) {
        var viewer = current.require();
        return sql.sql("select t.id, t.slug, p.number from post_redirect q join post p on p.id = q.post_id"
                        + " join topic t on t.id = p.topic_id join forum f on f.id = t.forum_id"
                        + " where q.topic_id = :topic and q.number = :number and " + ForumAccess.READS
                        + " and (not p.never_shown or p.author_id = :me or :moderates) and " + ForumAccess.OPEN_TO)
                .param("topic", topicId)
                .param("number", number)
                .params(ForumAccess.asking(viewer))
                .query((row, n) -> new PostPlace(row.getLong("id"), row.getString("slug"), row.getInt("number")))
                .optional();
    }

    /** Numbers the posts in the new topic and returns the number of the last that everybody may read, 0 for none. */
    private static int shown(Topic fresh, List<PostMoves.Chosen> posts) {
        posts.forEach(post -> fresh.nextNumber());
        var last = IntStream.range(0, posts.size())
                .filter(i -> !posts.get(i).neverShown())
                .max();
        if (last.isEmpty()) {
            fresh.hold();
            return 0;
        }
        fresh.endsWith(last.getAsInt() + 1, posts.get(last.getAsInt()).createdAt());
        return last.getAsInt() + 1;
    }

    private void leave(Topic topic, List<PostMoves.Chosen> posts) {
        if (posts.stream().anyMatch(post -> topic.isAccepted(post.number()))) {
            topic.accept(null);
        }
        moves.lastShown(topic.id())
                .filter(last -> last.number() != topic.lastPostNo())
                .ifPresent(last -> topic.endsWith(last.number(), last.createdAt()));
    }

    /** The forum of that slug, if the one who asks moderates there. */
    private ForumAccess.Rights target(String slug) {
        if (slug.isBlank()) {
            throw InvalidInput.of("forum", "forum.move.error.choose");
        }
        var target = access.readable(slug);
        if (!target.mayModerate()) {
            throw new NotOpen("forum " + target.forumId() + " is not moderated by who asks");
        }
        // Nobody answers where nothing is written any more.
        if (!target.mayAnswer()) {
            throw InvalidInput.of("forum", "forum.move.error.archived");
        }
        return target;
    }

    /** The right was asked for the forum that the topic stood in; somebody may have been faster. */
    private Topic locked(long topicId, ForumAccess.Rights source) {
        var topic = topics.there(topicId);
        if (topic.forumId() != source.forumId()) {
            throw InvalidInput.of("state", "forum.error.stateChanged");
        }
        return topic;
    }
}
