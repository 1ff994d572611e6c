package org.ricdm.passerelle.practice.adoption;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Adoptions in the store. */
@Component
class AdoptionRows {

    private static final String ROW =
            "select a.*, c.parent_id from adoption a join centre c on c.id = a.centre_id where a.id = :id";

    /** An adoption with its centre and the sheet made out of it. */
    static final String LINE = "select a.*, " + AdoptingCentre.COLUMNS + ", t.title as adapted_title";

    static final String LINE_FROM =
            " from adoption a join centre c on c.id = a.centre_id left join practice_face t on t.practice_id = a.sheet_id";

    private final JdbcClient sql;
    private final People people;

    AdoptionRows(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    Optional<AdoptionRow> find(long id) {
        return sql.sql(ROW).param("id", id).query(AdoptionRow::read).optional();
    }

    /** With its row held. What changes the ledger of a sheet holds the sheet first: see {@link #holdSheet}. */
    Optional<AdoptionRow> hold(long id) {
        sql.sql("select id from adoption where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** Holds the row of a sheet, so that its ledger is written by one at a time. */
    void holdSheet(long practiceId) {
        sql.sql("select id from practice where id = :id for update")
                .param("id", practiceId)
                .query(Long.class)
                .optional();
    }

    long insert(long practiceId, long centreId, long responsible, AdoptionState state, AdoptionPlan plan, Instant now) {
        var key = new GeneratedKeyHolder();
        var runs = state == AdoptionState.RUNNING;
        sql.sql(
                        "insert into adoption (practice_id, centre_id, state, visibility, responsible_id, planned_on, started_on,"
                                + " created_at) values (:practice, :centre, :state, :visibility, :responsible, :planned, :started,"
                                + " :now)")
                .param("practice", practiceId)
                .param("centre", centreId)
                .param("state", state.name())
                .param("visibility", plan.visibility().name())
                .param("responsible", responsible)
                .param("planned", date(plan.start()))
                .param("started", runs ? date(plan.start()) : null)
                .param("now", Timestamp.from(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void replan(long id, @Nullable LocalDate start) {
        sql.sql("update adoption set planned_on = :on where id = :id")
                .param("on", date(start))
                .param("id", id)
                .update();
    }

    void show(long id, AdoptionVisibility visibility) {
        sql.sql("update adoption set visibility = :visibility where id = :id")
                .param("visibility", visibility.name())
                .param("id", id)
                .update();
    }

    void handOver(long id, long memberId) {
        sql.sql("update adoption set responsible_id = :member where id = :id")
                .param("member", memberId)
                .param("id", id)
                .update();
    }

    void start(long id, LocalDate on) {
        sql.sql("update adoption set state = 'RUNNING', started_on = :on where id = :id")
                .param("on", date(on))
                .param("id", id)
                .update();
    }

    void stop(long id, Stopping why, LocalDate on, Language language) {
        sql.sql("update adoption set state = 'STOPPED', ended_on = :on, stop_reason = :reason, stop_text = :text,"
                        + " language = :language where id = :id")
                .param("on", date(on))
                .param("reason", Objects.requireNonNull(why.reason()).name())
                .param("text", why.text())
                .param("language", language.code())
                .param("id", id)
                .update();
    }

    void finish(long id, Outcome outcome, LocalDate on, Language language) {
        sql.sql("update adoption set state = 'FINISHED', ended_on = :on, effort = :effort, result = :result,"
                        + " changed = :changed, again = :again, advice = :advice, language = :language where id = :id")
                .param("on", date(on))
                .param("effort", Objects.requireNonNull(outcome.effort()).name())
                .param("result", Objects.requireNonNull(outcome.result()).name())
                .param("changed", outcome.changed())
                .param("again", Objects.requireNonNull(outcome.again()).name())
                .param("advice", outcome.advice())
                .param("language", language.code())
                .param("id", id)
                .update();
    }

    void made(long id, long sheetId) {
        sql.sql("update adoption set sheet_id = :sheet where id = :id")
                .param("sheet", sheetId)
                .param("id", id)
                .update();
    }

    /** What a query of {@link #LINE} found, with the cards of the responsible members in one further statement. */
    List<Adoption> lines(JdbcClient.StatementSpec query) {
        var found = query.query((row, n) -> new Line(row.getLong("responsible_id"), line(row)))
                .list();
        var named = new HashSet<Long>();
        found.forEach(line -> named.add(line.responsible()));
        var cards = people.cards(named);
        var lines = new ArrayList<Adoption>();
        found.forEach(line -> lines.add(line.with(cards)));
        return lines;
    }

    private static Adoption line(ResultSet row) throws SQLException {
        var language = row.getString("language");
        var adapted = row.getString("adapted_title");
        return new Adoption(
                row.getLong("id"),
                AdoptingCentre.read(row),
                AdoptionState.valueOf(row.getString("state")),
                AdoptionVisibility.valueOf(row.getString("visibility")),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                null,
                stopping(row),
                outcome(row),
                language == null ? null : Language.of(language).orElse(null),
                adapted == null ? null : SheetLink.of(row.getLong("sheet_id"), adapted));
    }

    private static @Nullable Stopping stopping(ResultSet row) throws SQLException {
        var reason = row.getString("stop_reason");
        return reason == null ? null : new Stopping(StopReason.valueOf(reason), row.getString("stop_text"));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        var effort = row.getString("effort");
        return effort == null
                ? null
                : new Outcome(
                        Effort.valueOf(effort),
                        Result.valueOf(row.getString("result")),
                        row.getString("changed"),
                        Again.valueOf(row.getString("again")),
                        row.getString("advice"));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private record Line(long responsible, Adoption adoption) {

        Adoption with(Map<Long, PersonCard> cards) {
            return new Adoption(
                    adoption.id(),
                    adoption.centre(),
                    adoption.state(),
                    adoption.visibility(),
                    adoption.plannedOn(),
                    adoption.startedOn(),
                    adoption.endedOn(),
                    cards.get(responsible),
                    adoption.stopping(),
                    adoption.outcome(),
                    adoption.language(),
                    adoption.adapted());
        }
    }
}
