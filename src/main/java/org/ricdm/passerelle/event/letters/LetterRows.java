package org.ricdm.passerelle.event.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.signup.Reach;
import org.ricdm.passerelle.event.signup.Selected;
import org.ricdm.passerelle.event.signup.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Letters in the store. */
@Component
class LetterRows {

    /** Readers whom no mail was ordered for, or whose mail was given up. */
    static final String MISSED = " from event_letter_reader r left join mail q"
            + " on q.dedupe_key = concat('" + LetterMail.KIND + ":', r.letter_id, ':', r.sign_up_id)"
            + " where r.letter_id = l.id and (r.reach <> 'READS' or q.state in ('FAILED', 'SKIPPED'))";

    /** How many were missed is counted where somebody looks, not for each mail that leaves. */
    private static final String COUNTED = "l.missed + (select count(*)" + MISSED + ")";

    private static final String READ =
            "select l.*, concat(a.given_name, ' ', a.family_name) as author, concat(b.given_name, ' ', b.family_name)"
                    + " as sender, t.language, t.subject, t.body, %s as not_reached"
                    + " from %s l join member a on a.id = l.author_id"
                    + " left join member b on b.id = l.sent_by left join event_letter_text t on t.letter_id = l.id ";

    /** None when it was deleted: the condition stays in the selection and reaches nobody. */
    private static final String QUESTION = "(select q.id from event_question q where q.id = :question)";

    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final JsonMapper json;

    LetterRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Letter> find(long id) {
        return find(id, COUNTED);
    }

    /** As {@link #find(long)}, for a mail of it: it does not matter there whom it missed. */
    Optional<Letter> said(long id) {
        return find(id, "0");
    }

