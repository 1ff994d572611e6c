package org.ricdm.passerelle.event.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Certificates, and what they are made of, in the store. */
@Component
class CertificateRows {

    private final JdbcClient sql;

    CertificateRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets only one at a time issue a certificate to that sign-up. */
    void lock(long signUpId) {
        sql.sql("select id from sign_up where id = :id for update")
                .param("id", signUpId)
                .query(Long.class)
                .single();
    }

    /** The sessions in which the person was noted, as the last release shows them, by time. One statement. */
    List<AttendedSession> sessions(long signUpId, Language reader) {
        return sql.sql(
                        "select s.id, coalesce(r.starts_at, s.starts_at) as begins, coalesce(r.ends_at, s.ends_at) as ends,"
                                + " coalesce((select t.title from event_released_text t where t.session_id = s.id"
                                + " order by t.language = :reader desc, t.language = e.language desc, t.language limit 1),"
                                + " (select t.title from event_session_text t where t.session_id = s.id"
                                + " order by t.language = :reader desc, t.language = e.language desc, t.language limit 1), '')"
                                + " as title from attendance a join event_session s on s.id = a.point"
                                + " join event e on e.id = s.event_id"
                                + " left join event_released_session r on r.session_id = s.id"
                                + " where a.sign_up_id = :id and a.point <> 0 order by begins, ends, s.id")
                .param("reader", reader.code())
                .param("id", signUpId)
                .query((row, n) -> new AttendedSession(
                        row.getString("title"),
                        row.getObject("begins", LocalDateTime.class),
                        row.getObject("ends", LocalDateTime.class)))
                .list();
    }

    /** Where the event is and who organises it. One statement. */
    Setting setting(long eventId, Language reader) {
        return sql.sql("select e.mode, e.place, e.city, e.country, coalesce(c.name, '') as host from event e"
                        + " left join centre c on c.id = e.host_centre_id where e.id = :id")
                .param("id", eventId)
                .query((row, n) -> new Setting(place(row, reader), row.getString("host")))
                .single();
    }

    private static String place(ResultSet row, Language reader) throws SQLException {
        var parts = new ArrayList<String>();
        if (!row.getString("mode").equals(EventMode.ONLINE.name())) {
            parts.add(row.getString("place"));
            parts.add(row.getString("city"));
            var country = row.getString("country");
            parts.add(country == null ? "" : EventDates.country(country, reader));
        }
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** The certificate that somebody has. At most two statements. */
    Optional<Certificate> current(long signUpId) {
        return one("current_of = :key", signUpId);
    }

    /** The certificate with that code. At most two statements. */
    Optional<Certificate> coded(String code) {
        return one("code = :key", code);
    }

    private Optional<Certificate> one(String which, Object key) {
        return sql.sql("select * from certificate where " + which)
                .param("key", key)
                .query(CertificateRows::row)
                .optional()
                .map(this::whole);
    }

    private Certificate whole(Certificate bare) {
        var sessions = new ArrayList<AttendedSession>();
        var days = new ArrayList<LocalDate>();
        sql.sql("select * from certificate_line where certificate_id = :id order by position")
                .param("id", bare.number())
                .query(row -> {
                    var day = row.getObject("day", LocalDate.class);
                    if (day == null) {
                        sessions.add(new AttendedSession(
                                row.getString("title"),
                                row.getObject("starts_at", LocalDateTime.class),
                                row.getObject("ends_at", LocalDateTime.class)));
                    } else {
                        days.add(day);
                    }
                });
        var said = bare.facts();
        return new Certificate(
                bare.number(),
                bare.code(),
                bare.issued(),
                bare.current(),
                new CertificateFacts(
                        said.language(),
                        said.person(),
                        said.event(),
                        said.starts(),
                        said.ends(),
                        said.place(),
                        said.organiser(),
                        List.copyOf(sessions),
                        List.copyOf(days),
                        said.minutes()));
    }

    /** Issues it in place of the one that there may be. Three statements. */
    Certificate issue(long signUpId, CertificateFacts facts, Instant now) {
        sql.sql("update certificate set current_of = null where current_of = :id")
                .param("id", signUpId)
                .update();
        var code = CertificateCode.make();
        var key = new GeneratedKeyHolder();
        sql.sql("insert into certificate (code, sign_up_id, current_of, issued_at, language, person, event, starts_at,"
                        + " ends_at, time_zone, place, organiser, minutes) values (:code, :signUp, :signUp, :now,"
                        + " :language, :person, :event, :starts, :ends, :zone, :place, :organiser, :minutes)")
                .param("code", code)
                .param("signUp", signUpId)
                .param("now", Timestamp.from(now))
                .param("language", facts.language().code())
                .param("person", facts.person())
                .param("event", facts.event())
                .param("starts", facts.starts().local())
                .param("ends", facts.ends().local())
                .param("zone", facts.starts().zone().getId())
                .param("place", facts.place())
                .param("organiser", facts.organiser())
                .param("minutes", facts.minutes())
                .update(key, "id");
        var number = Objects.requireNonNull(key.getKey()).longValue();
        lines(number, facts);
        return new Certificate(number, code, now, true, facts);
    }

    private void lines(long number, CertificateFacts facts) {
        var values = new ArrayList<@Nullable Object>();
        var position = 0;
        for (var session : facts.sessions()) {
            Collections.<@Nullable Object>addAll(
                    values, number, position++, null, session.title(), session.starts(), session.ends());
        }
        for (var day : facts.days()) {
            Collections.<@Nullable Object>addAll(values, number, position++, day, null, null, null);
        }
        sql.sql("insert into certificate_line (certificate_id, position, day, title, starts_at, ends_at) values "
                        + String.join(", ", Collections.nCopies(position, "(?, ?, ?, ?, ?, ?)")))
                .params(values)
                .update();
    }

    /** Deletes the certificates of guests of events that ended before then. Returns how many. */
    int forgetGuests(Instant before) {
        return sql.sql("delete c from certificate c join sign_up s on s.id = c.sign_up_id"
                        + " join event e on e.id = s.event_id where s.guest_id is not null and e.ends_moment < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Certificate row(ResultSet row, int number) throws SQLException {
        var zone = ZoneId.of(row.getString("time_zone"));
        return new Certificate(
                row.getLong("id"),
                row.getString("code"),
                row.getTimestamp("issued_at").toInstant(),
                row.getObject("current_of") != null,
                new CertificateFacts(
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("person"),
                        row.getString("event"),
                        new WallTime(row.getObject("starts_at", LocalDateTime.class), zone),
                        new WallTime(row.getObject("ends_at", LocalDateTime.class), zone),
                        row.getString("place"),
                        row.getString("organiser"),
                        List.of(),
                        List.of(),
                        row.getInt("minutes")));
    }

    /**
     * @param place may be empty
     * @param organiser may be empty
     */
    record Setting(String place, String organiser) {}
}
