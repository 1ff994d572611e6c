package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the desk shows of sign-ups. */
@Component
class DeskRows {

    /** With the person and the centre that names are looked for in. */
    private static final String NAMED = " from sign_up s left join member m on m.id = s.member_id"
            + " left join event_guest g on g.id = s.guest_id left join centre c on c.id = s.centre_id"
            + " left join sign_up b on b.id = s.with_id left join member bm on bm.id = b.member_id"
            + " left join event_guest bg on bg.id = b.guest_id";

    private final JdbcClient sql;
    private final Categories categories;
    private final People people;
    private final Clock clock;

    DeskRows(JdbcClient sql, Categories categories, People people, Clock clock) {
        this.sql = sql;
        this.categories = categories;
        this.people = people;
        this.clock = clock;
    }

    /** The sign-ups below that id, the last one to come first. Two statements. */
    List<DeskRow> list(EventBrief event, DeskFilter filter, @Nullable Long before, int most, Language reader) {
        return list(event, filter, List.of(), before, most, names(event, reader));
    }

    /** Those of a coordinator's centres; none for organisers, who see them all elsewhere. */
    List<DeskRow> listOf(GroupScope scope, @Nullable Long before, int most, Map<Long, String> names) {
        return scope.isOrganiser()
                ? List.of()
                : list(scope.event(), DeskFilter.ALL, scope.centreIds(), before, most, names);
    }

    /** Of those centres, of all for none. One statement. */
    List<DeskRow> list(
            EventBrief event,
            DeskFilter filter,
            Collection<Long> centreIds,
            @Nullable Long before,
            int most,
            Map<Long, String> names) {
        var narrowed = narrowed(event, filter);
        var values = narrowed.values();
        values.put("everywhere", centreIds.isEmpty());
        values.put("centres", Columns.listed(centreIds));
        values.put("before", before);
        values.put("most", most);
        return sql.sql("select s.*, m.handle, concat(m.given_name, ' ', m.family_name) as member_name,"
                        + " m.email as member_email, m.interface_language, m.time_zone, m.state = 'ACTIVE' as active,"
                        + " g.name as guest_name, g.organisation, g.email as guest_email, g.language as guest_language,"
                        + " coalesce(concat(bm.given_name, ' ', bm.family_name), bg.name, '') as bringer,"
                        + " p.id as from_id, p.name as from_name, p.city as from_city, p.country as from_country, "
                        + SignUpRows.POSITION
                        + NAMED + " left join centre p on p.id = coalesce(m.centre_id, g.centre_id)"
                        + " where " + narrowed.where()
                        + " and (:everywhere or s.centre_id in (:centres)) and (:before is null or s.id < :before)"
                        + " order by s.id desc limit :most")
                .params(values)
                .query((row, n) -> {
                    var signUp = SignUpRows.row(row, n);
                    return new DeskRow(
                            signUp.id(),
                            attendee(row, signUp.attendee()),
                            names.getOrDefault(signUp.claim().categoryId(), ""),
                            signUp.claim().way(),
                            signUp.state(),
                            row.getInt("position"),
                            signUp.claim().reserve(),
                            signUp.arrivedAt(),
                            Objects.requireNonNull(row.getString("bringer")));
                })
                .list();
    }

    /** The ids of those, in the order in which they came. One statement. */
    List<Long> ids(EventBrief event, Picked picked, int most) {
        var narrowed = narrowed(event, picked.filter());
        var values = narrowed.values();
        values.put("all", picked.ids().isEmpty());
        values.put("ids", Columns.listed(picked.ids()));
        values.put("most", most);
        return sql.sql("select s.id" + NAMED + " where " + narrowed.where()
                        + " and (:all or s.id in (:ids)) order by s.arrived_at, s.id limit :most")
                .params(values)
                .query(Long.class)
                .list();
    }

