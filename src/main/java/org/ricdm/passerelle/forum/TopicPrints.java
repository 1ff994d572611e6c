package org.ricdm.passerelle.forum;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics on paper: all posts one below the other, without buttons. Four statements for each part. */
@Service
@Transactional(readOnly = true)
public class TopicPrints {

    /** Posts in one part; some sixty pages of paper. */
    static final int PART = 300;

    private final JdbcClient sql;
    private final ForumAccess access;
    private final ForumObjects objects;
    private final People people;

    TopicPrints(JdbcClient sql, ForumAccess access, ForumObjects objects, People people) {
        this.sql = sql;
        this.access = access;
        this.objects = objects;
        this.people = people;
    }

    /**
     * The topic from that post on, at most 300 posts.
     *
     * @param from number of the first post, 1 for the beginning
     * @throws NotOpen when there is no such topic or the viewer may not read it
     */
    @ForMembers
    public PrintedTopic part(long topicId, int from) {
        var rights = access.readableTopic(topicId);
        var topic = objects.present(
                        new ObjectRef(ForumAccess.TOPIC, topicId),
                        rights.viewer().language())
                .orElseThrow(() -> new NotOpen("topic:" + topicId));
        var rows = rows(topicId, from);
        var cards = people.cards(rows.stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        var posts = rows.stream()
                .limit(PART)
                .map(row -> {
                    var bare = row.getValue();
                    return new PrintedTopic.Said(
                            bare.number(),
                            cards.get(row.getKey()),
                            bare.at(),
                            bare.language(),
                            bare.html(),
                            bare.accepted());
                })
                .toList();
        return new PrintedTopic(
                topic.title(),
                topic.language() == null ? rights.viewer().language() : topic.language(),
                topic.place(),
                topic.path(),
                posts,
                rows.size() > PART ? rows.get(PART).getValue().number() : null);
    }

    private List<Map.Entry<Long, PrintedTopic.Said>> rows(long topicId, int from) {
        // The summary belongs to the first part only.
        return sql.sql(
                        "select p.author_id, p.number, p.created_at, p.language, p.html, p.number = t.accepted_no as helped"
                                + " from post p join topic t on t.id = p.topic_id where p.topic_id = :topic"
                                + " and p.number >= :from and p.state = 'PUBLISHED' order by p.number limit :limit")
                .param("topic", topicId)
                .param("from", from <= 1 ? 0 : from)
                .param("limit", PART + 1)
                .query((row, n) -> Map.entry(
                        row.getLong("author_id"),
                        new PrintedTopic.Said(
                                row.getInt("number"),
                                null,
                                row.getTimestamp("created_at").toInstant(),
                                Language.of(row.getString("language")).orElse(Language.EN),
                                row.getString("html"),
                                row.getBoolean("helped"))))
                .list();
    }
}
