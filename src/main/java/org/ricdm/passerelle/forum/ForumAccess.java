package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what in a forum. The only place that decides it. */
@Component
class ForumAccess implements ReadAccess {

    static final String FORUM = "forum";
    static final String TOPIC = "topic";
    static final String POST = "post";

    /** Whether a topic is there for who asks: one whose first post waits for a moderator is not there for others. */
    static final String OPEN_TO = "(not t.held or t.author_id = :me or :moderates)";

    private static final Set<String> KINDS = Set.of(FORUM, TOPIC, POST);

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final People people;

    ForumAccess(JdbcClient sql, CurrentViewer current, People people) {
        this.sql = sql;
        this.current = current;
        this.people = people;
    }

    /** Circles the viewer belongs to, as the store names them. */
    static Set<String> circles(Viewer viewer) {
        return EnumSet.allOf(Circle.class).stream()
                .filter(circle -> circle.includes(viewer))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /** The forum of that slug, if the one who asks may read it. */
    Rights readable(String slug) {
        return rights("f.slug = :key", slug).orElseThrow(() -> new NotOpen("forum"));
    }

    /** The forum of that topic, if the one who asks may read it. */
    Rights readableTopic(long topicId) {
        return rights("f.id = (select t.forum_id from topic t where t.id = :key and " + OPEN_TO + ")", topicId)
                .orElseThrow(() -> new NotOpen(TOPIC + ":" + topicId));
    }

    /** As {@link #readable}, and the one who asks may open topics there. */
    Rights writable(String slug) {
        var rights = readable(slug);
        if (!rights.mayOpen()) {
            throw new NotOpen("forum " + rights.forumId() + " is not written to by members");
        }
        return rights;
    }

    /** As {@link #readableTopic}, and the one who asks moderates there. */
    Rights moderated(long topicId) {
        var rights = readableTopic(topicId);
        if (!rights.mayModerate()) {
            throw new NotOpen(TOPIC + ":" + topicId + " is not moderated by who asks");
        }
        return rights;
    }

    /** Who asks, if they moderate. */
    Viewer moderating() {
        var viewer = current.require();
        if (!moderates(viewer)) {
            throw new NotOpen("the work of moderators");
        }
        return viewer;
    }

    /** Whether that person moderates wherever they may read. */
    static boolean moderates(Viewer viewer) {
        return viewer.has(Role.MODERATOR) || viewer.has(Role.ADMINISTRATOR);
    }

    private Optional<Rights> rights(String which, Object key) {
        var viewer = current.require();
        return sql.sql("select f.id, f.slug, f.readers, f.writers, f.archived_at is not null as archived from forum f"
                        + " where " + which)
                .param("key", key)
                .param("me", viewer.memberId())
                .param("moderates", moderates(viewer))
                .query((row, n) -> rights(row, viewer))
                .optional()
                .filter(rights -> rights.readers().includes(viewer));
    }

    private static Rights rights(ResultSet row, Viewer viewer) throws SQLException {
        return new Rights(
                row.getLong("id"),
                row.getString("slug"),
                Circle.valueOf(row.getString("readers")),
                !row.getBoolean("archived")
                        && Circle.valueOf(row.getString("writers")).includes(viewer),
                !row.getBoolean("archived"),
                moderates(viewer),
                viewer);
    }

    /** Who is told that something in a forum of those readers waits: its moderators, administrators where there are none. */
    List<Long> moderators(Circle readers) {
        var reads = belongsTo(readers);
        return Stream.of(Role.MODERATOR, Role.ADMINISTRATOR)
                .map(role ->
                        people.holding(role, null).stream().filter(reads::test).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public boolean answersFor(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        var viewer = people.viewer(memberId).orElse(null);
        if (viewer == null) {
            return Set.of();
        }
        return sql
                .sql("select 'forum' as kind, f.id from forum f where f.id in (:forums) and f.readers in (:circles)"
                        + " union all select 'topic', t.id from topic t join forum f on f.id = t.forum_id"
                        + " where t.id in (:topics) and f.readers in (:circles) and " + OPEN_TO
                        + " union all select 'post', p.id from post p join topic t on t.id = p.topic_id"
                        + " join forum f on f.id = t.forum_id"
                        + " where p.id in (:posts) and p.state = 'PUBLISHED' and f.readers in (:circles) and "
                        + OPEN_TO)
                .param("forums", ids(objects, FORUM))
                .param("topics", ids(objects, TOPIC))
                .param("posts", ids(objects, POST))
                .param("circles", circles(viewer))
                .param("me", memberId)
                .param("moderates", moderates(viewer))
                .query((row, n) -> new ObjectRef(row.getString("kind"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return sql
                .sql("select 'forum' as kind, f.id from forum f where f.id in (:forums)"
                        + " union all select 'topic', t.id from topic t where t.id in (:topics)"
                        + " union all select 'post', p.id from post p where p.id in (:posts) and p.state <> 'DELETED'")
                .param("forums", ids(objects, FORUM))
                .param("topics", ids(objects, TOPIC))
                .param("posts", ids(objects, POST))
                .query((row, n) -> new ObjectRef(row.getString("kind"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Tells of any active member whether they belong to the circle, in a number of statements that does not grow. */
    LongPredicate belongsTo(Circle circle) {
        if (circle == Circle.MEMBERS) {
            return memberId -> true;
        }
        var inside = circle.roles().stream()
                .flatMap(role -> people.holding(role, null).stream())
                .collect(Collectors.toSet());
        return inside::contains;
    }

    /** Ids of one kind; a list in SQL must not be empty, and no row has the id 0. */
    static List<Long> ids(Collection<ObjectRef> objects, String kind) {
        var ids = objects.stream()
                .filter(object -> object.kind().equals(kind))
                .map(ObjectRef::id)
                .toList();
        return ids.isEmpty() ? List.of(0L) : ids;
    }

    /**
     * What the one who asks may do in a forum they may read.
     *
     * @param mayOpen open topics
     * @param mayAnswer answer in open topics
     */
    record Rights(
            long forumId,
            String slug,
            Circle readers,
            boolean mayOpen,
            boolean mayAnswer,
            boolean mayModerate,
            Viewer viewer) {

        boolean mayAnnounce() {
            return mayModerate || viewer.has(Role.ORGANISER);
        }

        long me() {
            return viewer.memberId();
        }
    }
}
