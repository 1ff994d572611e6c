package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Happening.Told;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells each person once whose posts became the material of a draft, by the first of them. Who muted the topic, or may
 * not read it any more, is not told. Telling twice tells nobody twice.
 */
@Component
class TellingContributors {

    private final JdbcClient sql;
    private final ForumAccess access;
    private final Following following;
    private final Notices notices;
    private final Clock clock;

    TellingContributors(JdbcClient sql, ForumAccess access, Following following, Notices notices, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.following = following;
        this.notices = notices;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "tell-contributors")
    void on(PostsTaken fact) {
        var firsts = new LinkedHashMap<Long, Used>();
        used(fact.postIds()).forEach(post -> firsts.putIfAbsent(post.author(), post));
        firsts.values().forEach(post -> tell(fact, post));
    }

    private void tell(PostsTaken fact, Used post) {
        var wishes = following.wishesForPost(post.author(), post.id());
        if (access.belongsTo(post.readers()).test(post.author())
                && wishes.map(Precedence::hears).orElse(true)) {
            notices.tell(new Happening(
                    "practice:" + fact.practiceId() + ":post:" + post.id(),
                    new ObjectRef(ForumAccess.POST, post.id()),
                    new ObjectRef(ForumAccess.TOPIC, post.topic()),
                    post.number(),
                    fact.byId(),
                    Instant.now(clock),
                    List.of(new Told(post.author(), Reason.USED))));
        }
    }

    /** The posts where they stand now, in the order they were written; those that are not shown any more are left out. */
    private List<Used> used(List<Long> ids) {
        return sql.sql("select p.id, p.topic_id, p.number, p.author_id, " + ForumAccess.CIRCLES + " from post p"
                        + " join topic t on t.id = p.topic_id join forum f on f.id = t.forum_id"
                        + " where p.id in (:ids) and p.state = 'PUBLISHED' order by p.created_at, p.id")
                .param("ids", ids)
                .query((row, n) -> new Used(
                        row.getLong("id"),
                        row.getLong("topic_id"),
                        row.getInt("number"),
                        row.getLong("author_id"),
                        Circle.read(row.getString("readers"))))
                .list();
    }

    private record Used(long id, long topic, int number, long author, Set<Circle> readers) {}
}
