package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Polls in the store. An anonymous vote is counted and not kept: no row links a member to an option. */
@Component
class PollRows {

    /** One statement, with the right to read: a poll costs the page of a topic no more. */
    private static final String POLL = """
            select p.*, o.number, o.label, o.starts_at, o.yes, o.maybe, v.answer, b.member_id as voted,
                   t.author_id, %s as moderates, t.state = 'OPEN' and f.archived_at is null as takes_votes
            from topic t
            join forum f on f.id = t.forum_id
            join poll p on p.topic_id = t.id
            join poll_option o on o.topic_id = p.topic_id
            left join poll_vote v on v.topic_id = o.topic_id and v.option_number = o.number and v.member_id = :me
            left join poll_voter b on b.topic_id = p.topic_id and b.member_id = :me
            where t.id = :topic and %s order by o.number
            """.formatted(ForumAccess.MODERATES, ForumAccess.READS);

    private final JdbcClient sql;

    PollRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<PollView> poll(long topicId, Viewer viewer, Instant now) {
        var rows = new ArrayList<Row>();
        sql.sql(POLL)
                .param("topic", topicId)
                .param("me", viewer.memberId())
                .param("circles", ForumAccess.circles(viewer))
                .query(row -> {
                    rows.add(row(row));
                });
        return rows.isEmpty() ? Optional.empty() : Optional.of(view(topicId, rows, viewer, now));
    }

    private static PollView view(long topicId, List<Row> rows, Viewer viewer, Instant now) {
        var poll = rows.getFirst();
        var endedAt = poll.endedAt(now);
        var shown = endedAt != null || (poll.voted() && poll.results() == PollResults.AFTER_VOTE);
        return new PollView(
                topicId,
                poll.choice(),
                poll.maxChoices(),
                poll.ballot(),
                poll.results(),
                poll.closesAt(),
                endedAt,
                poll.voted(),
                endedAt == null && poll.takesVotes() && (!poll.voted() || poll.ballot() == PollBallot.NAMED),
                endedAt == null
                        && (poll.author() == viewer.memberId() || viewer.moderatesNetwork() || poll.moderates()),
                rows.stream().map(Row::option).toList(),
                shown
                        ? new PollView.Counts(
                                poll.voters(),
                                rows.stream().map(Row::yes).toList(),
                                rows.stream().map(Row::maybe).toList())
                        : null);
    }

    /** The row of the poll is locked before anything else is read, so that counts are right and nobody votes twice. */
    void lock(long topicId) {
        sql.sql("select topic_id from poll where topic_id = :topic for update")
                .param("topic", topicId)
                .query(Long.class)
                .optional();
    }

    void write(long topicId, NewPoll poll) {
        var fresh = sql.sql("insert into poll (topic_id, choice, max_choices, ballot, results, closes_at)"
                        + " select t.id, :choice, :most, :ballot, :results, :closes from topic t"
                        + " where t.id = :topic and t.kind = 'POLL'"
                        + " and not exists (select 1 from poll p where p.topic_id = t.id)")
                .param("topic", topicId)
                .param("choice", poll.choice().name())
                .param("most", poll.maxChoices())
                .param("ballot", poll.ballot().name())
                .param("results", poll.results().name())
                .param("closes", timestamp(poll.closesAt()))
                .update();
        if (fresh == 0) {
            // A second click on the button.
            return;
        }
        var number = 0;
        for (var label : poll.labels()) {
            write(topicId, ++number, label, null);
        }
        for (var date : poll.dates()) {
            write(topicId, ++number, null, date);
        }
    }

    private void write(long topicId, int number, @Nullable String label, @Nullable Instant startsAt) {
        sql.sql("insert into poll_option (topic_id, number, label, starts_at) values (:topic, :number, :label, :at)")
                .param("topic", topicId)
                .param("number", number)
                .param("label", label)
                .param("at", timestamp(startsAt))
                .update();
    }

