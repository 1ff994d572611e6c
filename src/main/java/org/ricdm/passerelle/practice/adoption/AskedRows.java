package org.ricdm.passerelle.practice.adoption;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions at the right moment in the store, with the keys that open them. */
@Component
class AskedRows {

    private static final int KEY_BYTES = 32;

    private final JdbcClient sql;

    AskedRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adoptions that run since a day after the first and until the last, and of which that was not asked yet. */
    List<Long> due(AdoptionQuestion question, LocalDate after, LocalDate last) {
        return sql.sql("select a.id from adoption a where a.state = 'RUNNING' and a.started_on > :after"
                        + " and a.started_on <= :last and not exists (select 1 from adoption_question q"
                        + " where q.adoption_id = a.id and q.question = :question) order by a.id limit 500")
                .param("after", Date.valueOf(after))
                .param("last", Date.valueOf(last))
                .param("question", question.name())
                .query(Long.class)
                .list();
    }

    /** Questions that wait since then, of adoptions that run, and were asked of somebody who is not responsible now. */
    List<Waiting> misplaced(Instant since) {
        return sql.sql("select q.*, a.state from adoption_question q join adoption a on a.id = q.adoption_id"
                        + " join member m on m.id = q.asked_of where q.answered_at is null and q.asked_at > :since"
                        + " and a.state = 'RUNNING' and (q.asked_of <> a.responsible_id or m.state <> 'ACTIVE'"
                        + " or m.centre_id <> a.centre_id) order by q.adoption_id limit 500")
                .param("since", Timestamp.from(since))
                .query(AskedRows::waiting)
                .list();
    }

    /** Who is asked: the responsible member, else a coordinator of the centre, else one of the Cité it belongs to. */
    Optional<Long> addressee(long adoptionId) {
        return sql.sql("select m.id from adoption a join centre c on c.id = a.centre_id join member m"
                        + " on m.state = 'ACTIVE' and ((m.id = a.responsible_id and m.centre_id = a.centre_id)"
                        + " or (m.centre_id in (c.id, c.parent_id) and exists (select 1 from member_role r"
                        + " where r.member_id = m.id and r.role = 'COORDINATOR'))) where a.id = :id"
                        + " order by m.id = a.responsible_id desc, m.centre_id = a.centre_id desc, m.id limit 1")
                .param("id", adoptionId)
                .query(Long.class)
                .optional();
    }

    void ask(long adoptionId, AdoptionQuestion question, long of, Instant now) {
        sql.sql(
                        "insert into adoption_question (adoption_id, question, asked_of, asked_at)"
                                + " values (:adoption, :question, :of, :now) on duplicate key update asked_of = value(asked_of)")
                .param("adoption", adoptionId)
                .param("question", question.name())
                .param("of", of)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Waiting> find(long adoptionId, AdoptionQuestion question) {
        return sql.sql("select q.*, a.state from adoption_question q join adoption a on a.id = q.adoption_id"
                        + " where q.adoption_id = :adoption and q.question = :question")
                .param("adoption", adoptionId)
                .param("question", question.name())
                .query(AskedRows::waiting)
                .optional();
    }

    /** A key for the mail with that question to that member. */
    String key(long adoptionId, AdoptionQuestion question, long memberId, Instant now) {
        var key = SecretToken.make(KEY_BYTES);
        sql.sql("insert into adoption_key (hash, adoption_id, question, member_id, made_at)"
                        + " values (:hash, :adoption, :question, :member, :now)")
                .param("hash", SecretToken.hash(key))
                .param("adoption", adoptionId)
                .param("question", question.name())
                .param("member", memberId)
                .param("now", Timestamp.from(now))
                .update();
        return key;
    }

    /** The question that the key opens; only as long as it is asked of that member, and they are active. */
    Optional<Waiting> opened(String key) {
        return sql.sql("select q.*, a.state from adoption_key k join adoption_question q"
                        + " on q.adoption_id = k.adoption_id and q.question = k.question and q.asked_of = k.member_id"
                        + " join adoption a on a.id = q.adoption_id"
                        + " join member m on m.id = k.member_id and m.state = 'ACTIVE' where k.hash = :hash")
                .param("hash", SecretToken.hash(key))
                .query(AskedRows::waiting)
                .optional();
    }

    /** Holds the question, so that it is answered by one at a time. */
    void hold(long adoptionId, AdoptionQuestion question) {
        sql.sql("select adoption_id from adoption_question where adoption_id = :adoption and question = :question"
                        + " for update")
                .param("adoption", adoptionId)
                .param("question", question.name())
                .query(Long.class)
                .optional();
    }

    void answer(long adoptionId, AdoptionQuestion question, String choice, long by, Instant now) {
        sql.sql("update adoption_question set answer = :choice, answered_by = :by,"
                        + " answered_at = coalesce(answered_at, :now) where adoption_id = :adoption"
                        + " and question = :question")
                .param("choice", choice)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("adoption", adoptionId)
                .param("question", question.name())
                .update();
    }

    /** Forgets the keys made before then. Returns how many. */
    int forget(Instant before) {
        return sql.sql("delete from adoption_key where made_at < :before limit 1000")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getLong("adoption_id"),
                AdoptionQuestion.valueOf(row.getString("question")),
                row.getLong("asked_of"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"),
                Columns.instant(row, "answered_at"),
                AdoptionState.valueOf(row.getString("state")));
    }

    /**
     * A question that was asked.
     *
     * @param state of the adoption
     */
    record Waiting(
            long adoptionId,
            AdoptionQuestion question,
            long askedOf,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            AdoptionState state) {}
}
