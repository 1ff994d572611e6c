package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A topic as it is read: its head, a window of posts, the accepted answer. Five statements, however long it is. */
@Service
@Transactional(readOnly = true)
public class TopicPages {

    private static final int PARTICIPANTS = 6;

    private final JdbcClient sql;
    private final ForumAccess access;
    private final PostRows posts;
    private final People people;

    TopicPages(JdbcClient sql, ForumAccess access, PostRows posts, People people) {
        this.sql = sql;
        this.access = access;
        this.posts = posts;
        this.people = people;
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
        var authors = sql.sql("select author_id from post where topic_id = :topic and state = 'PUBLISHED'"
                        + " group by author_id order by count(*) desc, min(id)")
                .param("topic", topicId)
                .query(Long.class)
                .list();
        var section = posts.section(rights, topicId, start(window, head), window instanceof Window.Before);
        var named = new ArrayList<>(authors.subList(0, Math.min(PARTICIPANTS, authors.size())));
        section.rows().forEach(row -> row.nameInto(named));
        if (section.accepted() != null) {
            section.accepted().nameInto(named);
        }
        if (head.closedBy() != null) {
            named.add(head.closedBy());
        }
        var cards = people.cards(named);
        var accepted = section.accepted();
        return new OpenTopic(
                head.view(rights, authors, cards),
                section.page(cards),
                accepted == null || accepted.bare().state() != PostState.PUBLISHED ? null : accepted.named(cards));
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
        return sql.sql("select t.*, r.last_read_no, r.level, f.slug as forum_slug, w.name as forum_name from topic t"
                        + " join forum f on f.id = t.forum_id"
                        + " join forum_text w on w.forum_id = f.id and w.language = :language"
                        + " left join topic_member r on r.topic_id = t.id and r.member_id = :me where t.id = :topic")
                .param("topic", topicId)
                .param("me", rights.me())
                .param("language", rights.viewer().language().code())
                .query(Head::of)
                .optional()
                .orElseThrow(() -> new NotOpen("topic:" + topicId));
    }

    private record Head(TopicView bare, @Nullable Long closedBy, int lastRead, int lastPostNo, boolean held) {

        static Head of(ResultSet row, int number) throws SQLException {
            var level = row.getString("level");
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
                            level == null ? Level.NORMAL : Level.valueOf(level),
                            List.of(),
                            0,
                            false,
                            false,
                            false,
                            false),
                    row.getObject("closed_by", Long.class),
                    lastRead,
                    lastPostNo,
                    row.getBoolean("held"));
        }

        TopicView view(ForumAccess.Rights rights, List<Long> authors, Map<Long, PersonCard> cards) {
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
                    authors.stream()
                            .limit(PARTICIPANTS)
                            .map(cards::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    authors.size(),
                    rights.mayAnswer()
                            && !held
                            && (bare.state() == TopicState.OPEN || rights.mayModerate())
                            && (bare.kind() != TopicKind.ANNOUNCEMENT || own || rights.mayModerate()),
                    bare.kind() == TopicKind.QUESTION && (own || rights.mayModerate()),
                    own || rights.mayModerate(),
                    rights.mayModerate());
        }
    }
}
