package org.ricdm.passerelle.dev.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.bench.EventStore.Made;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What events cost on their busiest day. Everything is asked for over HTTP. */
final class EventsBench implements Bench {

    private static final String NOTHING = "/nothing-at-this-address";

    private static final int PEOPLE = 500;
    private static final int PLACES = 200;
    private static final int OF_A_CITE = 10;
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int READERS = 100;

    private static final int SESSIONS = 300;
    private static final int SIGN_UPS = 5_000;

    /** Sign-ups of which {@link #BADGES} have a place. */
    private static final int WITH_BADGES = 571;

    private static final int BADGES = 400;

    /** Sign-ups of which {@link #LISTED} have a place. */
    private static final int WITH_A_LIST = 7_142;

    private static final int LISTED = 5_000;

    private static final int WORKSHOPS = 8;
    private static final int SEATS = 20;
    private static final int AT_ONCE = 8;
    private static final int VISITS = 20_000;

    private final String base;
    private final JdbcClient sql;
    private final JobRunner jobs;
    private final EventStore events;
    private final List<Budget> budgets = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    EventsBench(String base, ApplicationContext portal) {
        this.base = base;
        this.sql = portal.getBean(JdbcClient.class);
        this.jobs = portal.getBean(JobRunner.class);
        this.events = new EventStore(portal, Instant.now(portal.getBean(Clock.class)));
    }

    @Override
    public List<Budget> run() throws SQLException {
        LargeStore.say("warming up");
        rush(events.event("warm-up"));
        var school = events.event("spring-school");
        var rush = rush(school);
        measured(rush, school);
        statements();
        badges();
        list();
        page(school);
        return budgets;
    }

    /** How the store carries out a sign-up. */
    @Override
    public List<String> plans() {
        return plans;
    }

    private SignUpRush rush(Made event) throws SQLException {
        LargeStore.say("rush at " + event.slug());
        var category = events.open(event, PLACES, OF_A_CITE);
        var own = events.guests(event, PEOPLE).stream()
                .map(token -> GuestSignUps.path(event.slug(), token))
                .toList();
        var workshops = events.workshops(event, WORKSHOPS, SEATS);
        var rush = new SignUpRush(base);
        rush.run(own, category, workshops, WITHIN, event.path(), READERS);
        return rush;
    }

    private void measured(SignUpRush rush, Made event) {
        var people = stored(event);
        budgets.add(Budget.atMost(PEOPLE + " sign up: answers that are faults", 0, "answers", rush.faults()));
        budgets.add(Budget.atMost(
                "people of the " + PEOPLE + " who are not in the store", 0, "people", PEOPLE - people.size()));
        budgets.add(Budget.atMost("places above a limit", 0, "places", over(event)));
        budgets.add(Budget.atMost("counters that differ from a recount", 0, "counters", wrongCounters(event)));
        budgets.add(Budget.atMost("people passed over by somebody who arrived later", 0, "people", passedOver(people)));
        jobs.runAllDue();
        budgets.add(Budget.atMost("people without exactly one mail", 0, "people", withoutOneMail(event)));
        budgets.add(Budget.atMost("seats above those of a workshop", 0, "seats", seatsOver(event)));
        budgets.add(Budget.atMost("people who wait beside a free seat", 0, "people", besideAFreeSeat(event)));
        budgets.add(Budget.atMost(
                "people with a workshop without exactly one mail about it", 0, "people", withoutMailOfSeat(event)));
        budgets.add(Budget.atMost(
                "choosing a workshop: p95", 3_000, "ms", rush.choices().percentile(95)));
        budgets.add(Budget.atMost(
                "sign-up, " + READERS + " reading: p95",
                3_000,
                "ms",
                rush.signUps().percentile(95)));
        budgets.add(Budget.atMost(
                "page of the event meanwhile: p95", 2_000, "ms", rush.reads().percentile(95)));
    }

    private List<Stored> stored(Made event) {
        return sql.sql("select state, quota_centre_id, arrived_at from sign_up where event_id = :event"
                        + " order by arrived_at, id")
                .param("event", event.id())
                .query((row, n) -> new Stored(row.getString("state"), row.getLong("quota_centre_id")))
                .list();
    }

