package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what in a forum. The only place that decides it. */
@Component
class ForumAccess implements ReadAccess {

    static final String FORUM = "forum";
    static final String TOPIC = "topic";
    static final String POST = "post";

    /** Whether the forum {@code f} is there for somebody who belongs to {@code :circles}. */
    static final String READS = reads("f");

    /** The two sets of circles of the forum {@code f}, as columns for {@link Circle#read}. */
    static final String CIRCLES = "(select group_concat(fc.circle) from forum_circle fc where fc.forum_id = f.id"
            + " and fc.act = 'READ') as readers, (select group_concat(fc.circle) from forum_circle fc"
            + " where fc.forum_id = f.id and fc.act = 'OPEN') as openers";

    /** The ids of those whom the forum {@code f} names as its moderators, as a column for {@link Columns#ids}. */
    static final String MODERATORS = "(select group_concat(mo.member_id order by mo.member_id) from forum_moderator mo"
            + " where mo.forum_id = f.id) as moderators";

    /** Whether {@code :me} is named as a moderator of the forum {@code f}. */
    static final String MODERATES = named("f.id");

    /** Whether {@code :me} moderates the forum {@code f}, by name or as somebody who {@code :moderates} everywhere. */
    static final String MODERATED = READS + " and (:moderates or " + MODERATES + ")";

    /** Whether a topic is there for who asks: one whose first post waits for a moderator is not there for others. */
    static final String OPEN_TO = "(not t.held or t.author_id = :me or :moderates or " + named("t.forum_id") + ")";

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
        return Arrays.stream(Circle.values())
                .filter(circle -> circle.includes(viewer))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /** Who asks, as {@link #READS}, {@link #MODERATED} and {@link #OPEN_TO} want to know it. */
    static Map<String, Object> asking(Viewer viewer) {
        return Map.of("circles", circles(viewer), "me", viewer.memberId(), "moderates", viewer.moderatesNetwork());
    }

    /**
     * As {@link #READS}, for a forum that the statement calls otherwise. It counts, so that the store asks it of the
     * forum and does not join the circles with everything else that is read.
     */
    static String reads(String forum) {
        return "(select count(*) from forum_circle fc where fc.forum_id = " + forum
                + ".id and fc.act = 'READ' and fc.circle in (:circles)) > 0";
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

    /** Who asks, if they moderate the whole network. */
    Viewer moderating() {
        var viewer = current.require();
        if (!viewer.moderatesNetwork()) {
            throw new NotOpen("the work of moderators");
        }
        return viewer;
    }

    /** Whether a forum names that person as a moderator. */
    boolean moderatesSome(Viewer viewer) {
        return sql.sql("select exists (select 1 from forum_moderator where member_id = :me)")
                .param("me", viewer.memberId())
                .query(Boolean.class)
                .single();
    }

    private Optional<Rights> rights(String which, Object key) {
        var viewer = current.require();
        return sql.sql("select f.id, f.slug, f.archived_at is not null as archived, " + CIRCLES + ", " + MODERATES
                        + " as moderates from forum f where " + which)
                .param("key", key)
                .params(asking(viewer))
                .query((row, n) -> rights(row, viewer))
                .optional()
                .filter(rights -> Circle.any(rights.readers(), viewer));
    }

    private static Rights rights(ResultSet row, Viewer viewer) throws SQLException {
        return new Rights(
                row.getLong("id"),
                row.getString("slug"),
                Circle.read(row.getString("readers")),
                !row.getBoolean("archived") && Circle.any(Circle.read(row.getString("openers")), viewer),
                !row.getBoolean("archived"),
                viewer.moderatesNetwork() || row.getBoolean("moderates"),
                viewer);
    }

    /**
     * Who is told that something in that forum waits, as far as they may read it: those it names as its moderators, else
     * those of the network, else administrators.
     */
    List<Long> moderators(long forumId) {
        return sql.sql("select " + CIRCLES + ", " + MODERATORS + " from forum f where f.id = :forum")
                .param("forum", forumId)
                .query((row, n) ->
                        firstWhoRead(belongsTo(Circle.read(row.getString("readers"))), Columns.ids(row, "moderators")))
                .optional()
                .orElse(List.of());
    }

    private List<Long> firstWhoRead(LongPredicate reads, List<Long> named) {
        return Stream.<Supplier<List<Long>>>of(
                        () -> named,
                        () -> people.holding(Role.MODERATOR, null),
                        () -> people.holding(Role.ADMINISTRATOR, null))
                .map(some -> some.get().stream().filter(reads::test).toList())
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
                .sql("select 'forum' as kind, f.id from forum f where f.id in (:forums) and " + READS
                        + " union all select 'topic', t.id from topic t join forum f on f.id = t.forum_id"
                        + " where t.id in (:topics) and " + READS + " and " + OPEN_TO
                        + " union all select 'post', p.id from post p join topic t on t.id = p.topic_id"
                        + " join forum f on f.id = t.forum_id"
                        + " where p.id in (:posts) and p.state = 'PUBLISHED' and " + READS + " and "
                        + OPEN_TO)
                .param("forums", ids(objects, FORUM))
                .param("topics", ids(objects, TOPIC))
                .param("posts", ids(objects, POST))
                .params(asking(viewer))
                .query((row, n) -> new ObjectRef(row.getString("kind"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** A hidden post, or one that waits, is there for its author and for those who moderate its forum. */
    @Override
    public boolean mayReview(long memberId, ObjectRef object) {
        return object.kind().equals(POST)
                && people.viewer(memberId)
                        .filter(viewer -> sql.sql(
                                        "select exists (select 1 from post p join topic t on t.id = p.topic_id"
                                                + " join forum f on f.id = t.forum_id where p.id = :post and p.state <> 'DELETED'"
                                                + " and " + READS + " and (p.author_id = :me or :moderates or "
                                                + MODERATES
                                                + "))")
                                .param("post", object.id())
                                .params(asking(viewer))
                                .query(Boolean.class)
                                .single())
                        .isPresent();
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

    /** Tells of any active member whether they belong to one of them, in a number of statements that does not grow. */
    LongPredicate belongsTo(Set<Circle> circles) {
        if (circles.contains(Circle.MEMBERS)) {
            return memberId -> true;
        }
        var inside = new HashSet<>(people.holding(Role.ADMINISTRATOR, null));
        for (var circle : circles) {
            if (circle.role != null) {
                inside.addAll(people.holding(circle.role, null));
            }
            if (circle.centres != null) {
                inside.addAll(people.inCentresOf(circle.centres));
            }
        }
        return inside::contains;
    }

    private static String named(String forum) {
        return "exists (select 1 from forum_moderator mo where mo.forum_id = " + forum + " and mo.member_id = :me)";
    }

    /** Ids of one kind, for a list in SQL. */
    static Collection<Long> ids(Collection<ObjectRef> objects, String kind) {
        return Columns.listed(objects.stream()
                .filter(object -> object.kind().equals(kind))
                .map(ObjectRef::id)
                .toList());
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
            Set<Circle> readers,
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
