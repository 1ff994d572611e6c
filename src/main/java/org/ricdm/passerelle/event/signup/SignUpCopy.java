package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.CopiedRow;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventCopy;
import org.ricdm.passerelle.event.EventCopying;
import org.ricdm.passerelle.event.EventParts.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people sign up, in a copy of an event: rules, categories and limits, of which nothing is taken yet. */
@Component
class SignUpCopy implements EventCopy {

    private static final Map<String, String> OF_EVENT = Map.of("event_id", "event");
    private static final String CATEGORY = "sign_up_category";
    private static final String OF_COMPANIONS = "companion_category_id";

    private final JdbcClient sql;
    private final SignUpRows rows;
    private final Clock clock;

    SignUpCopy(JdbcClient sql, SignUpRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> copied() {
        return Set.of("sign_up_rules", CATEGORY, "sign_up_category_text", "place_limit");
    }

    @Override
    public Set<String> left() {
        return Set.of("sign_up", "sign_up_step", "event_guest", "event_guest_link", "people_filter", "sign_up_edit");
    }

    @Override
    public List<Said> counted(long eventId) {
        return sql.sql("select (select count(*) from sign_up_category where event_id = :event) as categories,"
                        + " (select count(*) from place_limit where event_id = :event and kind = 'CENTRE') as quotas")
                .param("event", eventId)
                .query((row, n) -> row.getInt("categories") == 0
                        ? List.<Said>of()
                        : List.of(
                                new Said("signup.copy.takes", List.of(row.getInt("categories"), row.getInt("quotas")))))
                .single();
    }

    @Override
    public void copy(EventCopying copying) {
        note(
                copying,
                copying.take(
                        "sign_up_rules",
                        "event_id",
                        OF_EVENT,
                        row -> true,
                        row -> row.set("released", false).set("version", 0)));
        var companions = new HashMap<Long, Long>();
        note(copying, copying.take(CATEGORY, "event_id", OF_EVENT, row -> true, row -> {
            var of = row.number(OF_COMPANIONS);
            if (of != null) {
                companions.put(row.id(), of);
                row.set(OF_COMPANIONS, null);
            }
        }));
        companions.forEach((category, of) -> bring(copying, category, of));
        copying.take("sign_up_category_text", "category_id", Map.of("category_id", CATEGORY));
        copying.take("place_limit", "event_id", OF_EVENT, row -> true, row -> untaken(copying, row));
    }

    /** Categories name each other: only when all of them are there. */
    private void bring(EventCopying copying, long category, long ofCompanions) {
        sql.sql("update sign_up_category set companion_category_id = :of where id = :id")
                .param("of", copying.of(CATEGORY, ofCompanions).orElseThrow())
                .param("id", copying.of(CATEGORY, category).orElseThrow())
                .update();
    }

    private static void untaken(EventCopying copying, CopiedRow row) {
        row.set("taken", 0).set("reserve_taken", 0);
        var ref = row.number("ref");
        if (LimitKind.CATEGORY.name().equals(row.get("kind")) && ref != null) {
            row.set("ref", copying.of(CATEGORY, ref).orElseThrow());
        }
    }

    private static void note(EventCopying copying, List<EventCopying.Moved> moved) {
        moved.forEach(one -> copying.note("signup.copy.moved", "", one));
    }

    @Override
    public List<Said> attention(Copied copied) {
        var event = copied.event();
        var rules = rows.said(event.id());
        var said = new ArrayList<Said>();
        if (rules.opens() == null) {
            said.add(new Said("signup.copy.never", List.of()));
        } else if (isPast(rules.opens(), event)) {
            said.add(new Said("signup.copy.open", List.of()));
        }
        if (isPast(rules.closes(), event)) {
            said.add(new Said("signup.copy.closed", List.of()));
        }
        if (isPast(rules.released(), event)) {
            said.add(new Said("signup.copy.released", List.of()));
        }
        if (windows(event.id()).anyMatch(moment -> isPast(moment, event))) {
            said.add(new Said("signup.copy.window", List.of()));
        }
        return said;
    }

    private Stream<LocalDateTime> windows(long eventId) {
        return sql
                .sql("select opens_at as moment from sign_up_category where event_id = :event"
                        + " union all select closes_at from sign_up_category where event_id = :event")
                .param("event", eventId)
                .query((row, n) -> Optional.ofNullable(row.getObject("moment", LocalDateTime.class)))
                .list()
                .stream()
                .flatMap(Optional::stream);
    }

    private boolean isPast(@Nullable LocalDateTime moment, EventBrief event) {
        return moment != null && new WallTime(moment, event.zone()).instant().isBefore(Instant.now(clock));
    }
}
