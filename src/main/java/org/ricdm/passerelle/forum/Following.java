package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
        sql.sql("insert into topic_member (member_id, topic_id, level, chosen) values (:member, :topic, :level, true)"
                        + " on duplicate key update level = values(level), chosen = true")
                .param("member", memberId)
                .param("topic", topicId)
                .param("level", level.name())
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

    List<Long> watchers(long topicId) {
        return sql.sql("select member_id from topic_member where topic_id = :topic and level = 'WATCHING'")
                .param("topic", topicId)
                .query(Long.class)
                .list();
    }

    Set<Long> whoMuted(long topicId) {
        return Set.copyOf(sql.sql("select member_id from topic_member where topic_id = :topic and level = 'MUTED'")
                .param("topic", topicId)
                .query(Long.class)
                .list());
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