    private Optional<Letter> find(long id, String missed) {
        return read(READ.formatted(missed, "event_letter") + "where l.id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    /** Until the transaction ends nobody else writes it or sends it. */
    void lock(long id) {
        sql.sql("select id from event_letter where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Those of an event below that id, the latest one first. One statement. */
    List<Letter> list(long eventId, @Nullable Long before, int most) {
        var page = "(select * from event_letter where event_id = :event and id < :before order by id desc limit :most)";
        return read(
                READ.formatted(COUNTED, page) + "order by l.id desc, t.language",
                Map.of("event", eventId, "before", before == null ? Long.MAX_VALUE : before, "most", most));
    }

    /** A draft of that author at that event in which nothing was written. */
    Optional<Long> untouched(long eventId, long authorId) {
        return sql.sql("select l.id from event_letter l where l.event_id = :event and l.author_id = :author"
                        + " and l.version = 0 and l.sent_at is null"
                        + " and not exists (select 1 from event_letter_text t where t.letter_id = l.id) limit 1")
                .param("event", eventId)
                .param("author", authorId)
                .query(Long.class)
                .optional();
    }

    long begin(long eventId, long authorId, LetterEntry entry, Instant now) {
        var id = sql.sql("insert into event_letter (event_id, author_id, selection, question_id, fallback, begun_at,"
                        + " changed_at) values (:event, :author, :selection, " + QUESTION
                        + ", :fallback, :now, :now) returning id")
                .param("event", eventId)
                .param("author", authorId)
                .params(written(entry, now))
                .query(Long.class)
                .single();
        texts(id, entry);
        return id;
    }

    /** False when it is another version by now, or sent. */
    boolean keep(long id, int version, LetterEntry entry, Instant now) {
        var kept = sql.sql("update event_letter set selection = :selection, question_id = " + QUESTION + ","
                        + " fallback = :fallback, changed_at = :now, version = version + 1"
                        + " where id = :id and version = :version and sent_at is null")
                .params(written(entry, now))
                .param("id", id)
                .param("version", version)
                .update();
        if (kept == 0) {
            return false;
        }
        sql.sql("delete from event_letter_text where letter_id = :id")
                .param("id", id)
                .update();
        texts(id, entry);
        return true;
    }

    private void texts(long id, LetterEntry entry) {
        var written = entry.written();
        if (written.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>();
        written.forEach(
                (language, text) -> Collections.addAll(values, id, language.code(), text.subject(), text.body()));
        sql.sql("insert into event_letter_text (letter_id, language, subject, body) values "
                        + String.join(", ", Collections.nCopies(written.size(), "(?, ?, ?, ?)")))
                .params(values)
                .update();
    }

    private Map<String, @Nullable Object> written(LetterEntry entry, Instant now) {
        var answer = entry.selection().answer();
        var fallback = entry.fallback();
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("selection", json.writeValueAsString(entry.selection()));
        values.put("question", answer == null ? null : answer.questionId());
        values.put("fallback", fallback == null ? null : fallback.code());
        values.put("now", Timestamp.from(now));
        return values;
    }

    /** Only a draft. */
    void discard(long id) {
        sql.sql("delete from event_letter where id = :id and sent_at is null")
                .param("id", id)
                .update();
    }

    /** It is sent to those, by that member. Some hundreds in each statement. */
    void sent(long id, long by, List<Selected> selected, int people, Instant now) {
        sql.sql("update event_letter set sent_at = :now, sent_by = :by, people = :people where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("people", people)
                .param("id", id)
                .update();
        for (var from = 0; from < selected.size(); from += AT_ONCE) {
            var some = selected.subList(from, Math.min(selected.size(), from + AT_ONCE));
            var values = new ArrayList<Object>();
            some.forEach(one ->
                    Collections.addAll(values, id, one.signUpId(), one.reach().name()));
            sql.sql("insert into event_letter_reader (letter_id, sign_up_id, reach) values "
                            + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?)")))
                    .params(values)
                    .update();
        }
    }

    /** Whom it went to is forgotten; how many were picked by hand is still known. */
    void forgetPicked(Letter letter) {
        var selection = letter.entry().selection();
        if (selection.isPicked()) {
            sql.sql("update event_letter set selection = :selection where id = :id")
                    .param("selection", json.writeValueAsString(selection.withoutThePicked()))
                    .param("id", letter.id())
                    .update();
        }
    }

    /** Whom it did not reach, by name, as far as it is not forgotten. One statement. */
    List<Missed> missed(long id, int most) {
        return sql.sql("select coalesce(concat(m.given_name, ' ', m.family_name), g.name) as name, r.reach"
                        + " from event_letter l join event_letter_reader r on r.letter_id = l.id"
                        + " join sign_up s on s.id = r.sign_up_id left join member m on m.id = s.member_id"
                        + " left join event_guest g on g.id = s.guest_id left join mail q"
                        + " on q.dedupe_key = concat('" + LetterMail.KIND + ":', r.letter_id, ':', r.sign_up_id)"
                        + " where l.id = :id and (r.reach <> 'READS' or q.state in ('FAILED', 'SKIPPED'))"
                        + " order by name, s.id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, n) -> new Missed(
                        Objects.requireNonNullElse(row.getString("name"), ""), Reach.valueOf(row.getString("reach"))))
                .list();
    }

    private List<Letter> read(String select, Map<String, Object> values) {
        var texts = new LinkedHashMap<Long, Map<Language, LetterEntry.Text>>();
        var bare = new LinkedHashMap<Long, Letter>();
        sql.sql(select).params(values).query(row -> {
            var id = row.getLong("id");
            var own = texts.computeIfAbsent(id, key -> new EnumMap<>(Language.class));
            var language = row.getString("language");
            if (language != null) {
                own.put(
                        Language.of(language).orElseThrow(),
                        new LetterEntry.Text(row.getString("subject"), row.getString("body")));
            }
            if (!bare.containsKey(id)) {
                bare.put(id, letter(row, own));
            }
        });
        return List.copyOf(bare.values());
    }

    private Letter letter(ResultSet row, Map<Language, LetterEntry.Text> texts) throws SQLException {
        var fallback = row.getString("fallback");
        return new Letter(
                row.getLong("id"),
                row.getLong("event_id"),
                row.getInt("version"),
                new LetterEntry(
                        json.readValue(row.getString("selection"), Selection.class),
                        texts,
                        fallback == null ? null : Language.of(fallback).orElseThrow()),
                row.getString("author"),
                Objects.requireNonNull(Columns.instant(row, "changed_at")),
                Columns.instant(row, "sent_at"),
                Objects.requireNonNullElse(row.getString("sender"), ""),
                row.getInt("people"),
                row.getInt("not_reached"));
    }
}
