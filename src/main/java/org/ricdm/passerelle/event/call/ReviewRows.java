package org.ricdm.passerelle.event.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews in the store. */
@Component
class ReviewRows {

    /** The members who present a proposal: named, or by the address that somebody typed. */
    private static final String PRESENTERS = """
            select p.id as proposal_id, m.id as member_id, m.centre_id from proposal p join member m on m.id = p.member_id
             where p.event_id = :event
            union select p.id, m.id, m.centre_id from proposal p join proposal_speaker s on s.proposal_id = p.id
              join member m on m.id = s.member_id or (s.member_id is null and m.email = s.email)
             where p.event_id = :event
            union select p.id, m.id, m.centre_id from proposal p join call_guest g on g.id = p.guest_id
              join member m on m.email = g.email where p.event_id = :event
            """;

    private final JdbcClient sql;

    ReviewRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** All that were asked about a proposal, the first asked first. */
    List<Review> of(long proposalId) {
        return sql.sql("select * from proposal_review where proposal_id = :id order by id")
                .param("id", proposalId)
                .query(ReviewRows::review)
                .list();
    }

    /** Those of a reviewer at an event that are not hidden from them, the open ones first. */
    List<Review> mine(long eventId, long memberId) {
        return sql.sql("select r.* from proposal_review r join proposal p on p.id = r.proposal_id"
                        + " where p.event_id = :event and r.member_id = :member and r.state <> 'CONFLICT'"
                        + " and p.state not in ('DRAFT', 'WITHDRAWN')"
                        + " order by r.state = 'GIVEN', p.id")
                .param("event", eventId)
                .param("member", memberId)
                .query(ReviewRows::review)
                .list();
    }

