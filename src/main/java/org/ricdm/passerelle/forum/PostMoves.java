package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.notification.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes posts from one topic to another with all that hangs on their place. Both topics are locked by whoever calls. */
@Component
class PostMoves {

    private final JdbcClient sql;
    private final Notices notices;

    PostMoves(JdbcClient sql, Notices notices) {
        this.sql = sql;
        this.notices = notices;
    }

    /** Those of the posts that are there and not deleted, in their order. */
    List<Chosen> chosen(long topicId, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : sql.sql("select id, number, author_id, language, created_at, never_shown from post"
                                + " where topic_id = :topic and number in (:numbers) and state <> 'DELETED'"
                                + " order by number")
                        .param("topic", topicId)
                        .param("numbers", numbers)
                        .query(Chosen::of)
                        .list();
    }

    /** The last post of a topic that everybody may read, or the trace of it. */
    Optional<Chosen> lastShown(long topicId) {
        return sql.sql("select id, number, author_id, language, created_at, never_shown from post"
                        + " where topic_id = :topic and number > 0 and not never_shown order by number desc limit 1")
                .param("topic", topicId)
                .query(Chosen::of)
                .optional();
    }

    /**
     * Makes them the first posts of an empty topic. Their old addresses lead to them; whoever read, wrote or was told of
     * them has read, follows and is told of them there.
     *
     * @param lastShown number of the last of them, in the new topic, that everybody may read
     */
    void begin(long from, long into, List<Chosen> posts, int lastShown) {
        var ids = posts.stream().map(Chosen::id).toList();
        sql.sql("insert into post_redirect (topic_id, number, post_id)"
                        + " select topic_id, number, id from post where id in (:posts)")
                .param("posts", ids)
                .update();
        sql.sql("""
                        update post p
                        join (select x.id, row_number() over (order by x.number) as place from post x
                              where x.id in (:posts)) n on n.id = p.id
                        left join (select y.number as was, row_number() over (order by y.number) as place from post y
                                   where y.id in (:posts)) a on a.was = p.reply_to
                        set p.topic_id = :into, p.number = n.place, p.reply_to = a.place, p.version = p.version + 1
                        """).param("posts", ids).param("into", into).update();
        sql.sql("update draft d join post_redirect q on q.topic_id = :from and q.post_id in (:posts)"
                        + " and d.place = concat('edit:', q.topic_id, ':', q.number)"
                        + " join post p on p.id = q.post_id"
                        + " set d.place = concat('edit:', p.topic_id, ':', p.number)")
                .param("from", from)
                .param("posts", ids)
                .update();
        readers(from, into, ids, lastShown);
        var thread = new ObjectRef(ForumAccess.TOPIC, into);
        for (var i = 0; i < ids.size(); i++) {
            notices.moved(new ObjectRef(ForumAccess.POST, ids.get(i)), thread, i + 1);
        }
    }

    /**
     * Puts all posts of a topic behind those of another one, in their order. Their old addresses lead to them. A summary
     * becomes an ordinary post, the last of them: it sums up the one topic only, and as a post it loses nothing.
     *
     * @param after number of the last post of the other topic
     * @return the posts with the numbers that they have now
     */
    List<Chosen> append(long from, long into, int after) {
        sql.sql("insert into post_redirect (topic_id, number, post_id) select topic_id, number, id from post"
                        + " where topic_id = :from")
                .param("from", from)
                .update();
        sql.sql("""
                        update post p
                        join (select x.id, row_number() over (order by x.number = 0, x.number) as place from post x
                              where x.topic_id = :from) n on n.id = p.id
                        left join (select y.number as was, row_number() over (order by y.number) as place from post y
                                   where y.topic_id = :from and y.number > 0) a on a.was = p.reply_to
                        set p.topic_id = :into, p.number = :after + n.place, p.reply_to = :after + a.place,
                            p.version = p.version + 1
                        """)
                .param("from", from)
                .param("into", into)
                .param("after", after)
                .update();
        var moved = sql.sql("select id, number, author_id, language, created_at, never_shown from post"
                        + " where topic_id = :into and number > :after order by number")
                .param("into", into)
                .param("after", after)
                .query(Chosen::of)
                .list();
        var thread = new ObjectRef(ForumAccess.TOPIC, into);
        moved.forEach(post -> notices.moved(new ObjectRef(ForumAccess.POST, post.id()), thread, post.number()));
        return moved;
    }

    /** What somebody chose for the old topic they chose for its posts; who wrote one of them watches, as if written there. */
    private void readers(long from, long into, List<Long> posts, int lastShown) {
        sql.sql("""
                        insert into topic_member (member_id, topic_id, last_read_no, level, chosen, chosen_at, visited_at)
                        select x.member_id, :into, x.seen,
                               if(x.chosen, x.level, if(x.wrote, 'WATCHING', 'NORMAL')), x.chosen, x.chosen_at,
                               if(x.seen > 0, x.visited_at, null)
                        from (select m.member_id, coalesce(r.chosen, false) as chosen, r.level, r.chosen_at, r.visited_at,
                                     m.member_id in (select author_id from post where id in (:posts)) as wrote,
                                     least(:last, (select count(distinct q.post_id) from post_redirect q
                                                   where q.topic_id = :from and q.post_id in (:posts)
                                                       and q.number <= coalesce(r.last_read_no, 0))) as seen
                              from (select member_id from topic_member where topic_id = :from
                                    union select author_id from post where id in (:posts)) m
                              left join topic_member r on r.topic_id = :from and r.member_id = m.member_id) x
                        where x.chosen or x.wrote or x.seen > 0
                        """)
                .param("from", from)
                .param("into", into)
                .param("posts", posts)
                .param("last", lastShown)
                .update();
    }

    /** A post that moves. */
    record Chosen(long id, int number, long authorId, Language language, Instant createdAt, boolean neverShown) {

        private static Chosen of(ResultSet row, int n) throws SQLException {
            return new Chosen(
                    row.getLong("id"),
                    row.getInt("number"),
                    row.getLong("author_id"),
                    Language.of(row.getString("language")).orElse(Language.EN),
                    row.getTimestamp("created_at").toInstant(),
                    row.getBoolean("never_shown"));
        }
    }
}
