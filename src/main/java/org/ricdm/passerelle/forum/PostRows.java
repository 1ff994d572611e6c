package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a section of a topic's posts, with the accepted answer and the summary, in one statement. */
@Component
class PostRows {

    /** Posts in one window. */
    static final int PAGE = 20;

    private final JdbcClient sql;

    PostRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The posts from that number on, or those just before it. */
    Section section(ForumAccess.Rights rights, long topicId, int number, boolean before) {
        var window = before
                ? "p.number < :number and p.number > 0 order by p.number desc"
                : "p.number >= :number and p.number > 0 order by p.number";
        var columns = "p.*, t.accepted_no, a.author_id as answered_id from post p join topic t on t.id = p.topic_id"
                + " left join post a on a.topic_id = p.topic_id and a.number = p.reply_to where p.topic_id = :topic"
                + " and (not p.never_shown or p.author_id = :me or :moderates)";
        var found = sql.sql("(select 'WINDOW' as place, " + columns + " and " + window + " limit :limit)"
                        + " union all (select 'ACCEPTED', " + columns + " and p.number = t.accepted_no)"
                        + " union all (select 'SUMMARY', " + columns + " and p.number = 0)")
                .param("topic", topicId)
                .param("number", number)
                .param("limit", PAGE + 1)
                .param("me", rights.me())
                .param("moderates", rights.mayModerate())
                .query((row, n) -> new Found(Place.valueOf(row.getString("place")), row(row, rights)))
                .list();
        var inside = at(Place.WINDOW, found).toList();
        var more = inside.size() > PAGE;
        var rows = new ArrayList<>(inside.subList(0, Math.min(PAGE, inside.size())));
        rows.sort(Comparator.comparingInt(row -> row.bare().number()));
        var hasEarlier =
                before ? more : !rows.isEmpty() && rows.getFirst().bare().number() > 1;
        return new Section(
                rows,
                at(Place.ACCEPTED, found).findFirst().orElse(null),
                at(Place.SUMMARY, found).findFirst().orElse(null),
                hasEarlier,
                before || more);
    }

    private static Stream<Row> at(Place place, List<Found> found) {
        return found.stream().filter(one -> one.place() == place).map(Found::row);
    }

    static Row row(ResultSet row, ForumAccess.Rights rights) throws SQLException {
        var state = PostState.valueOf(row.getString("state"));
        var authorId = row.getLong("author_id");
        var own = authorId == rights.me();
        var readable = state == PostState.PUBLISHED || rights.mayModerate() || (own && state != PostState.DELETED);
        var number = row.getInt("number");
        var mayChange = state == PostState.PUBLISHED
                && (own || rights.mayModerate() || (number == Post.SUMMARY && rights.mayAnswer()));
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
                        Columns.instant(row, "edited_at"),
                        accepted != null && accepted == number,
                        mayChange || (own && state == PostState.RETURNED),
                        mayChange && number > 1,
                        row.getInt("version")));
    }

    record Row(long authorId, @Nullable Long answeredId, PostView bare) {
        void nameInto(List<Long> named) {
            named.add(authorId);
            if (answeredId != null) {
                named.add(answeredId);
            }
        }

        PostView named(Map<Long, PersonCard> cards) {
            var answered = answeredId == null ? null : cards.get(answeredId);
            return new PostView(
                    bare.id(),
                    bare.number(),
                    cards.get(authorId),
                    bare.state(),
                    bare.stateReason(),
                    bare.html(),
                    bare.language(),
                    bare.replyTo(),
                    answered == null ? null : answered.name(),
                    bare.createdAt(),
                    bare.editedAt(),
                    bare.accepted(),
                    bare.mayEdit(),
                    bare.mayDelete(),
                    bare.version());
        }
    }

    private enum Place {
        WINDOW,
        ACCEPTED,
        SUMMARY
    }

    private record Found(Place place, Row row) {}

    /** What was read, before people are named. */
    record Section(
            List<Row> rows,
            @Nullable Row accepted,
            @Nullable Row summary,
            boolean hasEarlier,
            boolean hasLater) {

        /** Everything that was read, whatever part of the page it belongs to. */
        Stream<Row> all() {
            return Stream.concat(rows.stream(), Stream.of(accepted, summary).filter(Objects::nonNull));
        }

        PostPage page(Map<Long, PersonCard> cards) {
            return new PostPage(rows.stream().map(row -> row.named(cards)).toList(), hasEarlier, hasLater);
        }
    }
}
