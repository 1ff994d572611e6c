package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.Sheets;
import org.ricdm.passerelle.thesaurus.Tags;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A topic as it is read: its head, a window of posts, the accepted answer, the summary, and what its reader has begun to
 * answer. Six statements, however long it is, and one more when practices were begun out of it.
 */
@Service
@Transactional(readOnly = true)
public class TopicPages {

    private static final int PARTICIPANTS = 6;

    private final JdbcClient sql;
    private final ForumAccess access;
    private final PostRows posts;
    private final PostMarks marks;
    private final People people;
    private final Tags tags;
    private final Sheets sheets;

    TopicPages(
            JdbcClient sql,
            ForumAccess access,
            PostRows posts,
            PostMarks marks,
            People people,
            Tags tags,
            Sheets sheets) {
        this.sql = sql;
        this.access = access;
        this.posts = posts;
        this.marks = marks;
        this.people = people;
        this.tags = tags;
        this.sheets = sheets;
    }

    /**
     * Opens a topic at that window.
     *
     * @throws NotOpen when there is no such topic or the viewer may not read it
     */
    @ForMembers
    public OpenTopic open(long topicId, Window window) {
        var rights = access.readableTopic(topicId);
        var head = head(topicId, rights);
        var course = course(topicId, head.lastPostNo(), rights.viewer());
        var section = posts.section(rights, topicId, start(window, head), window instanceof Window.Before);
        var left = marks.of(section.rows().stream().map(row -> row.bare().id()).toList(), rights.me());
        var named = new ArrayList<>(course.authors()
                .subList(0, Math.min(PARTICIPANTS, course.authors().size())));
        section.all().forEach(row -> row.nameInto(named));
        named.addAll(left.people());
        course.events().forEach(line -> named.add(line.by()));
        if (head.closedBy() != null) {
            named.add(head.closedBy());
        }
        var cards = people.cards(named);
        return new OpenTopic(
                head.view(rights, course, cards),
                section.page(cards),
                published(section.accepted(), cards),
                published(section.summary(), cards),
                left.named(cards),
                head.standing(),
                TagLines.tags(head.tags(), tags, rights.viewer().language()),
                course.named(cards, sheets.links(course.practices())),
                head.reply());
    }

    /**
     * The number of the first post of that day or later, in the reader's time zone; the last one when there is none.
     *
     * @throws NotOpen when there is no such topic or the viewer may not read it
     */
    @ForMembers
    public int firstOn(long topicId, LocalDate day) {
        var rights = access.readableTopic(topicId);
        return sql.sql(
                        "select coalesce((select number from post where topic_id = :topic and created_at >= :day"
                                + " and number > 0 order by created_at, number limit 1), last_post_no) from topic where id = :topic")
                .param("topic", topicId)
                .param(
                        "day",
                        Timestamp.from(day.atStartOfDay(rights.viewer().zone()).toInstant()))
                .query(Integer.class)
                .single();
    }

    private static @Nullable PostView published(PostRows.@Nullable Row row, Map<Long, PersonCard> cards) {
        return row == null || row.bare().state() != PostState.PUBLISHED ? null : row.named(cards);
    }

    /** Who took part, most posts first; when a long topic passed its stations; what was done to it. One statement. */
    private Course course(long topicId, int lastPostNo, Viewer viewer) {
        var authors = new ArrayList<Long>();
        var stations = new ArrayList<Station>();
        var events = new ArrayList<TopicEvents.Line>();
        sql.sql("select 'AUTHOR' as what, author_id, 0 as number, null as created_at, count(*) as said,"
                        + " min(id) as since, " + TopicEvents.NOTHING + " from post"
                        + " where topic_id = :topic and state = 'PUBLISHED' group by author_id"
                        + " union all select 'STATION', 0, number, created_at, 0, 0, " + TopicEvents.NOTHING
                        + " from post"
                        + " where topic_id = :topic and number in (:stations) union all " + TopicEvents.OF_TOPIC
                        + " order by what, number, said desc, since")
                .param("topic", topicId)
                .param("stations", Station.numbers(lastPostNo))
                .param("circles", ForumAccess.circles(viewer))
                .param("language", viewer.language().code())
                .query(row -> {
                    switch (row.getString("what")) {
                        case "AUTHOR" -> authors.add(row.getLong("author_id"));
                        case "EVENT" -> events.add(TopicEvents.Line.of(row));
                        default ->
                            stations.add(new Station(
                                    row.getInt("number"),
                                    row.getTimestamp("created_at").toInstant()));
                    }
                });
        return new Course(authors, stations, events);
    }

    private record Course(List<Long> authors, List<Station> stations, List<TopicEvents.Line> events) {

        List<Long> practices() {
            return events.stream()
                    .flatMap(line -> Stream.ofNullable(line.practice()))
                    .toList();
        }

        List<TopicEvent> named(Map<Long, PersonCard> cards, Map<Long, SheetLink> readable) {
            return events.stream()
                    .sorted(TopicEvents.Line.IN_ORDER)
                    .map(line -> line.named(cards, readable))
                    .toList();
        }
    }