    /** Those whom the filter leaves, as conditions on {@link #NAMED}. */
    private Narrowed narrowed(EventBrief event, DeskFilter filter) {
        var chosen = SelectionSql.of(event.id(), filter.selection());
        var values = new HashMap<String, @Nullable Object>(chosen.values());
        values.put("refused", filter.refused());
        values.put("recently", Timestamp.from(Instant.now(clock).minus(SelectionSql.REFUSED_FOR)));
        values.put("words", "%" + Columns.literal(filter.words().strip()) + "%");
        return new Narrowed(
                chosen.where() + " and (not :refused or " + SelectionSql.REFUSED + ")"
                        + " and concat_ws(' ', m.given_name, m.family_name, g.name, g.organisation, c.name,"
                        + " bm.given_name, bm.family_name, bg.name) like :words",
                values);
    }

    private record Narrowed(String where, HashMap<String, @Nullable Object> values) {}

    private static Attendee attendee(ResultSet row, AttendeeId id) throws SQLException {
        var from = Objects.requireNonNullElse(row.getString("from_name"), "");
        var city = Objects.requireNonNullElse(row.getString("from_city"), "");
        var country = Objects.requireNonNullElse(row.getString("from_country"), "");
        var centre = row.getObject("from_id", Long.class);
        if (id.isGuest()) {
            return Attendee.guest(
                    id,
                    Objects.requireNonNullElse(row.getString("guest_name"), ""),
                    Objects.requireNonNullElse(row.getString("organisation"), ""),
                    centre,
                    from,
                    city,
                    country,
                    row.getString("guest_email"),
                    Language.of(row.getString("guest_language")).orElse(Language.EN));
        }
        return new Attendee(
                id,
                row.getString("member_name"),
                row.getString("handle"),
                centre,
                from,
                city,
                country,
                row.getString("member_email"),
                Language.of(row.getString("interface_language")).orElse(Language.EN),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("active"));
    }

    /** The names of the categories by id. One statement. */
    Map<Long, String> names(EventBrief event, Language reader) {
        return categories.names(event, reader);
    }

    /** How full each limit is: the event, the ways, the categories, the Cités by name. One statement. */
    List<Filling> fillings(EventBrief event, Map<Long, String> names, List<Tally> tallies) {
        var now = LocalDateTime.ofInstant(Instant.now(clock), event.zone());
        return sql
                .sql("select l.*, coalesce(c.name, '') as cite, coalesce(r.released_at <= :now, false) as released"
                        + " from place_limit l left join sign_up_rules r on r.event_id = l.event_id"
                        + " left join centre c on l.kind = 'CENTRE' and c.id = l.ref where l.event_id = :event")
                .param("event", event.id())
                .param("now", now)
                .query((row, n) -> {
                    var limit = SignUpRows.limit(row, n);
                    return new Filling(
                            limit.kind(),
                            limit.ref(),
                            switch (limit.kind()) {
                                case EVENT, WAY -> "";
                                case CATEGORY -> names.getOrDefault(limit.ref(), "");
                                case CENTRE -> row.getString("cite");
                            },
                            limit.capacity(),
                            limit.taken(),
                            Math.max(0, limit.reserve() - limit.reserveTaken()),
                            waiting(limit, tallies),
                            row.getBoolean("released") && limit.kind() == LimitKind.CENTRE);
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Filling::kind)
                        .thenComparing(one -> one.kind() == LimitKind.CENTRE ? one.name() : "")
                        .thenComparingLong(Filling::ref))
                .toList();
    }

