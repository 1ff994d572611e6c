package org.ricdm.passerelle.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of events, paged by key. Visitors find what is for everybody, a team its drafts as well. */
@Service
@Transactional(readOnly = true)
@OpenToAll("each list holds only what who asks may see")
public class EventLists {

    /** Events on one page. */
    public static final int PAGE = 20;

    /** Events in one month: more than anybody reads. */
    private static final int IN_A_MONTH = 300;

    private final JdbcClient sql;
    private final EventSelection events;
    private final EventAccess access;
    private final Centres centres;
    private final Headcounts headcounts;
    private final Clock clock;

    EventLists(
            JdbcClient sql,
            EventSelection events,
            EventAccess access,
            Centres centres,
            Headcounts headcounts,
            Clock clock) {
        this.sql = sql;
        this.events = events;
        this.access = access;
        this.centres = centres;
        this.headcounts = headcounts;
        this.clock = clock;
    }

    /**
     * What is not over yet, the earliest first.
     *
     * @param cursor from {@link EventList}, null for the first page; a broken one counts as null
     */
    public EventList coming(EventFilter filter, @Nullable String cursor) {
        return page("e.ends_moment > :now", false, filter, cursor);
    }

    /** What is over, the latest first, with how many people were there; {@code cursor} as for {@link #coming}. */
    public EventList past(EventFilter filter, @Nullable String cursor) {
        return page("e.ends_moment <= :now", true, filter, cursor);
    }

    /** What touches a day of that month by the clocks of its place, in the order of time. */
    public List<EventBrief> month(YearMonth month, EventFilter filter) {
        var parameters = parameters(filter);
        parameters.put("from", month.atDay(1).atStartOfDay());
        parameters.put("before", month.plusMonths(1).atDay(1).atStartOfDay());
        parameters.put("limit", IN_A_MONTH);
        return events.inWordsOfViewer(
                EventAccess.SEEN + condition(filter)
                        + " and e.starts_at < :before and e.ends_at >= :from order by e.starts_moment, e.id limit :limit",
                parameters,
                access.me());
    }

    /** The one that comes next and takes place; for visitors as well. */
    public Optional<EventBrief> next() {
        return events
                .inWordsOfViewer(
                        EventAccess.SEEN + " and e.published_at is not null and e.cancelled_at is null"
                                + " and e.ends_moment > :now order by e.starts_moment, e.id limit 1",
                        Map.of("now", now()),
                        access.me())
                .stream()
                .findFirst();
    }

    /** What the lists can be narrowed by. */
    public EventChoices choices() {
        var kinds = EnumSet.noneOf(EventKind.class);
        var countries = new TreeSet<String>();
        var hosts = new TreeSet<Long>();
        sql.sql(
                        "select distinct e.kind, e.country, e.host_centre_id, p.centre_id from event e left join event_partner p"
                                + " on p.event_id = e.id and p.centre_id is not null where " + EventAccess.SEEN)
                .param("me", access.me())
                .query(row -> {
                    kinds.add(EventKind.valueOf(row.getString("kind")));
                    Optional.ofNullable(row.getString("country")).ifPresent(countries::add);
                    Optional.ofNullable(row.getObject("host_centre_id", Long.class))
                            .ifPresent(hosts::add);
                    Optional.ofNullable(row.getObject("centre_id", Long.class)).ifPresent(hosts::add);
                });
        return new EventChoices(kinds, countries, hosts.isEmpty() ? List.of() : named(hosts));
    }

    private List<CentreSummary> named(Set<Long> hosts) {
        return centres.all().stream()
                .filter(centre -> hosts.contains(centre.id()))
                .toList();
    }

    private EventList page(String which, boolean latestFirst, EventFilter filter, @Nullable String cursor) {
        var key = Key.parse(cursor);
        // Backwards through a list that begins with the latest is forwards in time.
        var descending = latestFirst != (key != null && key.backwards());
        var parameters = parameters(filter);
        parameters.put("now", now());
        parameters.put("at", Timestamp.from(key == null ? Instant.EPOCH : key.at()));
        parameters.put("id", key == null ? 0L : key.id());
        parameters.put("limit", PAGE + 1);
        var order = descending ? " desc" : "";
        var found = events.inWordsOfViewer(
                which + " and " + EventAccess.SEEN + condition(filter) + (key == null ? "" : beyond(descending))
                        + " order by e.starts_moment" + order + ", e.id" + order + " limit :limit",
                parameters,
                access.me());
        var isMore = found.size() > PAGE;
        var shown = new ArrayList<>(found.subList(0, Math.min(PAGE, found.size())));
        var backwards = key != null && key.backwards();
        if (backwards) {
            Collections.reverse(shown);
        }
        var isFirst = key == null || (backwards && !isMore);
        var isLast = !backwards && !isMore;
        return new EventList(
                shown,
                latestFirst ? headcounts.of(held(shown)) : Map.of(),
                isFirst || shown.isEmpty() ? null : Key.of(shown.getFirst(), true),
                isLast || shown.isEmpty() ? null : Key.of(shown.getLast(), false));
    }

    private static List<Long> held(List<EventBrief> events) {
        return events.stream()
                .filter(event -> event.state().isOver())
                .map(EventBrief::id)
                .toList();
    }

    private static String beyond(boolean descending) {
        return descending
                ? " and e.starts_moment <= :at and (e.starts_moment < :at or e.id < :id)"
                : " and e.starts_moment >= :at and (e.starts_moment > :at or e.id > :id)";
    }

    private static String condition(EventFilter filter) {
        return (filter.kind() == null ? "" : " and e.kind = :kind")
                + (filter.country() == null ? "" : " and e.country = :country")
                + (filter.centre() == null
                        ? ""
                        : " and (e.host_centre_id = :host or exists (select 1 from event_partner"
                                + " p where p.event_id = e.id and p.centre_id = :host))");
    }

    private Map<String, Object> parameters(EventFilter filter) {
        var parameters = new HashMap<String, Object>();
        if (filter.kind() != null) {
            parameters.put("kind", filter.kind().name());
        }
        if (filter.country() != null) {
            parameters.put("country", filter.country());
        }
        if (filter.centre() != null) {
            parameters.put(
                    "host",
                    centres.all().stream()
                            .filter(centre -> centre.slug().equals(filter.centre()))
                            .map(CentreSummary::id)
                            .findFirst()
                            .orElse(0L));
        }
        return parameters;
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }

    /** Where a page begins: {@code after-1800000000-12}, in seconds and an id. */
    private record Key(boolean backwards, Instant at, long id) {

        private static final Pattern FORM = Pattern.compile("(after|before)-(-?\\d{1,11})-(\\d{1,18})");

        static String of(EventBrief event, boolean backwards) {
            return (backwards ? "before-" : "after-") + event.starts().instant().getEpochSecond() + "-" + event.id();
        }

        static @Nullable Key parse(@Nullable String cursor) {
            var match = FORM.matcher(Objects.requireNonNullElse(cursor, ""));
            return match.matches()
                    ? new Key(
                            match.group(1).equals("before"),
                            Instant.ofEpochSecond(Long.parseLong(match.group(2))),
                            Long.parseLong(match.group(3)))
                    : null;
        }
    }
}