    private int over(Made event) {
        return sql.sql("select coalesce(sum(greatest(0, counted.n - l.capacity)), 0) from place_limit l join ("
                        + "select 'EVENT' as kind, 0 as ref, count(*) as n from sign_up"
                        + " where event_id = :event and state = 'CONFIRMED'"
                        + " union all select 'WAY', 1, count(*) from sign_up"
                        + " where event_id = :event and state = 'CONFIRMED' and way = 'ON_SITE'"
                        + " union all select 'CENTRE', quota_centre_id, count(*) from sign_up"
                        + " where event_id = :event and state = 'CONFIRMED' group by quota_centre_id) counted"
                        + " on counted.kind = l.kind and counted.ref = l.ref where l.event_id = :event")
                .param("event", event.id())
                .query(Integer.class)
                .single();
    }

    private int wrongCounters(Made event) {
        return sql.sql("select count(*) from place_limit l where l.event_id = :event and l.taken <> (select count(*)"
                        + " from sign_up s where s.event_id = l.event_id and s.state = 'CONFIRMED' and (l.kind = 'EVENT'"
                        + " or (l.kind = 'WAY' and (s.way = 'ON_SITE') = (l.ref = 1))"
                        + " or (l.kind = 'CENTRE' and s.quota_centre_id = l.ref)))")
                .param("event", event.id())
                .query(Integer.class)
                .single();
    }

    /** Gives the places out again on paper, in the order in which the server was asked. */
    private static int passedOver(List<Stored> people) {
        var left = PLACES;
        var taken = new HashMap<Long, Integer>();
        var passed = 0;
        for (var one : people) {
            var fits = left > 0 && taken.getOrDefault(one.cite(), 0) < OF_A_CITE;
            if (fits) {
                left--;
                taken.merge(one.cite(), 1, Integer::sum);
            }
            if (fits && !one.state().equals("CONFIRMED")) {
                passed++;
            }
        }
        return passed;
    }

    private int withoutOneMail(Made event) {
        return sql.sql(
                        "select count(*) from sign_up s join event_guest g on g.id = s.guest_id where s.event_id = :event"
                                + " and (select count(*) from mail m where m.address = g.email and m.kind = 'signup'"
                                + " and m.state = 'SENT') <> 1")
                .param("event", event.id())
                .query(Integer.class)
                .single();
    }

    private int seatsOver(Made event) {
        return sql.sql("select coalesce(sum(greatest(0, (select count(*) from seat s where s.session_id = w.session_id"
                        + " and s.state = 'SEATED') - w.capacity)), 0) from event_released_session w"
                        + " where w.event_id = :event")
                .param("event", event.id())
                .query(Integer.class)
                .single();
    }

    private int besideAFreeSeat(Made event) {
        return sql.sql("select count(*) from seat s join event_released_session w on w.session_id = s.session_id"
                        + " where w.event_id = :event and s.state = 'WAITING' and w.capacity > (select count(*)"
                        + " from seat t where t.session_id = s.session_id and t.state = 'SEATED')")
                .param("event", event.id())
                .query(Integer.class)
                .single();
    }

    private int withoutMailOfSeat(Made event) {
        return sql.sql("select count(*) from seat s join sign_up u on u.id = s.sign_up_id join event_guest g"
                        + " on g.id = u.guest_id where u.event_id = :event and (select count(*) from mail m"
                        + " where m.address = g.email and m.kind = 'seats' and m.state = 'SENT') <> 1")
                .param("event", event.id())
                .query(Integer.class)
                .single();
    }

