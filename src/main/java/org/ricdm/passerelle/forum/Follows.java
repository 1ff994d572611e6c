package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.thesaurus.Tags;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a member chooses to follow: forums, tags, topics. Each choice is explicit, and nothing automatic changes it. What
 * follows from it for a topic is worked out when it is asked for ({@link Precedence}), so nothing is left over when a
 * choice is taken back.
 */
@Service
@Transactional
public class Follows {

    /** More than anybody looks through; the latest. */
    private static final int TOPICS_LISTED = 100;

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final ForumAccess access;
    private final Following following;
    private final Tags tags;
    private final Clock clock;

    Follows(JdbcClient sql, CurrentViewer current, ForumAccess access, Following following, Tags tags, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.access = access;
        this.following = following;
        this.tags = tags;
        this.clock = clock;
    }

    /**
     * Chooses how closely to follow it.
     *
     * @throws NotOpen when there is no such thing, or the viewer may not read it
     */
    @ForMembers
    public void choose(Followable what, Level level) {
        var levels = what.kind() == Followable.Kind.TOPIC ? Level.OF_A_TOPIC : Level.OF_A_PLACE;
        if (!levels.contains(level)) {
            throw new IllegalArgumentException(level + " is no level of a " + what.kind());
        }
        switch (what.kind()) {
            case FORUM -> chooseForum(access.readable(what.key()), level);
            case TAG -> chooseTag(what.key(), level);
            case TOPIC -> following.choose(access.readableTopic(what.topicId()).me(), what.topicId(), level);
        }
    }

    /** Takes a choice of one's own back: what it stood before counts again. Nothing happens when there is none. */
    @ForMembers
    public void withdraw(Followable what) {
        var me = current.require().memberId();
        switch (what.kind()) {
            case FORUM ->
                sql.sql("delete fm from forum_member fm join forum f on f.id = fm.forum_id"
                                + " where fm.member_id = :me and f.slug = :slug")
                        .param("me", me)
                        .param("slug", what.key())
                        .update();
            case TAG ->
                sql.sql("delete from tag_member where member_id = :me and tag = :tag")
                        .param("me", me)
                        .param("tag", what.key())
                        .update();
            case TOPIC -> following.withdraw(me, what.topicId());
        }
    }

    /** What was chosen for the tag, if anything. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<Level> ofTag(String key) {
        return sql.sql("select level from tag_member where member_id = :me and tag = :tag")
                .param("me", current.require().memberId())
                .param("tag", key)
                .query((row, n) -> Level.valueOf(row.getString("level")))
                .optional();
    }

    /** All that one has chosen a level for and may still read: forums, tags, then topics, latest first, at most 100. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Followed> mine() {
        var viewer = current.require();
        var mine = new ArrayList<Followed>();
        mine.addAll(sql.sql("select f.slug, w.name, fm.level from forum_member fm join forum f on f.id = fm.forum_id"
                        + " join forum_text w on w.forum_id = f.id and w.language = :language"
                        + " where fm.member_id = :me and " + ForumAccess.READS + " order by f.position, f.id")
                .param("me", viewer.memberId())
                .param("language", viewer.language().code())
                .param("circles", ForumAccess.circles(viewer))
                .query((row, n) -> new Followed(
                        Followable.forum(row.getString("slug")),
                        row.getString("name"),
                        Level.valueOf(row.getString("level"))))
                .list());
        mine.addAll(sql.sql(
                        "select g.tag, g.level, (select max(tt.label) from topic_tag tt where tt.tag = g.tag) as label"
                                + " from tag_member g where g.member_id = :me order by g.tag")
                .param("me", viewer.memberId())
                .query((row, n) -> new Followed(
                        Followable.tag(row.getString("tag")),
                        tags.shown(row.getString("tag"), row.getString("label"), viewer.language())
                                .label(),
                        Level.valueOf(row.getString("level"))))
                .list());
        mine.addAll(sql.sql("select t.id, t.title, r.level from topic_member r join topic t on t.id = r.topic_id"
                        + " join forum f on f.id = t.forum_id where r.member_id = :me and r.chosen"
                        + " and " + ForumAccess.READS + " order by r.chosen_at desc, t.id desc limit :limit")
                .param("me", viewer.memberId())
                .param("circles", ForumAccess.circles(viewer))
                .param("limit", TOPICS_LISTED)
                .query((row, n) -> new Followed(
                        Followable.topic(row.getLong("id")),
                        row.getString("title"),
                        Level.valueOf(row.getString("level"))))
                .list());
        return mine;
    }

    private void chooseForum(ForumAccess.Rights rights, Level level) {
        sql.sql("insert into forum_member (member_id, forum_id, level, chosen_at)"
                        + " values (:me, :forum, :level, :now)"
                        + " on duplicate key update level = values(level), chosen_at = values(chosen_at)")
                .param("me", rights.me())
                .param("forum", rights.forumId())
                .param("level", level.name())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    private void chooseTag(String key, Level level) {
        var tag = tags.find(key).orElseThrow(() -> new NotOpen("tag"));
        sql.sql("insert into tag_member (member_id, tag, level, chosen_at) values (:me, :tag, :level, :now)"
                        + " on duplicate key update level = values(level), chosen_at = values(chosen_at)")
                .param("me", current.require().memberId())
                .param("tag", tag.key())
                .param("level", level.name())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }
}
