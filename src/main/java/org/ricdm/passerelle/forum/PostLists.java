package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts as they are read, in windows by number. */
@Service
@Transactional(readOnly = true)
public class PostLists {

    /** Posts in one window. */
    public static final int PAGE = 20;

    private final JdbcClient sql;
    private final ForumAccess access;
    private final People people;

    PostLists(JdbcClient sql, ForumAccess access, People people) {
        this.sql = sql;
        this.access = access;
        this.people = people;
    }

    /**
     * The window of posts that begins with that number.
     *
     * @throws NotOpen when there is no such topic or the viewer may not read it
     */
    @ForMembers
    public PostPage from(long topicId, int number) {
        var rights = access.readableTopic(topicId);
        var rows = rows(rights, topicId, "p.number >= :number order by p.number", number);
        var more = rows.size() > PAGE;
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return page(shown, !shown.isEmpty() && shown.getFirst().view().number() > 1, more);
    }

    /** The window of posts that ends just before that number. */
    @ForMembers
    public PostPage before(long topicId, int number) {
        var rights = access.readableTopic(topicId);
        var rows = rows(rights, topicId, "p.number < :number order by p.number desc", number);
        var more = rows.size() > PAGE;
        var shown = new ArrayList<>(rows.subList(0, Math.min(PAGE, rows.size())));
        Collections.reverse(shown);
        return page(shown, more, true);
    }

    /** One post, if it is there and published. */
    @ForMembers
    public Optional<PostView> post(long topicId, int number) {
        var rights = access.readableTopic(topicId);
        var rows = rows(rights, topicId, "p.number = :number order by p.number", number);
        return page(rows, false, false).posts().stream()
                .filter(post -> post.state() == PostState.PUBLISHED)
                .findFirst();
    }

    /** The texts a post had, first to last; empty when it was never edited or cannot be read. */
    @ForMembers
    public List<PostRevision> history(long topicId, int number) {
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

    private List<Row> rows(ForumAccess.Rights rights, long topicId, String which, int number) {
        return sql.sql("select p.*, t.accepted_no, a.author_id as answered_id from post p"
                        + " join topic t on t.id = p.topic_id"
                        + " left join post a on a.topic_id = p.topic_id and a.number = p.reply_to"
                        + " where p.topic_id = :topic and " + which + " limit :limit")
                .param("topic", topicId)
                .param("number", number)
                .param("limit", PAGE + 1)
                .query((row, n) -> row(row, rights))
                .list();
    }

    private PostPage page(List<Row> rows, boolean hasEarlier, boolean hasLater) {
        var named = new ArrayList<Long>();
        for (var row : rows) {
            named.add(row.authorId());
            if (row.answeredId() != null) {
                named.add(row.answeredId());
            }
        }
        var cards = people.cards(named);
        return new PostPage(rows.stream().map(row -> row.named(cards)).toList(), hasEarlier, hasLater);
    }

    private static Row row(ResultSet row, ForumAccess.Rights rights) throws SQLException {
        var state = PostState.valueOf(row.getString("state"));
        var authorId = row.getLong("author_id");
        var readable = state == PostState.PUBLISHED || rights.mayModerate();
        var edited = row.getTimestamp("edited_at");
        var mayChange = state == PostState.PUBLISHED && (authorId == rights.me() || rights.mayModerate());
        var number = row.getInt("number");
        var accepted = row.getObject("accepted_no", Integer.class);
        return new Row(
                authorId,
                row.getObject("answered_id", Long.class),
                new PostView(
                        row.getLong("id"),
                        number,
                        null,
                        state,
                        row.getString("state_reason"),
                        readable ? row.getString("html") : "",
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getObject("reply_to", Integer.class),
                        null,
                        row.getTimestamp("created_at").toInstant(),
                        edited == null ? null : edited.toInstant(),
                        accepted != null && accepted == number,
                        mayChange,
                        mayChange && number > 1,
                        row.getInt("version")));
    }

    private record Row(long authorId, @Nullable Long answeredId, PostView view) {
        PostView named(Map<Long, PersonCard> cards) {
            var answered = answeredId == null ? null : cards.get(answeredId);
            return new PostView(
                    view.id(),
                    view.number(),
                    cards.get(authorId),
                    view.state(),
                    view.stateReason(),
                    view.html(),
                    view.language(),
                    view.replyTo(),
                    answered == null ? null : answered.name(),
                    view.createdAt(),
                    view.editedAt(),
                    view.accepted(),
                    view.mayEdit(),
                    view.mayDelete(),
                    view.version());
        }
    }
}
