package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts that a member keeps for later, with a note and a reminder. Nobody else sees them. */
@Service
@Transactional
public class Bookmarks {

    /** Characters of a note: a line, not a text. */
    public static final int MAX_NOTE = 200;

    /** Bookmarks on one page. */
    public static final int PAGE = 25;

    /** Nobody plans further ahead; it also keeps a typing error in the year from being accepted. */
    public static final Duration FURTHEST = Duration.ofDays(400);

    private static final int EXCERPT = 200;

    private final JdbcClient sql;
    private final ForumAccess access;
    private final ForumObjects objects;
    private final PostRepository posts;
    private final CurrentViewer current;
    private final Clock clock;

    Bookmarks(
            JdbcClient sql,
            ForumAccess access,
            ForumObjects objects,
            PostRepository posts,
            CurrentViewer current,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.objects = objects;
        this.posts = posts;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Keeps a post, or changes the note and the reminder of one that is kept.
     *
     * @param note at most 200 characters, may be empty
     * @param remindAt in the future, at most 400 days ahead; null for no reminder
     * @throws InvalidInput on {@code note} or {@code remindAt}
     */
    @ForMembers
    public void keep(long topicId, int number, String note, @Nullable Instant remindAt) {
        var rights = access.readableTopic(topicId);
        var now = Instant.now(clock);
        var line = PlainText.line(note);
        if (line.length() > MAX_NOTE) {
            throw InvalidInput.of("note", "forum.error.noteLong", MAX_NOTE);
        }
        if (remindAt != null && (!remindAt.isAfter(now) || remindAt.isAfter(now.plus(FURTHEST)))) {
            throw InvalidInput.of("remindAt", "forum.error.remindAt", (int) FURTHEST.toDays());
        }
        sql.sql(
                        "insert into bookmark (member_id, post_id, note, made_at, remind_at)"
                                + " values (:me, :post, :note, :now, :remind)"
                                + " on duplicate key update note = values(note), remind_at = values(remind_at), reminded_at = null")
                .param("me", rights.me())
                .param("post", readable(rights, topicId, number).id())
                .param("note", line)
                .param("now", Timestamp.from(now))
                .param("remind", remindAt == null ? null : Timestamp.from(remindAt))
                .update();
    }

    /** Keeps a post no longer; it need not have been kept. */
    @ForMembers
    public void drop(long topicId, int number) {
        sql.sql("delete from bookmark where member_id = :me"
                        + " and post_id = (select p.id from post p where p.topic_id = :topic and p.number = :number)")
                .param("me", current.require().memberId())
                .param("topic", topicId)
                .param("number", number)
                .update();
    }

    /** What is kept of that post, if anything. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<Kept> find(long topicId, int number) {
        var rights = access.readableTopic(topicId);
        return sql.sql("select note, remind_at from bookmark where member_id = :me and post_id = :post")
                .param("me", rights.me())
                .param("post", readable(rights, topicId, number).id())
                .query((row, n) -> new Kept(row.getString("note"), Columns.instant(row, "remind_at")))
                .optional();
    }

    /**
     * A page of one's own bookmarks, latest first. Posts that one may not read any more are left out, so a page may be
     * shorter than others.
     *
     * @param cursor from {@link BookmarkPage}, null for the first page; a broken one counts as null
     */
    @ForMembers
    @Transactional(readOnly = true)
    public BookmarkPage mine(@Nullable String cursor) {
        var viewer = current.require();
        var rows = rows(viewer.memberId(), TimeKey.parse(cursor));
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        var next = rows.size() > PAGE ? shown.getLast().key().text() : null;
        var refs = shown.stream()
                .map(row -> new ObjectRef(ForumAccess.POST, row.postId()))
                .toList();
        var readable = access.readable(viewer.memberId(), refs);
        var presented = objects.presentAll(readable, viewer.language());
        return new BookmarkPage(
                shown.stream()
                        .flatMap(row ->
                                Optional.ofNullable(presented.get(new ObjectRef(ForumAccess.POST, row.postId())))
                                        .map(post -> new Bookmark(
                                                post.thread().id(),
                                                post.position(),
                                                post.title(),
                                                post.path(),
                                                post.place(),
                                                PlainText.excerpt(post.text() == null ? "" : post.text(), EXCERPT),
                                                post.language(),
                                                row.note(),
                                                row.madeAt(),
                                                row.remindAt()))
                                        .stream())
                        .toList(),
                next);
    }

    private List<Row> rows(long me, @Nullable TimeKey key) {
        return sql.sql("select post_id, note, made_at, if(reminded_at is null, remind_at, null) as remind_at"
                        + " from bookmark where member_id = :me"
                        + (key == null ? "" : " and made_at <= :at and (made_at < :at or post_id < :id)")
                        + " order by made_at desc, post_id desc limit :limit")
                .param("me", me)
                .param("at", Timestamp.from(key == null ? Instant.EPOCH : key.at()))
                .param("id", key == null ? 0 : key.id())
                .param("limit", PAGE + 1)
                .query((row, n) -> new Row(
                        row.getLong("post_id"),
                        row.getString("note"),
                        row.getTimestamp("made_at").toInstant(),
                        Columns.instant(row, "remind_at")))
                .list();
    }

    private Post readable(ForumAccess.Rights rights, long topicId, int number) {
        return posts.findByTopicIdAndNumber(topicId, number)
                .filter(post -> post.state() == PostState.PUBLISHED || rights.mayModerate())
                .orElseThrow(() -> new NotOpen("post " + number + " of topic:" + topicId));
    }

    /**
     * What was noted.
     *
     * @param remindAt null for no reminder
     */
    public record Kept(String note, @Nullable Instant remindAt) {}

    private record Row(
            long postId,
            String note,
            Instant madeAt,
            @Nullable Instant remindAt) {

        TimeKey key() {
            return new TimeKey(madeAt, postId);
        }
    }
}
