package org.ricdm.passerelle.event.call;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.call.CallSetup.OpenTo;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls in the store. */
@Component
class CallRows {

    private final JdbcClient sql;

    CallRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The call of an event without its texts; {@link Call#NONE} when there is none. One statement. */
    Call call(long eventId) {
        return read(eventId, "").orElse(Call.NONE);
    }

    /**
     * As {@link #call}, and nobody else does anything about the proposals of that event before this transaction ends. Held
     * before anything else is read: deadline, reviews and decisions are judged one after the other.
     */
    Call enter(long eventId) {
        return read(eventId, " for update").orElse(Call.NONE);
    }

    private Optional<Call> read(long eventId, String lock) {
        return sql.sql("select * from event_call where event_id = :event" + lock)
                .param("event", eventId)
                .query((row, n) -> new Call(
                        new CallSetup(
                                row.getObject("opens_at", LocalDateTime.class),
                                row.getObject("closes_at", LocalDateTime.class),
                                row.getObject("review_by", LocalDate.class),
                                formats(row.getString("formats")),
                                row.getBoolean("guests") ? OpenTo.EVERYBODY : OpenTo.MEMBERS,
                                Map.of()),
                        row.getInt("version")))
                .optional();
    }

    /** What is called for, as it was typed. */
    Map<Language, String> texts(long eventId) {
        var texts = new EnumMap<Language, String>(Language.class);
        sql.sql("select language, text from event_call_text where event_id = :event")
                .param("event", eventId)
                .query(row -> {
                    texts.put(Language.of(row.getString("language")).orElseThrow(), row.getString("text"));
                });
        return texts;
    }

    /** What is called for, for that reader: in their language, else in that of the event, else in any. One statement. */
    Optional<CallText> text(EventBrief event, Language reader) {
        var texts = new EnumMap<Language, String>(Language.class);
        sql.sql("select language, text_html from event_call_text where event_id = :event")
                .param("event", event.id())
                .query(row -> {
                    texts.put(Language.of(row.getString("language")).orElseThrow(), row.getString("text_html"));
                });
        return Stream.of(Stream.of(reader, event.language(), Language.EN), Arrays.stream(Language.values()))
                .flatMap(languages -> languages)
                .flatMap(language -> Stream.ofNullable(texts.get(language)).map(html -> new CallText(html, language)))
                .findFirst();
    }

    /** Says it anew. False when somebody else did meanwhile. */
    boolean change(long eventId, int version, CallSetup setup, Map<Language, String> html) {
        var statement = version == 0
                ? sql.sql("insert into event_call (event_id, opens_at, closes_at, review_by, formats, guests, version)"
                        + " values (:event, :opens, :closes, :review, :formats, :guests, 1)")
                : sql.sql("update event_call set opens_at = :opens, closes_at = :closes, review_by = :review,"
                                + " formats = :formats, guests = :guests, version = version + 1"
                                + " where event_id = :event and version = :version")
                        .param("version", version);
        int rows;
        try {
            rows = statement
                    .param("event", eventId)
                    .param("opens", setup.opens())
                    .param("closes", setup.closes())
                    .param("review", setup.reviewBy())
                    .param("formats", joined(setup.formats()))
                    .param("guests", setup.guests() == OpenTo.EVERYBODY)
                    .update();
        } catch (DuplicateKeyException e) {
            return false;
        }
        if (rows == 0) {
            return false;
        }
        sql.sql("delete from event_call_text where event_id = :event")
                .param("event", eventId)
                .update();
        setup.texts()
                .forEach((language, text) -> sql.sql("insert into event_call_text (event_id, language, text, text_html)"
                                + " values (:event, :language, :text, :html)")
                        .param("event", eventId)
                        .param("language", language.code())
                        .param("text", text)
                        .param("html", html.getOrDefault(language, ""))
                        .update());
        return true;
    }

    private static String joined(Set<SessionKind> formats) {
        return formats.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<SessionKind> formats(String joined) {
        var formats = EnumSet.noneOf(SessionKind.class);
        List.of(joined.split(",")).stream()
                .filter(name -> !name.isEmpty())
                .map(SessionKind::valueOf)
                .forEach(formats::add);
        return formats;
    }

    /**
     * What is called for, for one reader.
     *
     * @param html clean
     */
    record CallText(String html, Language language) {}
}