    private static int waiting(Limit limit, List<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.state() == SignUpState.WAITING)
                .filter(tally -> tally.claim().fallsUnder(limit.kind(), limit.ref()))
                .mapToInt(Tally::people)
                .sum();
    }

    /** How many there are of each kind. One statement. */
    List<Tally> tallies(long eventId) {
        return sql.sql(
                        "select s.state, s.way, s.category_id, s.quota_centre_id, c.name as cite, count(*) as n"
                                + " from sign_up s left join centre c on c.id = s.quota_centre_id"
                                + " where s.event_id = :event group by s.state, s.way, s.category_id, s.quota_centre_id, c.name")
                .param("event", eventId)
                .query((row, n) -> new Tally(
                        SignUpState.valueOf(row.getString("state")),
                        new Claim(
                                EventMode.valueOf(row.getString("way")),
                                row.getLong("category_id"),
                                row.getObject("quota_centre_id", Long.class),
                                false),
                        Objects.requireNonNullElse(row.getString("cite"), ""),
                        row.getInt("n")))
                .list();
    }

    /**
     * How many people take part, or do not, in the same state and by the same claim.
     *
     * @param cite name of the Cité whose quota counts, empty when there is none
     */
    record Tally(SignUpState state, Claim claim, String cite, int people) {}

    /** What the list can be narrowed by. One statement. */
    DeskChoices choices(EventBrief event, Map<Long, String> names, List<Tally> tallies, Language reader) {
        var cites = new TreeMap<String, Long>();
        tallies.forEach(tally -> {
            var cite = tally.claim().quotaCentreId();
            if (cite != null) {
                cites.put(tally.cite(), cite);
            }
        });
        var byId = new LinkedHashMap<Long, String>();
        cites.forEach((name, id) -> byId.put(id, name));
        var workshops = new LinkedHashMap<Long, String>();
        var kept = new ArrayList<DeskChoices.Kept>();
        sql.sql("select 0 as workshop, f.id, f.name, f.look from people_filter f where f.event_id = :event"
                        + " union all select 1, s.session_id, coalesce((select t.title from event_released_text t"
                        + " where t.session_id = s.session_id order by t.language = :reader desc, t.language = :own desc,"
                        + " t.language limit 1), ''), '' from event_released_session s where s.event_id = :event"
                        + " and s.capacity is not null and not s.withdrawn order by workshop, name, id")
                .param("event", event.id())
                .param("reader", reader.code())
                .param("own", event.language().code())
                .query(row -> {
                    if (row.getBoolean("workshop")) {
                        workshops.put(row.getLong("id"), row.getString("name"));
                    } else {
                        kept.add(new DeskChoices.Kept(
                                row.getLong("id"), row.getString("name"), DeskLook.of(row.getString("look"))));
                    }
                });
        return DeskChoices.of(names, byId, workshops, kept);
    }

    /** What happened to a sign-up, oldest first. Three statements. */
    List<HistoryStep> history(long signUpId, EventBrief event, Language reader) {
        var names = names(event, reader);
        var steps = sql.sql(
                        "select s.*, e.*, g.name as guest from sign_up_step s join sign_up u on u.id = s.sign_up_id"
                                + " left join sign_up_edit e on e.step_id = s.id left join sign_up b on b.id = u.with_id"
                                + " left join event_guest g on s.by_guest and g.id = coalesce(b.guest_id, if(u.with_id is null, u.guest_id, null)) where s.sign_up_id = :id order by s.id")
                .param("id", signUpId)
                .query((row, n) -> new Bare(
                        StepKind.valueOf(row.getString("what")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor_id", Long.class),
                        row.getString("guest"),
                        row.getString("reason"),
                        EditedParts.find(row, names)))
                .list();
        var actors = people.cards(steps.stream()
                .map(Bare::actorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return steps.stream()
                .map(step -> new HistoryStep(step.what(), step.at(), step.by(actors), step.reason(), step.changed()))
                .toList();
    }

    private record Bare(
            StepKind what,
            Instant at,
            @Nullable Long actorId,
            @Nullable String guest,
            String reason,
            @Nullable EditedParts changed) {

        @Nullable
        String by(Map<Long, PersonCard> actors) {
            var actor = actorId == null ? null : actors.get(actorId);
            return actor == null ? guest : actor.name();
        }
    }
}
