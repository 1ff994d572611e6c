package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forums a member may read. */
@Service
@Transactional
public class Forums {

    private static final Duration NEW = Duration.ofDays(30);

    private static final String SUMMARY = """
            select f.id, f.slug, f.colour, f.icon, %s, %s as moderates, f.archived_at is not null as archived,
                   a.median_min, w.name, w.purpose, last.title as last_title, last.bumped_at as last_at,
                   (select count(*) from topic t
                       left join topic_member r on r.topic_id = t.id and r.member_id = :me
                       where t.forum_id = f.id and not t.held and t.bumped_at > :since
                           and coalesce(r.last_read_no, 0) = 0
                           and coalesce(fm.level, '') <> 'MUTED' and (r.level is null or r.level <> 'MUTED'))
                       as new_topics,
                   fm.level as chosen, f.default_level
            from forum f
            left join forum_member fm on fm.forum_id = f.id and fm.member_id = :me
            join forum_text w on w.forum_id = f.id and w.language = :language
            left join forum_answer_time a on a.forum_id = f.id
            left join topic last on last.id =
                (select t.id from topic t where t.forum_id = f.id and not t.held order by t.bumped_at desc, t.id desc limit 1)
            where %s
            """.formatted(ForumAccess.CIRCLES, ForumAccess.MODERATES, ForumAccess.READS);

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final Clock clock;

    Forums(JdbcClient sql, CurrentViewer current, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /** All forums that the viewer may read, in their order and archived ones last, in the viewer's language. One statement. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<ForumSummary> overview() {
        return query(SUMMARY + " order by f.archived_at is not null, f.position, f.id", "");
    }

    /**
     * One forum.
     *
     * @throws NotOpen when there is none of that slug or the viewer may not read it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public ForumSummary forum(String slug) {
        return query(SUMMARY + " and f.slug = :slug", slug).stream()
                .findFirst()
                .orElseThrow(() -> new NotOpen("forum"));
    }

    private List<ForumSummary> query(String statement, String slug) {
        var viewer = current.require();
        return sql.sql(statement)
                .param("me", viewer.memberId())
                .param("language", viewer.language().code())
                .param("since", Timestamp.from(Instant.now(clock).minus(NEW)))
                .param("circles", ForumAccess.circles(viewer))
                .param("slug", slug)
                .query((row, n) -> summary(row, viewer))
                .list();
    }

    private static ForumSummary summary(ResultSet row, Viewer viewer) throws SQLException {
        var chosen = row.getString("chosen");
        var mayOpen = !row.getBoolean("archived") && Circle.any(Circle.read(row.getString("openers")), viewer);
        var moderates = viewer.moderatesNetwork() || row.getBoolean("moderates");
        return new ForumSummary(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("colour"),
                row.getString("icon"),
                row.getInt("new_topics"),
                row.getString("last_title"),
                Columns.instant(row, "last_at"),
                mayOpen,
                mayOpen && (moderates || viewer.has(Role.ORGANISER)),
                moderates,
                row.getBoolean("archived"),
                pace(row.getObject("median_min", Integer.class)),
                chosen == null ? null : Level.valueOf(chosen),
                Level.valueOf(row.getString("default_level")));
    }

    private static @Nullable AnswerPace pace(@Nullable Integer minutes) {
        return minutes == null ? null : AnswerPace.of(Duration.ofMinutes(minutes));
    }
}
