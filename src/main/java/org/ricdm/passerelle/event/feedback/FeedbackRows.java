package org.ricdm.passerelle.event.feedback;

import java.security.SecureRandom;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.signup.AttendeeId;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feedback in the store. Who answered and what was answered stand in two tables that nothing joins. */
@Component
class FeedbackRows {

    /** The states of those who took part. */
    private static final String TOOK_PART = SignUpState.listed(SignUpState::isSure);

    private static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;

    FeedbackRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether people are asked at that event. */
    boolean isAsked(long eventId) {
        return sql.sql("select coalesce((select asked from feedback_rules where event_id = :event), true)")
                .param("event", eventId)
                .query(Boolean.class)
                .single();
    }

    void ask(long eventId, boolean asked) {
        sql.sql("insert into feedback_rules (event_id, asked) values (:event, :asked)"
                        + " on duplicate key update asked = values(asked)")
                .param("event", eventId)
                .param("asked", asked)
                .update();
    }

    /** Events that go on or ended after then, and at which people are asked. */
    List<Long> goingOn(Instant now, Instant endedAfter) {
        return sql.sql("select e.id from event e left join feedback_rules r on r.event_id = e.id"
                        + " where e.starts_moment <= :now and e.ends_moment > :after and e.published_at is not null"
                        + " and e.cancelled_at is null and coalesce(r.asked, true) order by e.id")
                .param("now", Timestamp.from(now))
                .param("after", Timestamp.from(endedAfter))
                .query(Long.class)
                .list();
    }

