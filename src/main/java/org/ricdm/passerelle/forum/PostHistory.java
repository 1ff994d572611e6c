package org.ricdm.passerelle.forum;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that posts had before they were edited. */
@Service
@Transactional(readOnly = true)
public class PostHistory {

    private final JdbcClient sql;
    private final ForumAccess access;
    private final People people;

    PostHistory(JdbcClient sql, ForumAccess access, People people) {
        this.sql = sql;
        this.access = access;
        this.people = people;
    }

    /** The texts a post had, first to last; empty when it was never edited or cannot be read. */
    @ForMembers
    public List<PostRevision> of(long topicId, int number) {
        var rights = access.readableTopic(topicId);
        var rows = sql.sql("select v.* from post_revision v join post p on p.id = v.post_id"
                        + " where p.topic_id = :topic and p.number = :number and (p.state = 'PUBLISHED' or :moderates)"
                        + " order by v.number")
                .param("topic", topicId)
                .param("number", number)
                .param("moderates", rights.mayModerate())
                .query((row, n) -> Map.entry(
                        row.getLong("editor_id"),
                        new PostRevision(
                                row.getInt("number"),
                                null,
                                row.getString("source"),
                                row.getString("reason"),
                                row.getTimestamp("written_at").toInstant())))
                .list();
        var cards = people.cards(rows.stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> {
                    var bare = row.getValue();
                    return new PostRevision(
                            bare.number(), cards.get(row.getKey()), bare.source(), bare.reason(), bare.at());
                })
                .toList();
    }
}