    private static int start(Window window, Head head) {
        return switch (window) {
            case Window.From from -> from.number();
            case Window.Before before -> before.number();
            case Window.Around around -> around(around.number(), head);
            case Window.Unread() -> head.lastRead() == 0 ? 1 : around(head.lastRead() + 1, head);
        };
    }

    private static int around(int number, Head head) {
        return Math.max(1, Math.min(number - 1, head.lastPostNo() - PostRows.PAGE + 1));
    }

    private Head head(long topicId, ForumAccess.Rights rights) {
        return sql.sql("select t.*, r.last_read_no, r.level, r.chosen, f.slug as forum_slug, w.name as forum_name,"
                        + " fm.level as forum_level, f.default_level, h.term as asked_for, d.body as reply_body,"
                        + " d.more as reply_more, d.saved_at as reply_saved_at, " + TagLines.OF_TOPIC
                        + " from topic t"
                        + " join forum f on f.id = t.forum_id"
                        + " join forum_text w on w.forum_id = f.id and w.language = :language"
                        + " left join forum_member fm on fm.forum_id = f.id and fm.member_id = :me"
                        + " left join topic_member r on r.topic_id = t.id and r.member_id = :me"
                        + " left join draft d on d.member_id = :me and d.place = :reply"
                        + " left join help_request h on h.topic_id = t.id and h.member_id = :me where t.id = :topic")
                .param("topic", topicId)
                .param("reply", Drafts.reply(topicId))
                .param("me", rights.me())
                .param("language", rights.viewer().language().code())
                .query((row, n) -> Head.of(row, rights.me()))
                .optional()
                .orElseThrow(() -> new NotOpen("topic:" + topicId));
    }

    private record Head(
            TopicView bare,
            @Nullable Long closedBy,
            int lastRead,
            int lastPostNo,
            boolean held,
            Standing standing,
            @Nullable String tags,
            @Nullable Draft reply) {

        static Head of(ResultSet row, long reader) throws SQLException {
            var standing = Precedence.standing(Following.wishes(row, reader));
            var lastRead = row.getInt("last_read_no");
            var lastPostNo = row.getInt("last_post_no");
            return new Head(
                    new TopicView(
                            row.getLong("id"),
                            row.getString("slug"),
                            row.getString("title"),
                            TopicKind.valueOf(row.getString("kind")),
                            TopicState.valueOf(row.getString("state")),
                            row.getBoolean("pinned"),
                            row.getString("closed_reason"),
                            null,
                            Language.of(row.getString("language")).orElse(Language.EN),
                            row.getLong("forum_id"),
                            row.getString("forum_slug"),
                            row.getString("forum_name"),
                            row.getLong("author_id"),
                            row.getTimestamp("created_at").toInstant(),
                            lastPostNo,
                            row.getObject("accepted_no", Integer.class),
                            lastRead,
                            standing.level(),
                            List.of(),
                            0,
                            List.of(),
                            false,
                            false,
                            false,
                            false,
                            false,
                            Columns.instant(row, "closes_at"),
                            row.getTimestamp("bumped_at").toInstant(),
                            row.getString("asked_for")),
                    row.getObject("closed_by", Long.class),
                    lastRead,
                    lastPostNo,
                    row.getBoolean("held"),
                    standing,
                    row.getString("tags"),
                    reply(row));
        }

        private static @Nullable Draft reply(ResultSet row) throws SQLException {
            var savedAt = Columns.instant(row, "reply_saved_at");
            return savedAt == null
                    ? null
                    : new Draft(
                            Drafts.reply(row.getLong("id")),
                            "",
                            row.getString("reply_body"),
                            row.getString("reply_more"),
                            savedAt);
        }

        TopicView view(ForumAccess.Rights rights, Course course, Map<Long, PersonCard> cards) {
            var own = bare.authorId() == rights.me();
            return new TopicView(
                    bare.id(),
                    bare.slug(),
                    bare.title(),
                    bare.kind(),
                    bare.state(),
                    bare.pinned(),
                    bare.closedReason(),
                    closedBy == null ? null : cards.get(closedBy),
                    bare.language(),
                    bare.forumId(),
                    bare.forumSlug(),
                    bare.forumName(),
                    bare.authorId(),
                    bare.createdAt(),
                    bare.lastPostNo(),
                    bare.acceptedNo(),
                    bare.lastRead(),
                    bare.level(),
                    course.authors().stream()
                            .limit(PARTICIPANTS)
                            .map(cards::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    course.authors().size(),
                    course.stations(),
                    rights.mayAnswer()
                            && !held
                            && (bare.state() == TopicState.OPEN || rights.mayModerate())
                            && (bare.kind() != TopicKind.ANNOUNCEMENT || own || rights.mayModerate()),
                    bare.kind() == TopicKind.QUESTION && (own || rights.mayModerate()),
                    own || rights.mayModerate(),
                    rights.mayModerate(),
                    rights.mayOpen(),
                    bare.closesAt(),
                    bare.lastAt(),
                    bare.askedFor());
        }
    }
}
