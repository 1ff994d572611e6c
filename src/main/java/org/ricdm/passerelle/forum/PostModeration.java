package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.moderation.Moderatable;
import org.ricdm.passerelle.moderation.UnderReview;
import org.ricdm.passerelle.moderation.UnderReview.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts as moderators see them, and what becomes of one that was decided about. */
@Component
class PostModeration implements Moderatable {

    private final JdbcClient sql;
    private final ForumAccess access;
    private final TopicRepository topics;
    private final PostRepository posts;
    private final Following following;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PostModeration(
            JdbcClient sql,
            ForumAccess access,
            TopicRepository topics,
            PostRepository posts,
            Following following,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.topics = topics;
        this.posts = posts;
        this.following = following;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(ForumAccess.POST);
    }

    @Override
    public boolean moderatesAnything(Viewer viewer) {
        return viewer.moderatesNetwork() || access.moderatesSome(viewer);
    }

    @Override
    public Set<ObjectRef> moderatedBy(Viewer viewer, Collection<ObjectRef> objects) {
        return new HashSet<>(sql.sql("select p.id from post p join topic t on t.id = p.topic_id"
                        + " join forum f on f.id = t.forum_id where p.id in (:posts) and " + ForumAccess.MODERATED)
                .param("posts", ForumAccess.ids(objects, ForumAccess.POST))
                .params(ForumAccess.asking(viewer))
                .query((row, n) -> new ObjectRef(ForumAccess.POST, row.getLong("id")))
                .list());
    }

    @Override
    public List<Long> moderators(ObjectRef object) {
        return sql.sql("select t.forum_id from post p join topic t on t.id = p.topic_id where p.id = :post")
                .param("post", object.id())
                .query(Long.class)
                .optional()
                .map(access::moderators)
                .orElse(List.of());
    }

    @Override
    public Map<ObjectRef, UnderReview> look(Collection<ObjectRef> objects, Language reader) {
        return sql
                .sql("select p.id, p.author_id, p.state, p.html, p.plain, p.language, p.number, t.id as topic_id,"
                        + " t.slug, t.title, w.name from post p join topic t on t.id = p.topic_id"
                        + " join forum_text w on w.forum_id = t.forum_id and w.language = :language"
                        + " where p.id in (:posts)")
                .param("posts", ForumAccess.ids(objects, ForumAccess.POST))
                .param("language", reader.code())
                .query(PostModeration::look)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<ObjectRef, UnderReview> look(ResultSet row, int n) throws SQLException {
        var standing = switch (PostState.valueOf(row.getString("state"))) {
            case PUBLISHED -> Standing.SHOWN;
            case HELD -> Standing.WAITING;
            case RETURNED -> Standing.RETURNED;
            case HIDDEN -> Standing.HIDDEN;
            case DELETED -> Standing.GONE;
        };
        return Map.entry(
                new ObjectRef(ForumAccess.POST, row.getLong("id")),
                new UnderReview(
                        row.getLong("author_id"),
                        standing,
                        row.getString("title"),
                        row.getString("name"),
                        "/topics/" + row.getLong("topic_id") + "/" + row.getString("slug")
                                + (row.getInt("number") > 0 ? "/" + row.getInt("number") : ""),
                        standing == Standing.GONE ? "" : row.getString("html"),
                        standing == Standing.GONE ? "" : row.getString("plain"),
                        Language.of(row.getString("language")).orElse(null)));
    }

    @Override
    public void withhold(ObjectRef object) {
        var at = locked(object);
        if (at.post().state() == PostState.PUBLISHED) {
            become(at, PostState.HELD, null, null);
        }
    }

    @Override
    public void hide(ObjectRef object, long by, @Nullable String said) {
        become(locked(object), PostState.HIDDEN, by, said);
    }

    @Override
    public void giveBack(ObjectRef object, long by) {
        become(locked(object), PostState.RETURNED, by, null);
    }

    @Override
    public void show(ObjectRef object, long by) {
        var at = locked(object);
        var post = at.post();
        var now = Instant.now(clock);
        if (post.show(by, now)) {
            at.topic().shows(post.number(), now);
            // Others have read past the gap meanwhile; what fills it is new to them.
            following.unreadFrom(at.topic().id(), post.number(), post.authorId());
            facts.publishEvent(new PostPublished(at.topic().id(), post.number(), post.authorId()));
        } else {
            facts.publishEvent(new PostEdited(at.topic().id(), post.number(), post.authorId()));
        }
        changed(at);
    }

    private void become(Place at, PostState next, @Nullable Long by, @Nullable String said) {
        at.post().become(next, by, said, Instant.now(clock));
        if (at.topic().isAccepted(at.post().number())) {
            at.topic().accept(null);
        }
        changed(at);
    }

    private void changed(Place at) {
        facts.publishEvent(new ObjectChanged(ForumAccess.POST, at.post().id()));
        facts.publishEvent(new ObjectChanged(ForumAccess.TOPIC, at.topic().id()));
    }

    /** The topic is locked before its post is read, as whoever writes in it does. */
    private Place locked(ObjectRef object) {
        var topicId = sql.sql("select topic_id from post where id = :id")
                .param("id", object.id())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotOpen(object.toString()));
        var topic = topics.there(topicId);
        return new Place(topic, posts.findById(object.id()).orElseThrow());
    }

    private record Place(Topic topic, Post post) {}
}
