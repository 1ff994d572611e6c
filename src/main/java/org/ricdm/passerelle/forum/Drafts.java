package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member has typed and not published: their own, one for each place. */
@Service
@Transactional
public class Drafts {

    /** Of one member; more than anybody has open. */
    static final int AT_MOST = 100;

    /** Characters; twice what may be published, so that nothing typed is lost before it is shortened. */
    static final int MAX_TITLE = 2 * Topics.MAX_TITLE;

    /** Characters; the options of the largest poll, four times over. */
    static final int MAX_MORE = 10_000;

    private static final Pattern PLACE = Pattern.compile("new:[a-z0-9-]{1,60}|reply:\\d{1,18}|edit:\\d{1,18}:\\d{1,9}");

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final Clock clock;

    Drafts(JdbcClient sql, CurrentViewer current, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /** The place of a new topic in a forum. */
    public static String newTopic(String forumSlug) {
        return "new:" + forumSlug;
    }

    /** The place of an answer in a topic. */
    public static String reply(long topicId) {
        return "reply:" + topicId;
    }

    /** The place of a change of one's own post. */
    public static String edit(long topicId, int number) {
        return "edit:" + topicId + ":" + number;
    }

    /**
     * Keeps what was typed, in place of what was kept there before. An empty one is discarded.
     *
     * @throws InvalidInput on {@code title} or {@code body} when it is much too long to be published, or when there are
     *     100 drafts already
     */
    @ForMembers
    public void save(String place, String title, String body) {
        save(place, title, body, "");
    }

    /**
     * As {@link #save(String, String, String)}, with more that was typed beside, such as the options of a poll.
     *
     * @param more at most 10,000 characters
     * @throws InvalidInput also on {@code more} when it is longer
     */
    @ForMembers
    public void save(String place, String title, String body, String more) {
        if (!PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("not a place for a draft");
        }
        if (title.isBlank() && body.isBlank() && more.isBlank()) {
            discard(place);
            return;
        }
        if (title.length() > MAX_TITLE) {
            throw InvalidInput.of("title", "forum.error.titleLong", MAX_TITLE);
        }
        if (body.length() > Posts.MAX_LENGTH + 10_000) {
            throw new InvalidInput(List.of(new InvalidInput.Problem(
                    "body", "forum.error.bodyLong", List.of(Posts.MAX_LENGTH, body.length()))));
        }
        if (more.length() > MAX_MORE) {
            throw InvalidInput.of("more", "forum.error.titleLong", MAX_MORE);
        }
        var me = current.require().memberId();
        var others = sql.sql("select count(*) from draft where member_id = :me and place <> :place")
                .param("me", me)
                .param("place", place)
                .query(Integer.class)
                .single();
        if (others >= AT_MOST) {
            throw InvalidInput.of("body", "forum.error.tooManyDrafts", AT_MOST);
        }
        sql.sql("insert into draft (member_id, place, title, body, more, saved_at)"
                        + " values (:me, :place, :title, :body, :more, :now)"
                        + " on duplicate key update title = values(title), body = values(body), more = values(more),"
                        + " saved_at = values(saved_at)")
                .param("me", me)
                .param("place", place)
                .param("title", title)
                .param("body", body)
                .param("more", more)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    /** What was kept at that place, if anything. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<Draft> find(String place) {
        return sql.sql("select * from draft where member_id = :me and place = :place")
                .param("me", current.require().memberId())
                .param("place", place)
                .query(Drafts::draft)
                .optional();
    }

    /** One's own drafts, latest first. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Draft> mine(int limit) {
        return sql.sql("select * from draft where member_id = :me order by saved_at desc limit :limit")
                .param("me", current.require().memberId())
                .param("limit", limit)
                .query(Drafts::draft)
                .list();
    }

    /** Throws away what was kept at that place. */
    @ForMembers
    public void discard(String place) {
        discardOwn(current.require().memberId(), place);
    }

    @InsideOnly("publishing, for the author")
    void discardOwn(long memberId, String place) {
        sql.sql("delete from draft where member_id = :me and place = :place")
                .param("me", memberId)
                .param("place", place)
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("place"),
                row.getString("title"),
                row.getString("body"),
                row.getString("more"),
                row.getTimestamp("saved_at").toInstant());
    }
}
