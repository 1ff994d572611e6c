package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.PracticeDiscarded;
import org.ricdm.passerelle.practice.SheetLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What was done to whole topics. */
@Component
class TopicEvents {

    /** Columns that a statement which reads other things as well has besides, for those other things. */
    static final String NOTHING = "null as kind, null as reason, null as forum_name, null as other_id,"
            + " null as other_slug, null as other_title";

    /**
     * The events of {@code :topic}, to be read together with who took part. What is named is what may be read in
     * {@code :circles}.
     */
    static final String OF_TOPIC =
            "select 'EVENT', e.by_id, e.after_no, e.happened_at, 0, e.id, e.kind, e.reason, w.name,"
                    + " o.id, o.slug, coalesce(e.joined_title, o.title) from topic_event e"
                    + " left join forum f on f.id = e.forum_id_from and " + ForumAccess.READS
                    + " left join forum_text w on w.forum_id = f.id and w.language = :language"
                    + " left join (topic o join forum g on g.id = o.forum_id)"
                    + " on o.id = e.other_topic_id and " + ForumAccess.reads("g") + " and not o.held"
                    + " where e.topic_id = :topic"
                    + " union all select 'EVENT', q.by_id, q.after_no, q.begun_at, 0, q.practice_id, 'PRACTICE', '',"
                    + " null, null, null, null from topic_practice q where q.topic_id = :topic";

    private final JdbcClient sql;
    private final Clock clock;

    TopicEvents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes that a topic came from that forum. */
    void moved(Topic topic, long forumId, long by, String reason) {
        note(topic.id(), topic.lastPostNo(), TopicEvent.Kind.MOVED, by, null, forumId, reason, null);
    }

    /** Notes in both topics that the one began with posts of the other. */
    void split(long from, long into, int before, long by) {
        var after = sql.sql("select coalesce(max(number), 1) from post where topic_id = :topic and number < :before")
                .param("topic", from)
                .param("before", before)
                .query(Integer.class)
                .single();
        note(from, after, TopicEvent.Kind.SPLIT_OFF, by, into, null, "", null);
        note(into, 0, TopicEvent.Kind.SPLIT, by, from, null, "", null);
    }

    /**
     * What was done to the topic {@code from} was done to the other one, and that they were joined is noted there.
     *
     * @param after number of the last post of the other topic before the posts of this one
     */
    void merged(Topic from, long into, int after, long by, String reason) {
        note(into, after, TopicEvent.Kind.MERGED, by, null, null, reason, from.isHeld() ? null : from.title());
        // Below the first of its posts: what came above that would seem to have been done to the other topic.
        sql.sql("update topic_event e set e.after_no = :after + greatest(1, (select count(*) from post_redirect q"
                        + " join post p on p.id = q.post_id and p.topic_id = :into and p.number > :after"
                        + " where q.topic_id = :from and q.number between 1 and e.after_no)), e.topic_id = :into"
                        + " where e.topic_id = :from")
                .param("from", from.id())
                .param("into", into)
                .param("after", after)
                .update();
        sql.sql("update topic_event set other_topic_id = if(topic_id = :into, null, :into)"
                        + " where other_topic_id = :from or (topic_id = :into and other_topic_id = :into)")
                .param("from", from.id())
                .param("into", into)
                .update();
    }

    private void note(
            long topicId,
            int afterNo,
            TopicEvent.Kind kind,
            long by,
            @Nullable Long other,
            @Nullable Long forumFrom,
            String reason,
            @Nullable String joinedTitle) {
        sql.sql("insert into topic_event (topic_id, after_no, kind, by_id, happened_at, other_topic_id, forum_id_from,"
                        + " reason, joined_title)"
                        + " values (:topic, :after, :kind, :by, :now, :other, :forum, :reason, :joined)")
                .param("topic", topicId)
                .param("after", afterNo)
                .param("kind", kind.name())
                .param("by", by)
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("other", other)
                .param("forum", forumFrom)
                .param("reason", reason)
                .param("joined", joinedTitle)
                .update();
    }

    /** A draft that was begun out of a topic is gone; nothing says so any more. */
    @ApplicationModuleListener(id = "forget-discarded-practices")
    void on(PracticeDiscarded fact) {
        sql.sql("delete from topic_practice where practice_id = :practice")
                .param("practice", fact.practiceId())
                .update();
    }

    /**
     * An event before its person and its sheet are named.
     *
     * @param practice id of the sheet that was begun, null when none was
     */
    record Line(TopicEvent bare, long by, @Nullable Long practice) {

        /** In the order of the posts they stand below; what stands below the same post, in the order it happened. */
        static final Comparator<Line> IN_ORDER = Comparator.comparingInt(
                        (Line line) -> line.bare().afterNo())
                .thenComparing(line -> line.bare().at());

        /** From {@code author_id, number, created_at, since} and the columns of {@link #NOTHING}. */
        static Line of(ResultSet row) throws SQLException {
            var other = row.getObject("other_id", Long.class);
            var title = row.getString("other_title");
            var kind = TopicEvent.Kind.valueOf(row.getString("kind"));
            return new Line(
                    new TopicEvent(
                            kind,
                            row.getInt("number"),
                            null,
                            row.getTimestamp("created_at").toInstant(),
                            title == null ? row.getString("forum_name") : title,
                            other == null ? null : new TopicRef(other, row.getString("other_slug")),
                            null,
                            row.getString("reason")),
                    row.getLong("author_id"),
                    kind == TopicEvent.Kind.PRACTICE ? row.getLong("since") : null);
        }

        TopicEvent named(Map<Long, PersonCard> cards, Map<Long, SheetLink> sheets) {
            return new TopicEvent(
                    bare.kind(),
                    bare.afterNo(),
                    cards.get(by),
                    bare.at(),
                    bare.name(),
                    bare.other(),
                    practice == null ? null : sheets.get(practice),
                    bare.reason());
        }
    }
}
