package org.ricdm.passerelle.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member's own notices. What may not be read any more is not shown. */
@Service
@Transactional
public class Bell {

    /** Notices on one page. */
    public static final int PAGE = 30;

    private static final int COUNTED = 100;

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final ObjectRegistry objects;
    private final People people;
    private final LiveBell live;
    private final Clock clock;

    Bell(JdbcClient sql, CurrentViewer current, ObjectRegistry objects, People people, LiveBell live, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.objects = objects;
        this.people = people;
        this.live = live;
        this.clock = clock;
    }

    /** How many notices are unread, counted up to 100. What may not be read any more does not count: nobody finds it. */
    @ForMembers
    @Transactional(readOnly = true)
    public int unread() {
        return unreadRows().size();
    }

    /** The latest notices, read or not. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<NoticeSummary> latest(int limit) {
        return summaries(sql.sql("select * from notice where recipient_id = :me order by id desc limit :limit")
                .param("me", current.require().memberId())
                .param("limit", limit)
                .query(Bell::row)
                .list());
    }

    /** What has unread notices, each with the latest of them, newest first; of the notices that {@link #unread} counts. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<News> news(int limit) {
        var threads = unreadRows().stream()
                .collect(Collectors.groupingBy(Row::thread, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .limit(limit)
                .toList();
        var others = threads.stream()
                .collect(Collectors.toMap(rows -> rows.getFirst().id(), rows -> rows.size() - 1));
        return shown(threads.stream().map(List::getFirst).toList()).stream()
                .map(notice -> new News(notice, others.getOrDefault(notice.id(), 0)))
                .toList();
    }

    /** Newest first. */
    private List<Row> unreadRows() {
        return readable(sql.sql("select * from notice where recipient_id = :me and read_at is null"
                        + " order by id desc limit :most")
                .param("me", current.require().memberId())
                .param("most", COUNTED)
                .query(Bell::row)
                .list());
    }

    /** A page of notices older than that id, or the newest; with the cursor of the next page. */
    @ForMembers
    @Transactional(readOnly = true)
    public Page page(@Nullable Long before) {
        var rows = sql.sql("select * from notice where recipient_id = :me and (:before is null or id < :before)"
                        + " order by id desc limit :limit")
                .param("me", current.require().memberId())
                .param("before", before)
                .param("limit", PAGE + 1)
                .query(Bell::row)
                .list();
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Page(summaries(shown), rows.size() > PAGE ? shown.getLast().id() : null);
    }

    /** Marks one of one's own notices as read; somebody else's stays as it is. */
    @ForMembers
    public void read(long noticeId) {
        mark("id = :id", noticeId);
    }

    /** Marks all of one's own notices as read. */
    @ForMembers
    public void readAll() {
        mark(":id = 0", 0);
    }

    private void mark(String which, long id) {
        var me = current.require().memberId();
        sql.sql("update notice set read_at = :now where recipient_id = :me and read_at is null and " + which)
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("me", me)
                .param("id", id)
                .update();
        live.ringAfterCommit(me);
    }

    private List<NoticeSummary> summaries(List<Row> rows) {
        return shown(readable(rows));
    }

    private List<Row> readable(List<Row> rows) {
        var readable = objects.readable(
                current.require().memberId(), rows.stream().map(Row::object).collect(Collectors.toSet()));
        return rows.stream().filter(row -> readable.contains(row.object())).toList();
    }

    private List<NoticeSummary> shown(List<Row> rows) {
        var shown = objects.present(
                rows.stream().map(Row::object).collect(Collectors.toSet()),
                current.require().language());
        var actors = people.cards(
                rows.stream().map(Row::actorId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> shown.containsKey(row.object()))
                .map(row -> {
                    var presentation = Objects.requireNonNull(shown.get(row.object()));
                    var text = presentation.text();
                    return new NoticeSummary(
                            row.id(),
                            row.reason(),
                            row.actorId() == null ? null : actors.get(row.actorId()),
                            presentation.title(),
                            presentation.place(),
                            text == null ? "" : PlainText.excerpt(text, 140),
                            presentation.path(),
                            row.at(),
                            row.read());
                })
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                Reason.valueOf(row.getString("reason")),
                row.getObject("actor_id", Long.class),
                new ObjectRef(row.getString("object_kind"), row.getLong("object_id")),
                new ObjectRef(row.getString("thread_kind"), row.getLong("thread_id")),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("read_at") != null);
    }

    /** @param next cursor of the following page, null on the last one */
    public record Page(
            List<NoticeSummary> notices, @Nullable Long next) {}

    /** @param others further unread notices about the same */
    public record News(NoticeSummary latest, int others) {}

    private record Row(
            long id,
            Reason reason,
            @Nullable Long actorId,
            ObjectRef object,
            ObjectRef thread,
            Instant at,
            boolean read) {}
}
