package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of topics, paged by key. */
@Service
@Transactional(readOnly = true)
public class TopicLists {

    /** Topics on one page. */
    public static final int PAGE = 25;

    private static final Duration HELP_WANTED_FOR = Duration.ofDays(60);

    private static final String COLUMNS = """
            t.id, t.slug, t.title, t.kind, t.state, t.pinned, t.accepted_no, t.language, t.author_id, t.last_post_no,
            t.created_at, t.bumped_at, r.last_read_no, f.slug as forum_slug, w.name as forum_name
            """;
    private static final String TABLES = """
             from topic t
             join forum f on f.id = t.forum_id and f.readers in (:circles) and (not t.held or t.author_id = :me)
             join forum_text w on w.forum_id = f.id and w.language = :language
             left join topic_member r on r.topic_id = t.id and r.member_id = :me
            """;

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final ForumAccess access;
    private final People people;
    private final Clock clock;

    TopicLists(JdbcClient sql, CurrentViewer current, ForumAccess access, People people, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A page of a forum's topics, latest post first; pinned ones stand on top of the first page only.
     *
     * @param cursor from {@link TopicPage}, null for the first page; a broken one counts as null
     * @throws NotOpen when there is no such forum or the viewer may not read it
     */
    @ForMembers
    public TopicPage page(String forumSlug, TopicFilter filter, @Nullable String cursor) {
        var forumId = access.readable(forumSlug).forumId();
        var key = Cursor.parse(cursor);
        var earlier = key != null && key.backwards();
        var rows = select(
                " where t.forum_id = :forum and not t.pinned" + condition(filter)
                        + beyond(key)
                        + " order by t.bumped_at " + (earlier ? "asc" : "desc") + ", t.id " + (earlier ? "asc" : "desc")
                        + " limit :limit",
                Map.of(
                        "forum",
                        forumId,
                        "bumped",
                        Timestamp.from(key == null ? Instant.EPOCH : key.at()),
                        "id",
                        key == null ? 0L : key.id(),
                        "limit",
                        PAGE + 1));
        var more = rows.size() > PAGE;
        var shown = new ArrayList<>(rows.subList(0, Math.min(PAGE, rows.size())));
        if (earlier) {
            Collections.reverse(shown);
        }
        var hasPrevious = earlier ? more : key != null;
        var hasNext = earlier || more;
        var previous = hasPrevious && !shown.isEmpty() ? Cursor.before(shown.getFirst()) : null;
        var next = hasNext && !shown.isEmpty() ? Cursor.after(shown.getLast()) : null;
        var all = new ArrayList<Row>();
        if (key == null || (earlier && !more)) {
            all.addAll(select(
                    " where t.forum_id = :forum and t.pinned" + condition(filter)
                            + " order by t.bumped_at desc limit 10",
                    Map.of("forum", forumId)));
        }
        all.addAll(shown);
        return new TopicPage(summaries(all), previous, next);
    }

    /** Not as a comparison of pairs: MariaDB would read the index from its beginning. */
    private static String beyond(@Nullable Cursor key) {
        if (key == null) {
            return "";
        }
        return key.backwards()
                ? " and t.bumped_at >= :bumped and (t.bumped_at > :bumped or t.id > :id)"
                : " and t.bumped_at <= :bumped and (t.bumped_at < :bumped or t.id < :id)";
    }

    /** Open questions nobody has answered, of the last 60 days, longest waiting first, not the viewer's own. */
    @ForMembers
    public List<TopicSummary> unanswered(int limit) {
        return summaries(select(
                " where t.kind = 'QUESTION' and t.last_post_no = 1 and t.state = 'OPEN' and t.author_id <> :me"
                        + " and t.created_at > :since order by t.created_at, t.id limit :limit",
                Map.of("since", Timestamp.from(Instant.now(clock).minus(HELP_WANTED_FOR)), "limit", limit)));
    }

    private static String condition(TopicFilter filter) {
        return switch (filter) {
            case ALL -> "";
            case QUESTIONS -> " and t.kind = 'QUESTION'";
            case UNANSWERED -> " and t.kind = 'QUESTION' and t.last_post_no = 1 and t.state = 'OPEN'";
        };
    }

    private List<Row> select(String where, Map<String, Object> parameters) {
        var viewer = current.require();
        return sql.sql("select " + COLUMNS + TABLES + where)
                .params(parameters)
                .param("me", viewer.memberId())
                .param("language", viewer.language().code())
                .param("circles", ForumAccess.circles(viewer))
                .query((row, n) -> row(row, viewer))
                .list();
    }

    private List<TopicSummary> summaries(List<Row> rows) {
        Set<Long> authors = rows.stream().map(Row::authorId).collect(Collectors.toSet());
        Map<Long, PersonCard> cards = people.cards(authors);
        return rows.stream().map(row -> row.summary(cards.get(row.authorId()))).toList();
    }

    private static Row row(ResultSet row, Viewer viewer) throws SQLException {
        var read = row.getObject("last_read_no", Integer.class);
        var last = row.getInt("last_post_no");
        return new Row(
                row.getLong("author_id"),
                new TopicSummary(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("title"),
                        TopicKind.valueOf(row.getString("kind")),
                        TopicState.valueOf(row.getString("state")),
                        row.getBoolean("pinned"),
                        row.getObject("accepted_no", Integer.class) != null,
                        Language.of(row.getString("language")).orElse(viewer.language()),
                        null,
                        Math.max(0, last - 1),
                        Math.max(0, last - (read == null ? 0 : read)),
                        read != null,
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("bumped_at").toInstant(),
                        row.getString("forum_slug"),
                        row.getString("forum_name")));
    }

    private record Row(long authorId, TopicSummary bare) {
        TopicSummary summary(@Nullable PersonCard author) {
            return new TopicSummary(
                    bare.id(),
                    bare.slug(),
                    bare.title(),
                    bare.kind(),
                    bare.state(),
                    bare.pinned(),
                    bare.answered(),
                    bare.language(),
                    author,
                    bare.replies(),
                    bare.unread(),
                    bare.opened(),
                    bare.createdAt(),
                    bare.bumpedAt(),
                    bare.forumSlug(),
                    bare.forumName());
        }
    }

    /** Where a page begins; travels in the address, so it is read with suspicion. */
    private record Cursor(boolean backwards, Instant at, long id) {

        static @Nullable Cursor parse(@Nullable String text) {
            if (text == null || !text.matches("[ab]\\d{1,18}-\\d{1,18}")) {
                return null;
            }
            var dash = text.indexOf('-');
            var micros = Long.parseLong(text.substring(1, dash));
            return new Cursor(
                    text.charAt(0) == 'b',
                    Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS),
                    Long.parseLong(text.substring(dash + 1)));
        }

        static String after(Row row) {
            return text("a", row);
        }

        static String before(Row row) {
            return text("b", row);
        }

        private static String text(String direction, Row row) {
            var at = row.bare().bumpedAt();
            return direction + java.time.temporal.ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-"
                    + row.bare().id();
        }
    }
}
