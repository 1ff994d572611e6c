package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions that nobody else has answered, and what was done about them. */
@Component
class OpenQuestions {

    private static final int AT_A_TIME = 100;

    private static final String WAITING = """
            select t.id, t.author_id, t.created_at, t.language, t.title, t.forum_id, p.id as post_id, p.plain, %s, c.time_zone,
                   (select group_concat(k.tag order by k.position separator '\n')
                    from topic_tag k where k.topic_id = t.id) as tags
            from topic t
            join forum f on f.id = t.forum_id and f.archived_at is null
            join post p on p.topic_id = t.id and p.number = 1 and p.state = 'PUBLISHED'
            join member m on m.id = t.author_id
            join centre c on c.id = m.centre_id
            left join question_handed_on h on h.topic_id = t.id
            where t.kind = 'QUESTION' and t.state = 'OPEN' and t.accepted_no is null
              and t.created_at <= :until and t.created_at > :since
              and not exists (select 1 from post a
                  where a.topic_id = t.id and a.state = 'PUBLISHED' and a.author_id <> t.author_id)
            """.formatted(ForumAccess.CIRCLES);

    private final JdbcClient sql;

    OpenQuestions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Asked between the two moments and not yet offered to members, oldest first. */
    List<Question> notOffered(Instant since, Instant until) {
        return waiting(" and h.offered_at is null", since, until);
    }

    /** Asked between the two moments and not yet brought before the moderators, oldest first. */
    List<Question> notEscalated(Instant since, Instant until) {
        return waiting(" and h.escalated_at is null", since, until);
    }

    private List<Question> waiting(String which, Instant since, Instant until) {
        return sql.sql(WAITING + which + " order by t.created_at limit " + AT_A_TIME)
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query(OpenQuestions::question)
                .list();
    }

    /** Takes the question for this run; false when another run was faster. */
    boolean offer(long topicId, Instant now) {
        return hand(topicId, "offered_at", now);
    }

    /** As {@link #offer}, for the moderators. */
    boolean escalate(long topicId, Instant now) {
        return hand(topicId, "escalated_at", now);
    }

    private boolean hand(long topicId, String step, Instant now) {
        sql.sql("insert ignore into question_handed_on (topic_id) values (:topic)")
                .param("topic", topicId)
                .update();
        return sql.sql("update question_handed_on set " + step + " = :now where topic_id = :topic and " + step
                                + " is null")
                        .param("now", Timestamp.from(now))
                        .param("topic", topicId)
                        .update()
                > 0;
    }

    void asked(long topicId, long memberId, String term, Instant now) {
        sql.sql("insert ignore into help_request (topic_id, member_id, term, asked_at)"
                        + " values (:topic, :member, :term, :now)")
                .param("topic", topicId)
                .param("member", memberId)
                .param("term", term)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** When each was asked since that moment, of all who were. */
    Map<Long, List<Instant>> askedSince(Instant moment) {
        return sql
                .sql("select member_id, asked_at from help_request where asked_at > :since")
                .param("since", Timestamp.from(moment))
                .query((row, n) -> Map.entry(
                        row.getLong("member_id"), row.getTimestamp("asked_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        var tags = row.getString("tags");
        return new Question(
                row.getLong("id"),
                row.getLong("forum_id"),
                row.getLong("post_id"),
                row.getLong("author_id"),
                row.getTimestamp("created_at").toInstant(),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("title") + "\n" + row.getString("plain"),
                tags == null ? List.of() : tags.lines().toList(),
                Circle.read(row.getString("readers")),
                ZoneId.of(row.getString("time_zone")));
    }

    /**
     * A question that waits.
     *
     * @param text title and first post
     * @param tags keys, in their order
     * @param zone of the author's centre
     */
    record Question(
            long topicId,
            long forumId,
            long postId,
            long author,
            Instant askedAt,
            Language language,
            String text,
            List<String> tags,
            Set<Circle> readers,
            ZoneId zone) {}
}
