package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the desk shows of sign-ups. */
@Component
class DeskRows {

    private final JdbcClient sql;
    private final SignUpRows rows;
    private final Categories categories;
    private final People people;
    private final Attendees attendees;
    private final Centres centres;

    DeskRows(
            JdbcClient sql,
            SignUpRows rows,
            Categories categories,
            People people,
            Attendees attendees,
            Centres centres) {
        this.sql = sql;
        this.rows = rows;
        this.categories = categories;
        this.people = people;
        this.attendees = attendees;
        this.centres = centres;
    }

    /** The sign-ups below that id, the last one to come first. Five statements. */
    List<DeskRow> list(EventBrief event, DeskFilter filter, @Nullable Long before, int most, Language reader) {
        return list(event, filter, List.of(), before, most, reader);
    }

    /** Those of a coordinator's centres; none for organisers, who see them all elsewhere. */
    List<DeskRow> listOf(GroupScope scope, @Nullable Long before, int most, Language reader) {
        return scope.isOrganiser()
                ? List.of()
                : list(scope.event(), DeskFilter.ALL, scope.centreIds(), before, most, reader);
    }

    private List<DeskRow> list(
            EventBrief event,
            DeskFilter filter,
            Collection<Long> centreIds,
            @Nullable Long before,
            int most,
            Language reader) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("event", event.id());
        values.put("state", filter.state() == null ? null : filter.state().name());
        values.put("category", filter.categoryId());
        values.put("cite", filter.citeId());
        values.put("everywhere", centreIds.isEmpty());
        values.put("centres", Columns.listed(centreIds));
        values.put("before", before);
        values.put("words", "%" + Columns.literal(filter.words().strip()) + "%");
        values.put("most", most);
        var found = sql.sql("select s.* from sign_up s left join member m on m.id = s.member_id"
                        + " left join event_guest g on g.id = s.guest_id"
                        + " left join centre c on c.id = s.centre_id where s.event_id = :event"
                        + " and (:state is null or s.state = :state) and (:category is null or s.category_id = :category)"
                        + " and (:cite is null or s.quota_centre_id = :cite) and (:everywhere or s.centre_id in (:centres))"
                        + " and (:before is null or s.id < :before)"
                        + " and concat_ws(' ', m.given_name, m.family_name, g.name, g.organisation, c.name) like :words"
                        + " order by s.id desc limit :most")
                .params(values)
                .query(SignUpRows::row)
                .list();
        var persons = attendees.these(found.stream().map(SignUpRow::attendee).toList());
        var named = names(event, reader);
        var line = rows.inLine(event.id()).stream().map(SignUpRow::id).toList();
        return found.stream()
                .filter(row -> persons.containsKey(row.attendee()))
                .map(row -> new DeskRow(
                        row.id(),
                        Objects.requireNonNull(persons.get(row.attendee())),
                        named.getOrDefault(row.claim().categoryId(), ""),
                        row.claim().way(),
                        row.state(),
                        line.indexOf(row.id()) + 1,
                        row.claim().reserve(),
                        row.arrivedAt()))
                .toList();
    }

    Map<Long, String> names(EventBrief event, Language reader) {
        var names = new HashMap<Long, String>();
        categories
                .of(event.id())
                .forEach(one -> names.put(
                        Objects.requireNonNull(one.id()),
                        one.in(reader, event.language()).name()));
        return names;
    }

    /** How full each limit is: the event, the ways, the categories, the Cités by name. */
    List<Filling> fillings(EventBrief event, boolean released, Language reader) {
        var limits = rows.limits(event.id());
        var line = rows.inLine(event.id());
        var names = names(event, reader);
        var cites = new HashMap<Long, String>();
        centres.all().forEach(centre -> cites.put(centre.id(), centre.name()));
        return limits.stream()
                .map(limit -> new Filling(
                        limit.kind(),
                        limit.ref(),
                        switch (limit.kind()) {
                            case EVENT, WAY -> "";
                            case CATEGORY -> names.getOrDefault(limit.ref(), "");
                            case CENTRE -> cites.getOrDefault(limit.ref(), "");
                        },
                        limit.capacity(),
                        limit.taken(),
                        Math.max(0, limit.reserve() - limit.reserveTaken()),
                        waiting(limit, line),
                        released && limit.kind() == LimitKind.CENTRE))
                .sorted(Comparator.comparing(Filling::kind)
                        .thenComparing(one -> one.kind() == LimitKind.CENTRE ? one.name() : "")
                        .thenComparingLong(Filling::ref))
                .toList();
    }

    private static int waiting(Limit limit, Collection<SignUpRow> line) {
        return (int) line.stream()
                .filter(row -> row.claim().fallsUnder(limit.kind(), limit.ref()))
                .count();
    }

    /** How many sign-ups there are in each state. */
    Map<SignUpState, Integer> counts(long eventId) {
        var counts = new HashMap<SignUpState, Integer>();
        sql.sql("select state, count(*) as n from sign_up where event_id = :event group by state")
                .param("event", eventId)
                .query(row -> {
                    counts.put(SignUpState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    /** What happened to a sign-up, oldest first. Two statements. */
    List<HistoryStep> history(long signUpId) {
        var steps = sql.sql(
                        "select s.*, g.name as guest from sign_up_step s join sign_up u on u.id = s.sign_up_id"
                                + " left join event_guest g on s.by_guest and g.id = u.guest_id where s.sign_up_id = :id order by s.id")
                .param("id", signUpId)
                .query((row, n) -> new Bare(
                        StepKind.valueOf(row.getString("what")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor_id", Long.class),
                        row.getString("guest"),
                        row.getString("reason")))
                .list();
        var actors = people.cards(steps.stream()
                .map(Bare::actorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return steps.stream()
                .map(step -> new HistoryStep(step.what(), step.at(), step.by(actors), step.reason()))
                .toList();
    }

    private record Bare(
            StepKind what,
            Instant at,
            @Nullable Long actorId,
            @Nullable String guest,
            String reason) {

        @Nullable
        String by(Map<Long, PersonCard> actors) {
            var actor = actorId == null ? null : actors.get(actorId);
            return actor == null ? guest : actor.name();
        }
    }
}
