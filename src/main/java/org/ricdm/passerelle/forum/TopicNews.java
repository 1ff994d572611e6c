package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.notification.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member has not read of what they follow, what is new to them, and marking it as read. */
@Service
@Transactional
public class TopicNews {

    /** A topic that nobody pointed out to the member for so long is no news any more. */
    private static final Duration NEW = Duration.ofDays(30);

    private static final String FROM = TopicLists.READABLE + Precedence.ROWS;

    /** Tracked or watched, begun and not read to the end; or never opened and still new. */
    private static final String UNREAD = " where (" + Precedence.PLACE + ") >= 3"
            + " and t.last_post_no > coalesce(r.last_read_no, 0) and (r.last_read_no > 0 or t.created_at > :since)";

    /** Never opened and not muted. */
    private static final String FRESH = " where t.created_at > :since and coalesce(r.last_read_no, 0) = 0"
            + " and t.author_id <> :me and (" + Precedence.PLACE + ") >= 1";

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final ForumAccess access;
    private final TopicLists lists;
    private final Notices notices;
    private final Clock clock;

    TopicNews(
            JdbcClient sql, CurrentViewer current, ForumAccess access, TopicLists lists, Notices notices, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.access = access;
        this.lists = lists;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A page of the topics that the viewer tracks or watches and has not read to the end, latest post first. One never
     * opened counts for 30 days, so that following a forum does not make a debt of its past.
     *
     * @param cursor as for {@link TopicLists#page}
     */
    @ForMembers
    @Transactional(readOnly = true)
    public TopicPage unread(@Nullable String cursor) {
        return lists.page(FROM + UNREAD, Map.of("since", since()), cursor);
    }

    /**
     * A page of the topics of the last 30 days by others that the viewer has never opened and has not muted, latest post
     * first.
     *
     * @param cursor as for {@link TopicLists#page}
     */
    @ForMembers
    @Transactional(readOnly = true)
    public TopicPage fresh(@Nullable String cursor) {
        return lists.page(FROM + FRESH, Map.of("since", since()), cursor);
    }

    /** Marks all of {@link #unread} as read, and what the viewer was told of it. Returns the moment, for the way back. */
    @ForMembers
    public Instant readUnread() {
        return read(UNREAD, Map.of());
    }

    /** Marks all of {@link #fresh} as read, and what the viewer was told of it. Returns the moment, for the way back. */
    @ForMembers
    public Instant readFresh() {
        return read(FRESH, Map.of());
    }

    /**
     * Marks all topics of a forum as read, and what the viewer was told of them. Returns the moment, for the way back.
     *
     * @throws NotOpen when there is no such forum or the viewer may not read it
     */
    @ForMembers
    public Instant readForum(String slug) {
        var forum = access.readable(slug).forumId();
        return read(
                " where t.forum_id = :forum and t.last_post_no > coalesce(r.last_read_no, 0)", Map.of("forum", forum));
    }

    /** Takes back what was marked as read at that moment; what the viewer has opened since stays read. */
    @ForMembers
    public void takeBack(Instant moment) {
        var me = current.require().memberId();
        notices.unread(me, moment);
        sql.sql("update topic_member set last_read_no = read_before, read_before = null"
                        + " where member_id = :me and visited_at = :moment and read_before is not null")
                .param("me", me)
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private Instant read(String which, Map<String, Object> parameters) {
        var viewer = current.require();
        var moment = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        sql.sql(
                        "insert into topic_member (member_id, topic_id, last_read_no, read_before, visited_at)"
                                + " select :me, t.id, t.last_post_no, coalesce(r.last_read_no, 0), :moment" + FROM
                                + which
                                + " on duplicate key update read_before = topic_member.last_read_no,"
                                + " last_read_no = greatest(topic_member.last_read_no, values(last_read_no)), visited_at = values(visited_at)")
                .params(parameters)
                .param("me", viewer.memberId())
                .param("language", viewer.language().code())
                .param("circles", ForumAccess.circles(viewer))
                .param("since", since())
                .param("moment", Timestamp.from(moment))
                .update();
        var read = sql.sql("select topic_id from topic_member where member_id = :me and visited_at = :moment")
                .param("me", viewer.memberId())
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .list();
        notices.readAll(viewer.memberId(), ForumAccess.TOPIC, read, moment);
        return moment;
    }

    private Timestamp since() {
        return Timestamp.from(Instant.now(clock).minus(NEW));
    }
}