    void vote(PollView poll, long member, Map<Integer, PollAnswer> answers) {
        if (poll.voted()) {
            takeBack(poll.topicId(), member);
        } else {
            sql.sql("insert into poll_voter (topic_id, member_id) values (:topic, :member)")
                    .param("topic", poll.topicId())
                    .param("member", member)
                    .update();
            sql.sql("update poll set voters = voters + 1 where topic_id = :topic")
                    .param("topic", poll.topicId())
                    .update();
        }
        answers.forEach((option, answer) -> {
            count(poll.topicId(), option, answer);
            if (poll.ballot() == PollBallot.NAMED) {
                name(poll.topicId(), option, member, answer);
            }
        });
    }

    private void takeBack(long topicId, long member) {
        sql.sql("update poll_option o join poll_vote v on v.topic_id = o.topic_id and v.option_number = o.number"
                        + " set o.yes = o.yes - (v.answer = 'YES'), o.maybe = o.maybe - (v.answer = 'MAYBE')"
                        + " where o.topic_id = :topic and v.member_id = :member")
                .param("topic", topicId)
                .param("member", member)
                .update();
        sql.sql("delete from poll_vote where topic_id = :topic and member_id = :member")
                .param("topic", topicId)
                .param("member", member)
                .update();
    }

    private void count(long topicId, int option, PollAnswer answer) {
        sql.sql("update poll_option set yes = yes + (:answer = 'YES'), maybe = maybe + (:answer = 'MAYBE')"
                        + " where topic_id = :topic and number = :option")
                .param("answer", answer.name())
                .param("topic", topicId)
                .param("option", option)
                .update();
    }

    private void name(long topicId, int option, long member, PollAnswer answer) {
        sql.sql("insert into poll_vote (topic_id, option_number, member_id, answer)"
                        + " values (:topic, :option, :member, :answer)")
                .param("topic", topicId)
                .param("option", option)
                .param("member", member)
                .param("answer", answer.name())
                .update();
    }

    void end(long topicId, long by, Instant now) {
        sql.sql("update poll set ended_at = :now, ended_by = :by where topic_id = :topic and ended_at is null")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("topic", topicId)
                .update();
    }

    List<Named> named(long topicId) {
        return sql.sql("select option_number, member_id, answer from poll_vote where topic_id = :topic"
                        + " order by option_number, answer desc, member_id")
                .param("topic", topicId)
                .query((row, n) -> new Named(
                        row.getInt("option_number"),
                        row.getLong("member_id"),
                        PollAnswer.valueOf(row.getString("answer"))))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static Row row(ResultSet row) throws SQLException {
        var mine = row.getString("answer");
        return new Row(
                PollChoice.valueOf(row.getString("choice")),
                row.getInt("max_choices"),
                PollBallot.valueOf(row.getString("ballot")),
                PollResults.valueOf(row.getString("results")),
                Columns.instant(row, "closes_at"),
                Columns.instant(row, "ended_at"),
                row.getInt("voters"),
                row.getObject("voted") != null,
                row.getLong("author_id"),
                row.getBoolean("moderates"),
                row.getBoolean("takes_votes"),
                row.getInt("yes"),
                row.getInt("maybe"),
                new PollView.Option(
                        row.getInt("number"),
                        row.getString("label"),
                        Columns.instant(row, "starts_at"),
                        mine == null ? PollAnswer.NO : PollAnswer.valueOf(mine)));
    }

    record Named(int option, long member, PollAnswer answer) {}

    /** An option with its poll. */
    private record Row(
            PollChoice choice,
            int maxChoices,
            PollBallot ballot,
            PollResults results,
            @Nullable Instant closesAt,
            @Nullable Instant endedByHand,
            int voters,
            boolean voted,
            long author,
            boolean moderates,
            boolean takesVotes,
            int yes,
            int maybe,
            PollView.Option option) {

        /** Ended by hand or by time, whichever came first; null while it goes on. */
        @Nullable
        Instant endedAt(Instant now) {
            if (endedByHand != null) {
                return endedByHand;
            }
            return closesAt == null || closesAt.isAfter(now) ? null : closesAt;
        }
    }
}