    /** Notes that those of that round are asked now. False when they were before. */
    boolean begin(long eventId, Round round) {
        try {
            sql.sql("insert into feedback_round (event_id, day, whole) values (:event, :day, :whole)")
                    .param("event", eventId)
                    .param("day", Date.valueOf(round.day()))
                    .param("whole", round.whole())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    Set<Round> begun(long eventId) {
        return new HashSet<>(sql.sql("select day, whole from feedback_round where event_id = :event")
                .param("event", eventId)
                .query((row, n) -> new Round(row.getObject("day", LocalDate.class), row.getBoolean("whole")))
                .list());
    }

    /** The sign-up of a member who took part. */
    Optional<Long> ofMember(long eventId, long memberId) {
        return sql.sql("select id from sign_up where event_id = :event and member_id = :member and state in "
                        + TOOK_PART)
                .param("event", eventId)
                .param("member", memberId)
                .query(Long.class)
                .optional();
    }

    /** The event and the person of a sign-up that took part. */
    Optional<Person> person(long signUpId) {
        return sql.sql(
                        "select event_id, member_id, guest_id from sign_up where id = :id and with_id is null and state in "
                                + TOOK_PART)
                .param("id", signUpId)
                .query((row, n) -> new Person(row.getLong("event_id"), AttendeeId.of(row)))
                .optional();
    }

    /** Who took part, by their sign-ups. */
    Map<Long, AttendeeId> people(long eventId) {
        var people = new HashMap<Long, AttendeeId>();
        sql.sql("select id, member_id, guest_id from sign_up where event_id = :event and with_id is null and state in "
                        + TOOK_PART)
                .param("event", eventId)
                .query(row -> {
                    people.put(row.getLong("id"), AttendeeId.of(row));
                });
        return people;
    }

    /** Everybody who was expected, by sign-up. One statement. */
    Map<Long, Expected> expected(long eventId) {
        var expected = new HashMap<Long, Expected>();
        sql.sql("select u.id, u.way, s.session_id from sign_up u left join seat s on s.sign_up_id = u.id"
                        + " and s.state = 'SEATED' where u.event_id = :event and u.with_id is null and u.state in "
                        + TOOK_PART)
                .param("event", eventId)
                .query(row -> {
                    var way = EventMode.valueOf(row.getString("way"));
                    var one = expected.computeIfAbsent(row.getLong("id"), id -> new Expected(way, new HashSet<>()));
                    var session = row.getLong("session_id");
                    if (!row.wasNull()) {
                        one.sessions().add(session);
                    }
                });
        return expected;
    }

    /** @param sessions in which they had a seat */
    record Expected(EventMode way, Set<Long> sessions) {}

    /** A key for the mail to that sign-up. */
    String key(long signUpId) {
        var key = SecretToken.make(KEY_BYTES);
        sql.sql("insert into feedback_key (hash, sign_up_id) values (:hash, :signUp)")
                .param("hash", SecretToken.hash(key))
                .param("signUp", signUpId)
                .update();
        return key;
    }

    /** The sign-up whose key it is, as far as it took part in that event. */
    Optional<Long> holder(long eventId, String key) {
        return sql.sql("select u.id from feedback_key k join sign_up u on u.id = k.sign_up_id"
                        + " where k.hash = :hash and u.event_id = :event and u.state in " + TOOK_PART)
                .param("hash", SecretToken.hash(key))
                .param("event", eventId)
                .query(Long.class)
                .optional();
    }

    /** What they have answered about. */
    Set<Long> given(long signUpId) {
        return new HashSet<>(sql.sql("select session_id from feedback_given where sign_up_id = :signUp")
                .param("signUp", signUpId)
                .query(Long.class)
                .list());
    }

    /** Keeps an answer, and apart from it that they have answered. False when they had before: nothing is kept then. */
    boolean give(long eventId, long sessionId, long signUpId, LocalDate day, FeedbackAnswer answer) {
        try {
            sql.sql("insert into feedback_given (session_id, sign_up_id) values (:session, :signUp)")
                    .param("session", sessionId)
                    .param("signUp", signUpId)
                    .update();
        } catch (DuplicateKeyException e) {
            return false;
        }
        sql.sql("insert into feedback_answer (id, event_id, session_id, given_on, rating, scale, words)"
                        + " values (:id, :event, :session, :day, :rating, :scale, :words)")
                .param("id", RANDOM.nextLong(1, Long.MAX_VALUE))
                .param("event", eventId)
                .param("session", sessionId)
                .param("day", Date.valueOf(day))
                .param("rating", answer.rating())
                .param("scale", answer.scale())
                .param("words", answer.words())
                .update();
        return true;
    }

    /** How often what was answered, by session. One statement. */
    Map<Long, List<Count>> counts(long eventId) {
        var counts = new HashMap<Long, List<Count>>();
        sql.sql("select session_id, rating, coalesce(scale, 0) as scale, count(*) as times from feedback_answer"
                        + " where event_id = :event group by session_id, rating, scale")
                .param("event", eventId)
                .query(row -> {
                    counts.computeIfAbsent(row.getLong("session_id"), id -> new ArrayList<>())
                            .add(new Count(row.getInt("rating"), row.getInt("scale"), row.getInt("times")));
                });
        return counts;
    }

    /** What was written about those sessions, in no order that says anything. One statement. */
    Map<Long, List<String>> words(long eventId, List<Long> sessions) {
        var words = new HashMap<Long, List<String>>();
        sql.sql("select session_id, words from feedback_answer where event_id = :event and session_id in (:sessions)"
                        + " and words <> '' order by id")
                .param("event", eventId)
                .param("sessions", sessions.isEmpty() ? List.of(-1L) : sessions)
                .query(row -> {
                    words.computeIfAbsent(row.getLong("session_id"), id -> new ArrayList<>())
                            .add(row.getString("words"));
                });
        return words;
    }

    /** Whether the member speaks in that session as it was published. */
    boolean speaks(long sessionId, long memberId) {
        return sql.sql("select exists (select 1 from event_released_speaker r join event_speaker s"
                        + " on s.id = r.speaker_id where r.session_id = :session and s.member_id = :member)")
                .param("session", sessionId)
                .param("member", memberId)
                .query(Boolean.class)
                .single();
    }

    /** Forgets who was asked and who answered at events that ended before then. Returns how many rows. */
    int forget(Instant before) {
        var signUps = sql.sql("select distinct u.id from sign_up u join event e on e.id = u.event_id"
                        + " where e.ends_moment < :before and (exists (select 1 from feedback_key k where k.sign_up_id = u.id)"
                        + " or exists (select 1 from feedback_given g where g.sign_up_id = u.id)) limit 1000")
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .list();
        var forgotten = 0;
        for (var table : List.of("feedback_key", "feedback_given")) {
            forgotten += sql.sql("delete from " + table + " where sign_up_id in (:ids)")
                    .param("ids", Columns.listed(signUps))
                    .update();
        }
        return forgotten;
    }

    /**
     * Those who are asked by one mail.
     *
     * @param day on which the sessions were, or on which the mail about the whole leaves
     * @param whole whether it is about the whole event
     */
    record Round(LocalDate day, boolean whole) {}

    record Person(long eventId, AttendeeId attendee) {}

    /** @param scale 0 when it was not answered */
    record Count(int rating, int scale, int times) {}
}
