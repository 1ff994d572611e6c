package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each member and topic: how far they read, how closely they follow. An explicit level always wins. */
@Component
class Following {

    private final JdbcClient sql;
    private final Clock clock;

    Following(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The author of a post has read it and watches the topic, unless another level was chosen. */
    void watchAutomatically(long memberId, long topicId, int readUpTo) {
        sql.sql("insert into topic_member (member_id, topic_id, last_read_no, level, chosen, visited_at)"
                        + " values (:member, :topic, :number, 'WATCHING', false, :now)"
                        + " on duplicate key update last_read_no = greatest(last_read_no, values(last_read_no)),"
                        + " level = if(chosen, level, 'WATCHING'), visited_at = values(visited_at)")
                .param("member", memberId)
                .param("topic", topicId)
                .param("number", readUpTo)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    void choose(long memberId, long topicId, Level level) {
        sql.sql("insert into topic_member (member_id, topic_id, level, chosen, chosen_at)"
                        + " values (:member, :topic, :level, true, :now) on duplicate key update"
                        + " level = values(level), chosen = true, chosen_at = values(chosen_at)")
                .param("member", memberId)
                .param("topic", topicId)
                .param("level", level.name())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    /** Takes the choice for a topic back: the part that the member took in it counts again, or the forum and the tags. */
    void withdraw(long memberId, long topicId) {
        sql.sql("update topic_member set chosen = false, chosen_at = null, level = if(exists(select 1 from post p"
                        + " where p.topic_id = :topic and p.author_id = :member), 'WATCHING', 'NORMAL')"
                        + " where member_id = :member and topic_id = :topic")
                .param("member", memberId)
                .param("topic", topicId)
                .update();
    }

    /** Moves the read position forward, never back and never beyond the last post. */
    void read(long memberId, long topicId, int upTo) {
        sql.sql(
                        "insert into topic_member (member_id, topic_id, last_read_no, visited_at)"
                                + " select :member, t.id, greatest(0, least(:number, t.last_post_no)), :now from topic t"
                                + " where t.id = :topic on duplicate key update"
                                + " last_read_no = greatest(last_read_no, values(last_read_no)), visited_at = values(visited_at)")
                .param("member", memberId)
                .param("topic", topicId)
                .param("number", upTo)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    /** A post has come before what others have read already: for all but its author it is new from there on. */
    void unreadFrom(long topicId, int number, long author) {
        sql.sql("update topic_member set last_read_no = :before where topic_id = :topic and last_read_no > :before"
                        + " and member_id <> :author")
                .param("before", number - 1)
                .param("topic", topicId)
                .param("author", author)
                .update();
    }

    /** What each has chosen and done about the topic, of all who have; one statement, however many they are. */
    Map<Long, Wishes> wishes(long topicId) {
        var wishes = new LinkedHashMap<Long, Wishes>();
        sql.sql("""
                        select x.member_id, r.level, r.chosen, t.author_id, fm.level as forum_level, f.default_level,
                               (select group_concat(concat(g.tag, '\t', g.level, '\t') order by tt.position separator '\n')
                                from topic_tag tt join tag_member g on g.tag = tt.tag and g.member_id = x.member_id
                                where tt.topic_id = t.id) as tags
                        from (select member_id from topic_member
                              where topic_id = :topic and (chosen or level <> 'NORMAL')
                              union
                              select fm.member_id from forum_member fm
                              join topic t on t.forum_id = fm.forum_id and t.id = :topic
                              union
                              select g.member_id from tag_member g
                              join topic_tag tt on tt.tag = g.tag and tt.topic_id = :topic) x
                        join topic t on t.id = :topic join forum f on f.id = t.forum_id
                        left join topic_member r on r.topic_id = t.id and r.member_id = x.member_id
                        left join forum_member fm on fm.forum_id = t.forum_id and fm.member_id = x.member_id
                        """).param("topic", topicId).query(row -> {
            wishes.put(row.getLong("member_id"), wishes(row, row.getLong("member_id")));
        });
        return wishes;
    }

    /** What one member has chosen and done about a topic; empty when there is no such topic. */
    Optional<Wishes> wishesForTopic(long memberId, long topicId) {
        return wishes(memberId, "t.id = :id", topicId);
    }

    /** As {@link #wishesForTopic}, of the topic that the post stands in. */
    Optional<Wishes> wishesForPost(long memberId, long postId) {
        return wishes(memberId, "t.id = (select p.topic_id from post p where p.id = :id)", postId);
    }

    private Optional<Wishes> wishes(long memberId, String which, long id) {
        return sql.sql("select r.level, r.chosen, t.author_id, fm.level as forum_level, f.default_level, "
                        + TagLines.OF_TOPIC + " from topic t join forum f on f.id = t.forum_id"
                        + " left join topic_member r on r.topic_id = t.id and r.member_id = :me"
                        + " left join forum_member fm on fm.forum_id = t.forum_id and fm.member_id = :me where "
                        + which)
                .param("me", memberId)
                .param("id", id)
                .query((row, n) -> wishes(row, memberId))
                .optional();
    }

    /** From {@code level, chosen, author_id, forum_level, default_level, tags}: a line for each tag that has a level. */
    static Wishes wishes(ResultSet row, long memberId) throws SQLException {
        var level = level(row, "level");
        var part = row.getLong("author_id") == memberId ? Part.CREATED : Part.POSTED;
        return new Wishes(
                row.getBoolean("chosen") ? level : null,
                level == Level.WATCHING ? part : Part.NONE,
                level(row, "forum_level"),
                Level.valueOf(row.getString("default_level")),
                TagLines.levels(row.getString("tags")));
    }

    private static @Nullable Level level(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Level.valueOf(name);
    }

    /** Those who have read the topic that far, as who answered at once has read what was answered. */
    Set<Long> whoRead(long topicId, int number) {
        return Set.copyOf(
                sql.sql("select member_id from topic_member where topic_id = :topic and last_read_no >= :number")
                        .param("topic", topicId)
                        .param("number", number)
                        .query(Long.class)
                        .list());
    }
}
