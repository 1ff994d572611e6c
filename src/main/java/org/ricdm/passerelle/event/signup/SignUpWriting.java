package org.ricdm.passerelle.event.signup;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes sign-ups and their histories: one statement for some hundreds, none for none. */
@Component
class SignUpWriting {

    /** Rows of one statement. */
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final SignUpMails mails;

    SignUpWriting(JdbcClient sql, SignUpMails mails) {
        this.sql = sql;
        this.mails = mails;
    }

    /** For one act of somebody. */
    Journal journal(Actor actor, Instant now) {
        return new Journal(actor, now, this, mails);
    }

    /** Writes them as they are now. */
    void update(List<SignUpRow> rows, Instant now) {
        inPortions(rows, portion -> {
            var values = new ArrayList<@Nullable Object>();
            for (var row : portion) {
                Collections.addAll(
                        values,
                        row.id(),
                        row.centreId(),
                        row.claim().quotaCentreId(),
                        row.claim().categoryId(),
                        row.claim().way().name(),
                        row.state().name(),
                        row.claim().reserve(),
                        Timestamp.from(row.arrivedAt()),
                        Timestamp.from(row.queuedAt()),
                        row.offeredUntil() == null ? null : Timestamp.from(row.offeredUntil()),
                        row.sequence());
            }
            values.add(Timestamp.from(now));
            // Not an insert that falls back on an update: a row that is gone by now stays gone.
            sql.sql(
                            "update sign_up s join (select ? as id, ? as centre, ? as quota, ? as category, ? as way, ? as state,"
                                    + " ? as reserve, ? as arrived, ? as queued, ? as until, ? as sequence"
                                    + " union all select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?".repeat(portion.size() - 1)
                                    + ") n on n.id = s.id set s.centre_id = n.centre, s.quota_centre_id = n.quota,"
                                    + " s.category_id = n.category, s.way = n.way, s.state = n.state, s.reserve = n.reserve,"
                                    + " s.arrived_at = n.arrived, s.queued_at = n.queued, s.offered_until = n.until,"
                                    + " s.sequence = n.sequence, s.changed_at = ?")
                    .params(values)
                    .update();
        });
    }

    private static <T> void inPortions(List<T> all, Consumer<List<T>> work) {
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    /**
     * Adds to the history of each of them.
     *
     * @param happened at most one thing to each
     * @return the sign-ups by the numbers of the entries
     */
    Map<Long, Long> steps(List<Journal.Noted> happened, Actor actor, Instant now) {
        var steps = new LinkedHashMap<Long, Long>();
        inPortions(happened, portion -> {
            var values = new ArrayList<@Nullable Object>();
            for (var one : portion) {
                Collections.addAll(
                        values,
                        one.row().id(),
                        Timestamp.from(now),
                        actor.memberId(),
                        actor.isGuest(),
                        one.what().name(),
                        one.reason());
            }
            sql.sql("insert into sign_up_step (sign_up_id, at, actor_id, by_guest, what, reason) values "
                            + String.join(", ", Collections.nCopies(portion.size(), "(?, ?, ?, ?, ?, ?)"))
                            + " returning id, sign_up_id")
                    .params(values)
                    .query(row -> {
                        steps.put(row.getLong("id"), row.getLong("sign_up_id"));
                    });
        });
        return steps;
    }

    /** Notes what organisers changed, by the numbers of the entries. */
    void edits(Map<Long, SignUpEdit> edits) {
        inPortions(List.copyOf(edits.entrySet()), portion -> {
            var values = new ArrayList<@Nullable Object>();
            for (var one : portion) {
                var category = one.getValue().category();
                var way = one.getValue().way();
                Collections.addAll(
                        values,
                        one.getKey(),
                        category == null ? null : category.before(),
                        category == null ? null : category.after(),
                        way == null ? null : way.before().name(),
                        way == null ? null : way.after().name(),
                        one.getValue().answers());
            }
            sql.sql(
                            "insert into sign_up_edit (step_id, category_before, category_after, way_before, way_after, answers)"
                                    + " values "
                                    + String.join(", ", Collections.nCopies(portion.size(), "(?, ?, ?, ?, ?, ?)")))
                    .params(values)
                    .update();
        });
    }
}
