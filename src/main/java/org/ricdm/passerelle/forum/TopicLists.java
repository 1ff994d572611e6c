package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.thesaurus.Tags;
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
            t.created_at, t.bumped_at, r.last_read_no, f.slug as forum_slug, w.name as forum_name,
            """ + TagLines.OF_TOPIC;

    /** Topics that the viewer may read, with their forum; the row of the viewer comes after. */
    static final String READABLE = " from topic t join forum f on f.id = t.forum_id and " + ForumAccess.READS
            + " and (not t.held or t.author_id = :me)"
            + " join forum_text w on w.forum_id = f.id and w.language = :language";

    private static final String TABLES =
            READABLE + " left join topic_member r on r.topic_id = t.id and r.member_id = :me";

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final ForumAccess access;
    private final People people;
    private final Tags tags;
    private final Clock clock;

    TopicLists(JdbcClient sql, CurrentViewer current, ForumAccess access, People people, Tags tags, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.access = access;
        this.people = people;
        this.tags = tags;
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
        var forum = Map.<String, Object>of("forum", access.readable(forumSlug).forumId());
        var window =
                window(TABLES + " where t.forum_id = :forum and t.pinned = false" + condition(filter), forum, cursor);
        var all = new ArrayList<Row>();
        if (window.isFirst()) {
            all.addAll(select(
                    TABLES + " where t.forum_id = :forum and t.pinned = true" + condition(filter)
                            + " order by t.bumped_at desc limit 10",
                    forum));
        }
        all.addAll(window.rows());
        return new TopicPage(summaries(all), window.previous(), window.next());
    }

    /**
     * A page of the topics with that tag that the viewer may read, latest post first.
     *
     * @param cursor as for {@link #page}
     */
    @ForMembers
    public TopicPage tagged(String tag, @Nullable String cursor) {
        return page(TABLES + " join topic_tag k on k.topic_id = t.id where k.tag = :tag", Map.of("tag", tag), cursor);
    }

    /** A page of what is selected, latest post first. */
    @InsideOnly("lists of the forum; what is selected is joined with what the viewer may read")
    TopicPage page(String from, Map<String, Object> parameters, @Nullable String cursor) {
        var window = window(from, parameters, cursor);
        return new TopicPage(summaries(window.rows()), window.previous(), window.next());
    }

    private Rows window(String from, Map<String, Object> parameters, @Nullable String cursor) {
        var key = Cursor.parse(cursor);
        var earlier = key != null && key.backwards();
        var order = earlier ? "asc" : "desc";
        var all = new HashMap<>(parameters);
        all.put("bumped", Timestamp.from(key == null ? Instant.EPOCH : key.at()));
        all.put("id", key == null ? 0L : key.id());
        all.put("limit", PAGE + 1);
        var found = select(
                from + beyond(key) + " order by t.bumped_at " + order + ", t.id " + order + " limit :limit", all);
        var more = found.size() > PAGE;
        var rows = new ArrayList<>(found.subList(0, Math.min(PAGE, found.size())));
        if (earlier) {
            Collections.reverse(rows);
        }
        var isFirst = key == null || (earlier && !more);
        var isLast = !earlier && !more;
        return new Rows(
                rows,
                isFirst || rows.isEmpty() ? null : Cursor.before(rows.getFirst()),
                isLast || rows.isEmpty() ? null : Cursor.after(rows.getLast()),
                isFirst);
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

    /**
     * Open questions nobody has answered, of the last 60 days, not the viewer's own: those that the
     * viewer was asked to help with first, then longest waiting first.
     */
    @ForMembers
    public List<TopicSummary> unanswered(int limit) {
        return summaries(select(
                TABLES + " where t.kind = 'QUESTION' and t.last_post_no = 1 and t.state = 'OPEN' and t.author_id <> :me"
                        + " and t.created_at > :since order by not exists (select 1 from help_request h"
                        + " where h.topic_id = t.id and h.member_id = :me), t.created_at, t.id limit :limit",
                Map.of("since", Timestamp.from(Instant.now(clock).minus(HELP_WANTED_FOR)), "limit", limit)));
    }

    private static String condition(TopicFilter filter) {
        return switch (filter) {
            case ALL -> "";
            case QUESTIONS -> " and t.kind = 'QUESTION'";
            case UNANSWERED -> " and t.kind = 'QUESTION' and t.last_post_no = 1 and t.state = 'OPEN'";
        };
    }

    private List<Row> select(String from, Map<String, Object> parameters) {
        var viewer = current.require();
        return sql.sql("select " + COLUMNS + from)
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

    private Row row(ResultSet row, Viewer viewer) throws SQLException {
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
                        row.getString("forum_name"),
                        TagLines.tags(row.getString("tags"), tags, viewer.language())));
    }

    private record Rows(
            List<Row> rows,
            @Nullable String previous,
            @Nullable String next,
            boolean isFirst) {}

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
                    bare.forumName(),
                    bare.tags());
        }
    }

    /** Where a page begins; travels in the address, so it is read with suspicion. */
    private record Cursor(boolean backwards, Instant at, long id) {

        static @Nullable Cursor parse(@Nullable String text) {
            if (text == null || !text.matches("[ab].*")) {
                return null;
            }
            var key = TimeKey.parse(text.substring(1));
            return key == null ? null : new Cursor(text.charAt(0) == 'b', key.at(), key.id());
        }

        static String after(Row row) {
            return text("a", row);
        }

        static String before(Row row) {
            return text("b", row);
        }

        private static String text(String direction, Row row) {
            return direction + new TimeKey(row.bare().bumpedAt(), row.bare().id()).text();
        }
    }
}