    private void statements() throws SQLException {
        LargeStore.say("statements");
        var school = events.event("programme");
        events.programme(school, SESSIONS);
        var category = events.open(school, SIGN_UPS, SIGN_UPS);
        events.signedUp(school, category, SIGN_UPS);
        var visitor = new Visitor(base, EventStore.ORGANISER);
        var store = new Statements(sql);
        for (var page : List.of("/programme", "/manage/people", "/manage/badges", "/manage/report")) {
            visitor.open(school.path() + page);
            var frame = store.during(() -> visitor.open(NOTHING));
            var asked = new ArrayList<>(store.during(() -> visitor.open(school.path() + page)));
            frame.forEach(asked::remove);
            budgets.add(Budget.atMost(page + ": statements of the page", 8, "statements", asked.size()));
        }
        var own = GuestSignUps.path(school.slug(), events.guests(school, 1).getFirst());
        var one = new SignUpRush(base);
        plans.add("  a sign-up at an event of " + SIGN_UPS);
        plans(store, () -> one.run(List.of(own), category, List.of(), Duration.ofMillis(1), school.path(), 0));
        var choosing =
                one.choosing(own, events.workshops(school, WORKSHOPS, SEATS).getFirst());
        plans.add("  a choice of a workshop at the same event");
        plans(store, choosing);
    }

    /** Of all that is read while this is done. */
    private void plans(Statements store, Runnable work) {
        store.during(work).stream()
                .filter(statement -> statement.strip().toLowerCase(Locale.ROOT).startsWith("select"))
                .distinct()
                .forEach(statement -> plans.addAll(store.plan(statement)));
    }

    /** All badges of a Spring School in one file; the slowest of three, the first one included. */
    private void badges() throws SQLException {
        LargeStore.say("badges");
        var school = events.event("badges");
        events.signedUp(school, events.open(school, SIGN_UPS, SIGN_UPS), WITH_BADGES);
        var file = school.path() + "/manage/badges/" + events.badges(school) + ".pdf";
        var visitor = new Visitor(base, EventStore.ORGANISER);
        var slowest = IntStream.range(0, 3)
                .mapToDouble(n -> visitor.fetch(file, "%PDF").toMillis())
                .max()
                .orElseThrow();
        budgets.add(Budget.atMost(BADGES + " badges in one PDF", 10_000, "ms", slowest));
    }

    /** The list of who was there as a workbook; the slowest of three, the first one included. */
    private void list() throws SQLException {
        LargeStore.say("list of who was there");
        var school = events.event("attendance");
        events.signedUp(school, events.open(school, WITH_A_LIST, WITH_A_LIST), WITH_A_LIST);
        var visitor = new Visitor(base, EventStore.ORGANISER);
        var slowest = IntStream.range(0, 3)
                .mapToDouble(n -> visitor.fetch(school.path() + "/manage/attendance.xlsx", "PK")
                        .toMillis())
                .max()
                .orElseThrow();
        budgets.add(Budget.atMost("XLSX of " + LISTED + " rows", 3_000, "ms", slowest));
    }

    private void page(Made event) {
        LargeStore.say("the page of the event");
        var fetched = BrowserBytes.ofVisitor(base, event.path(), BrowserBytes.chromium());
        budgets.add(Budget.atMost("page of the event, first visit", 100, "kB", fetched.firstKilobytes()));
        budgets.add(Budget.atMost("page of the event, first visit", 8, "requests", fetched.firstRequests()));
        visits(event, 2_000);
        var before = heldMebibytes();
        var start = System.nanoTime();
        visits(event, VISITS);
        var seconds = (System.nanoTime() - start) / 1e9;
        budgets.add(Budget.atLeast("page of the event, " + AT_ONCE + " at once", 500, "requests/s", VISITS / seconds));
        budgets.add(Budget.atMost(
                "memory held more after " + VISITS + " visits without cookies", 5, "MiB", heldMebibytes() - before));
    }

    private void visits(Made event, int all) {
        var request = HttpRequest.newBuilder(URI.create(base + event.path()))
                .header("Accept", "text/html")
                .build();
        Timings.together(
                IntStream.range(0, AT_ONCE)
                        .mapToObj(n -> (Supplier<Duration>) () -> visit(request))
                        .toList(),
                all / AT_ONCE);
    }

    private Duration visit(HttpRequest request) {
        try {
            var start = System.nanoTime();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the page did not open: " + answer.statusCode());
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is left of the heap after what nobody needs is gone. */
    private static double heldMebibytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    private record Stored(String state, long cite) {}
}
