package org.ricdm.passerelle.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Happening.Told;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Works out whom a post concerns. It listens to the fact after the commit, from Modulith's registry, so that a crash
 * right after publishing still tells everybody; telling twice tells nobody twice.
 */
@Component
class Telling {

    private final JdbcClient sql;
    private final ForumAccess access;
    private final Following following;
    private final PostText text;
    private final People people;
    private final Notices notices;
    private final LiveTopics live;

    Telling(
            JdbcClient sql,
            ForumAccess access,
            Following following,
            PostText text,
            People people,
            Notices notices,
            LiveTopics live) {
        this.sql = sql;
        this.access = access;
        this.following = following;
        this.text = text;
        this.people = people;
        this.notices = notices;
        this.live = live;
    }

    @ApplicationModuleListener(id = "tell-of-the-forum")
    void on(PostPublished fact) {
        var post = published(fact.topicId(), fact.number());
        var wishes = following.wishes(post.topic());
        var audience = audience(post, post.number(), wishes);
        // In this order: whoever began to follow by answering, even between the two questions, has read as well.
        var read = following.whoRead(post.topic(), post.number());
        var unaware =
                audience.stream().filter(one -> !read.contains(one.memberId())).toList();
        tell(post, unaware, wishes);
        live.posted(post.topic(), post.number());
    }

    /** Only whom the new text names is told; whoever was told of the post already is not told again. */
    @ApplicationModuleListener(id = "tell-of-the-forum-edited")
    void on(PostEdited fact) {
        var post = published(fact.topicId(), fact.number());
        tell(post, mentioned(post), following.wishes(post.topic()));
    }

    private void tell(Published post, List<Told> audience, Map<Long, Wishes> wishes) {
        var reads = access.belongsTo(post.readers());
        var nothing = Wishes.none(post.standard());
        notices.tell(new Happening(
                "post:" + post.id(),
                new ObjectRef(ForumAccess.POST, post.id()),
                new ObjectRef(ForumAccess.TOPIC, post.topic()),
                post.number(),
                post.author(),
                post.at(),
                audience.stream()
                        .filter(one -> reads.test(one.memberId())
                                && Precedence.hears(wishes.getOrDefault(one.memberId(), nothing)))
                        .toList()));
    }

    /** The post that had that number, wherever it was moved meanwhile. */
    private Published published(long topicId, int number) {
        return sql.sql(
                        "select p.id, p.topic_id, p.number, p.author_id, p.source, greatest(p.created_at, coalesce(p.state_at,"
                                + " p.created_at)) as created_at, p.reply_to, t.author_id as opener, "
                                + ForumAccess.CIRCLES
                                + ", f.default_level, a.author_id as answered from post p join topic t on t.id = p.topic_id"
                                + " join forum f on f.id = t.forum_id"
                                + " left join post a on a.topic_id = p.topic_id and a.number = p.reply_to"
                                + " where p.id = coalesce((select x.id from post x where x.topic_id = :topic and x.number = :number),"
                                + " (select q.post_id from post_redirect q where q.topic_id = :topic and q.number = :number))")
                .param("topic", topicId)
                .param("number", number)
                .query((row, n) -> new Published(
                        row.getLong("id"),
                        row.getLong("topic_id"),
                        row.getInt("number"),
                        row.getLong("author_id"),
                        row.getString("source"),
                        row.getTimestamp("created_at").toInstant(),
                        Circle.read(row.getString("readers")),
                        row.getLong("opener"),
                        Level.valueOf(row.getString("default_level")),
                        row.getObject("answered", Long.class)))
                .single();
    }

    private List<Told> mentioned(Published post) {
        return people.byHandles(text.render(post.source()).mentions()).values().stream()
                .map(card -> new Told(card.id(), Reason.MENTION))
                .toList();
    }

    private List<Told> audience(Published post, int number, Map<Long, Wishes> wishes) {
        var told = new ArrayList<>(mentioned(post));
        if (post.answered() != null) {
            told.add(new Told(post.answered(), Reason.REPLY));
        }
        people.byHandles(Quotes.quotedHandles(post.source()))
                .values()
                .forEach(card -> told.add(new Told(card.id(), Reason.QUOTE)));
        wishes.forEach((member, own) -> Precedence.tells(own, number)
                .map(reason -> reason == Reason.WATCHING && member == post.opener() ? Reason.AUTHOR : reason)
                .ifPresent(reason -> told.add(new Told(member, reason))));
        Precedence.tells(Wishes.none(post.standard()), number)
                .ifPresent(reason -> people.everybody().stream()
                        .filter(member -> !wishes.containsKey(member))
                        .forEach(member -> told.add(new Told(member, reason))));
        return told;
    }

    private record Published(
            long id,
            long topic,
            int number,
            long author,
            String source,
            java.time.Instant at,
            Set<Circle> readers,
            long opener,
            Level standard,
            @Nullable Long answered) {}
}