    /** The proposals of an event that are to be reviewed, with all that decides who may. Three statements. */
    List<ReviewDraw.Wanting> reviewed(long eventId) {
        var presenters = new HashMap<Long, Set<Long>>();
        var centres = new HashMap<Long, Set<Long>>();
        sql.sql(PRESENTERS).param("event", eventId).query(row -> {
            var proposal = row.getLong("proposal_id");
            presenters.computeIfAbsent(proposal, id -> new HashSet<>()).add(row.getLong("member_id"));
            centres.computeIfAbsent(proposal, id -> new HashSet<>()).add(row.getLong("centre_id"));
        });
        var asked = new HashMap<Long, Set<Long>>();
        var active = new HashMap<Long, Integer>();
        sql.sql("select r.proposal_id, r.member_id, r.state from proposal_review r join proposal p"
                        + " on p.id = r.proposal_id where p.event_id = :event")
                .param("event", eventId)
                .query(row -> {
                    var proposal = row.getLong("proposal_id");
                    asked.computeIfAbsent(proposal, id -> new HashSet<>()).add(row.getLong("member_id"));
                    if (!row.getString("state").equals(ReviewState.CONFLICT.name())) {
                        active.merge(proposal, 1, Integer::sum);
                    }
                });
        return sql
                .sql("select id from proposal where event_id = :event and state = 'SUBMITTED' order by id")
                .param("event", eventId)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> new ReviewDraw.Wanting(
                        id,
                        Math.max(0, ReviewDraw.EACH - active.getOrDefault(id, 0)),
                        presenters.getOrDefault(id, Set.of()),
                        centres.getOrDefault(id, Set.of()),
                        asked.getOrDefault(id, Set.of())))
                .toList();
    }

    /** The reviewers of an event whose account is active, with what is theirs by now. One statement. */
    List<ReviewDraw.Reviewer> reviewers(long eventId) {
        return sql.sql("select t.member_id, m.centre_id, (select count(*) from proposal_review r join proposal p"
                        + " on p.id = r.proposal_id where r.member_id = t.member_id and p.event_id = :event"
                        + " and r.state <> 'CONFLICT' and p.state <> 'WITHDRAWN') as loaded"
                        + " from event_team t join member m on m.id = t.member_id and m.state = 'ACTIVE'"
                        + " where t.event_id = :event and t.part = 'REVIEWER' order by t.member_id")
                .param("event", eventId)
                .query((row, n) -> new ReviewDraw.Reviewer(
                        row.getLong("member_id"), row.getLong("centre_id"), row.getInt("loaded")))
                .list();
    }

    void assign(long proposalId, long memberId, Instant now) {
        assign(proposalId, memberId, now, "false");
    }

    /** As {@link #assign}, by an organiser: also to somebody who was too near to it before. */
    void assignByHand(long proposalId, long memberId, Instant now) {
        assign(proposalId, memberId, now, "true");
    }

    private void assign(long proposalId, long memberId, Instant now, String byHand) {
        sql.sql("insert into proposal_review (proposal_id, member_id, state, by_hand, assigned_at)"
                        + " values (:proposal, :member, 'ASSIGNED', " + byHand
                        + ", :now) on duplicate key update id = id")
                .param("proposal", proposalId)
                .param("member", memberId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes a review that is not given back from somebody. Returns how many. */
    int take(long proposalId, long memberId) {
        return sql.sql("delete from proposal_review where proposal_id = :proposal and member_id = :member"
                        + " and state = 'ASSIGNED'")
                .param("proposal", proposalId)
                .param("member", memberId)
                .update();
    }

    /** Takes back what is not given from those who review nothing at that event any more. */
    void takeFromOthers(long eventId) {
        sql.sql("delete r from proposal_review r join proposal p on p.id = r.proposal_id"
                        + " where p.event_id = :event and r.state = 'ASSIGNED' and not exists (select 1 from event_team t"
                        + " join member m on m.id = t.member_id and m.state = 'ACTIVE' where t.event_id = :event"
                        + " and t.member_id = r.member_id and t.part = 'REVIEWER')")
                .param("event", eventId)
                .update();
    }

    /** Hides the proposal from that reviewer, whether they had said something or not. Returns how many. */
    int conflict(long proposalId, long memberId) {
        return sql.sql("update proposal_review set state = 'CONFLICT' where proposal_id = :proposal"
                        + " and member_id = :member and state <> 'CONFLICT'")
                .param("proposal", proposalId)
                .param("member", memberId)
                .update();
    }

    /** Keeps what a reviewer says. False when they were not asked, or had said something before. */
    boolean give(long proposalId, long memberId, ReviewEntry entry, Instant now) {
        return say("state = 'GIVEN', given_at = :now", ReviewState.ASSIGNED, proposalId, memberId, entry, now);
    }

    /** Keeps what a reviewer says instead. False when they had said nothing before. */
    boolean correct(long proposalId, long memberId, ReviewEntry entry, Instant now) {
        return say("corrected_at = :now", ReviewState.GIVEN, proposalId, memberId, entry, now);
    }

    private boolean say(String set, ReviewState in, long proposalId, long memberId, ReviewEntry entry, Instant now) {
        var items = Arrays.stream(RubricItem.values())
                .map(item -> item.column() + " = :" + item.column())
                .collect(Collectors.joining(", "));
        var statement = sql.sql(
                        "update proposal_review set " + set + ", inner_comment = :inner, author_comment = :author, "
                                + items + " where proposal_id = :proposal and member_id = :member and state = :in")
                .param("in", in.name())
                .param("now", Timestamp.from(now))
                .param("inner", entry.innerComment())
                .param("author", entry.authorComment())
                .param("proposal", proposalId)
                .param("member", memberId);
        for (var item : RubricItem.values()) {
            statement = statement.param(item.column(), entry.scores().get(item));
        }
        return statement.update() == 1;
    }

    /** How many reviews each of those still has to give at that event. */
    Map<Long, Integer> open(long eventId, Collection<Long> members) {
        var open = new LinkedHashMap<Long, Integer>();
        sql.sql("select r.member_id, count(*) as times from proposal_review r join proposal p on p.id = r.proposal_id"
                        + " where p.event_id = :event and p.state = 'SUBMITTED' and r.state = 'ASSIGNED'"
                        + " and r.member_id in (:members) group by r.member_id order by r.member_id")
                .param("event", eventId)
                .param("members", Columns.listed(members))
                .query(row -> {
                    open.put(row.getLong("member_id"), row.getInt("times"));
                });
        return open;
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        var scores = new EnumMap<RubricItem, Integer>(RubricItem.class);
        for (var item : RubricItem.values()) {
            var score = row.getObject(item.column(), Integer.class);
            if (score != null) {
                scores.put(item, score);
            }
        }
        return new Review(
                row.getLong("id"),
                row.getLong("proposal_id"),
                row.getLong("member_id"),
                ReviewState.valueOf(row.getString("state")),
                Columns.instant(row, "given_at"),
                Columns.instant(row, "corrected_at"),
                new ReviewEntry(scores, row.getString("inner_comment"), row.getString("author_comment")));
    }
}
