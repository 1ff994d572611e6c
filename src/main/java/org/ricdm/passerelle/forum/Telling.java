package org.ricdm.passerelle.forum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    @ApplicationModuleListener(id = "forum.telling")
    void on(PostPublished fact) {
        var post = sql.sql("select p.id, p.source, p.created_at, p.reply_to, t.author_id as opener,"
                        + " a.author_id as answered from post p join topic t on t.id = p.topic_id"
                        + " left join post a on a.topic_id = p.topic_id and a.number = p.reply_to"
                        + " where p.topic_id = :topic and p.number = :number")
                .param("topic", fact.topicId())
                .param("number", fact.number())
                .query((row, n) -> new Published(
                        row.getLong("id"),
                        row.getString("source"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getLong("opener"),
                        row.getObject("answered", Long.class)))
                .single();
        notices.tell(new Happening(
                "post:" + post.id(),
                new ObjectRef(ForumAccess.POST, post.id()),
                new ObjectRef(ForumAccess.TOPIC, fact.topicId()),
                fact.number(),
                fact.authorId(),
                post.at(),
                audience(fact, post)));
        live.posted(fact.topicId(), fact.number());
    }

    private List<Told> audience(PostPublished fact, Published post) {
        var told = new ArrayList<Told>();
        var rendered = text.render(post.source());
        people.byHandles(rendered.mentions()).values().forEach(card -> told.add(new Told(card.id(), Reason.MENTION)));
        if (post.answered() != null) {
            told.add(new Told(post.answered(), Reason.REPLY));
        }
        people.byHandles(Quotes.quotedHandles(post.source()))
                .values()
                .forEach(card -> told.add(new Told(card.id(), Reason.QUOTE)));
        var watchers = following.watchers(fact.topicId());
        if (watchers.contains(post.opener())) {
            told.add(new Told(post.opener(), Reason.AUTHOR));
        }
        watchers.forEach(member -> told.add(new Told(member, Reason.WATCHING)));
        var muted = new HashSet<>(following.whoMuted(fact.topicId()));
        return told.stream()
                .filter(one -> !muted.contains(one.memberId()))
                .filter(one -> mayRead(one.memberId(), fact.topicId()))
                .toList();
    }

    private boolean mayRead(long memberId, long topicId) {
        return !access.readable(memberId, Set.of(new ObjectRef(ForumAccess.TOPIC, topicId)))
                .isEmpty();
    }

    private record Published(
            long id,
            String source,
            java.time.Instant at,
            long opener,
            @Nullable Long answered) {}
}
