package org.ricdm.passerelle.dev.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it costs to find one of many sheets, while others look as well. Everything is asked for over HTTP. */
final class PracticesBench implements Bench {

    private static final String NOTHING = "/nothing-at-this-address";
    private static final int WARM_UP = 200;
    private static final int REQUESTS = 200;

    /** Others who open a page each second. */
    private static final int READERS = 4;

    /** After so many pages one goes and another comes. */
    private static final int PAGES_OF_A_VISITOR = 40;

    private static final List<String> WORDS = List.of(
            "metier", "jeunes", "atelier", "queue", "orientamento", "empresa", "formação", "job", "advice", "people");

    private final String base;
    private final JdbcClient sql;
    private final PracticeStore store;
    private final List<Budget> budgets = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();

    PracticesBench(String base, ApplicationContext portal) {
        this.base = base;
        this.sql = portal.getBean(JdbcClient.class);
        this.store = new PracticeStore(portal, Instant.now(portal.getBean(Clock.class)));
    }

    @Override
    public List<Budget> run() throws SQLException {
        store.build();
        var requests = requests(new Random(60), REQUESTS);
        LargeStore.say("warming up");
        timed(requests(new Random(7), WARM_UP));
        LargeStore.say("statements");
        for (var n = 0; n < 4; n++) {
            list(requests.get(n), n == 0);
        }
        list("/practices", true);
        sheet();
        LargeStore.say("showcase alone");
        budgets.add(Budget.atMost(
                "showcase, " + REQUESTS + " varied requests, alone: p95 of a visit",
                250,
                "ms",
                timed(requests).percentile(95)));
        LargeStore.say("showcase while others read");
        var busy = amongOthers(requests);
        budgets.add(Budget.atMost(
                "showcase, " + REQUESTS + " varied requests, " + READERS + " others reading: p95",
                250,
                "ms",
                busy.percentile(95)));
        budgets.add(Budget.atMost("showcase, the same: median", 250, "ms", busy.median()));
        budgets.add(Budget.atMost(
                "showcase, first page of everything: p95 of a visit",
                250,
                "ms",
                timed(IntStream.range(0, 60).mapToObj(n -> "/practices").toList())
                        .percentile(95)));
        budgets.add(Budget.atMost(
                "map of everything: p95 of a visit",
                250,
                "ms",
                timed(IntStream.range(0, 60)
                                .mapToObj(n -> "/practices?view=map")
                                .toList())
                        .percentile(95)));
        return budgets;
    }

    @Override
    public List<String> plans() {
        return plans;
    }

    private void list(String path, boolean isShown) {
        var asked = asked(path);
        budgets.add(Budget.atMost(path + ": statements of the page", 8, "statements", asked.size()));
        if (isShown) {
            plan(path, asked);
        }
    }

    private void sheet() {
        var id = sql.sql("select practice_id from practice_face where depth = 'FULL' order by tried desc limit 1")
                .query(Long.class)
                .single();
        var path = sql.sql("select title from practice_face where practice_id = :id")
                .param("id", id)
                .query((row, n) -> PracticeAccess.link(id, row.getString(1)).path())
                .single();
        var similar = asked(path).stream()
                .filter(statement -> statement.contains(" as shared") || statement.contains(" as alike"))
                .toList();
        budgets.add(Budget.atMost("page of a sheet: statements of what is like it", 2, "statements", similar.size()));
        plan("what is like a sheet", similar);
        budgets.add(Budget.atMost(
                "page of a sheet with what is like it: p95 of a visit",
                250,
                "ms",
                timed(IntStream.range(0, 60).mapToObj(n -> path).toList()).percentile(95)));
    }

    private List<String> asked(String path) {
        var visitor = visitor();
        visitor.open(path);
        var log = new Statements(sql);
        var frame = log.during(() -> visitor.open(NOTHING));
        var asked = new ArrayList<>(log.during(() -> visitor.open(path)));
        // Who asks, the bell and its notices: what every page asks, also one that shows nothing.
        frame.forEach(asked::remove);
        return asked;
    }

    private void plan(String name, List<String> statements) {
        plans.add("  " + name);
        var log = new Statements(sql);
        statements.forEach(statement -> plans.addAll(log.plan(statement)));
    }

    private Timings timed(List<String> paths) {
        var taken = new ArrayList<Duration>();
        var visitor = visitor();
        for (var n = 0; n < paths.size(); n++) {
            if (n % PAGES_OF_A_VISITOR == PAGES_OF_A_VISITOR - 1) {
                visitor = visitor();
            }
            taken.add(visitor.open(paths.get(n)));
        }
        return Timings.of(taken);
    }

    private Timings amongOthers(List<String> requests) {
        try (var pool = Executors.newScheduledThreadPool(READERS)) {
            var others = new ArrayList<Future<?>>();
            for (var n = 0; n < READERS; n++) {
                var visitor = visitor();
                var read = requests(new Random(n), REQUESTS);
                var number = new AtomicInteger();
                others.add(pool.scheduleAtFixedRate(
                        () -> visitor.open(read.get(number.getAndIncrement() % read.size())),
                        n * 1_000L / READERS,
                        1_000,
                        TimeUnit.MILLISECONDS));
            }
            var taken = timed(requests);
            // One that is done has met a fault.
            if (others.stream().anyMatch(Future::isDone)) {
                throw new IllegalStateException("somebody could not read on");
            }
            pool.shutdownNow();
            return taken;
        }
    }

    private Visitor visitor() {
        return new Visitor(base, store.someReader());
    }

    /** Up to four facets with one or two values each, words for every third, any order, every fourth a deep page. */
    private List<String> requests(Random lot, int many) {
        return IntStream.range(0, many).mapToObj(n -> request(lot)).toList();
    }

    private String request(Random lot) {
        var parts = new ArrayList<String>();
        var facets = new ArrayList<>(List.of(Facet.values()));
        Collections.shuffle(facets, lot);
        for (var facet : facets.subList(0, lot.nextInt(5))) {
            for (var value : values(facet, lot)) {
                parts.add(facet.key() + "=" + value);
            }
        }
        if (lot.nextInt(3) == 0) {
            parts.add("q=" + URLEncoder.encode(WORDS.get(lot.nextInt(WORDS.size())), StandardCharsets.UTF_8));
        }
        if (lot.nextInt(5) == 0) {
            parts.add("retired=1");
        }
        var order = List.of("", "tried", "newest").get(lot.nextInt(3));
        if (!order.isEmpty()) {
            parts.add("sort=" + order);
        }
        if (lot.nextInt(4) == 0) {
            parts.add("page=" + cursor(order, lot));
        }
        return parts.isEmpty() ? "/practices" : "/practices?" + String.join("&", parts);
    }

    private List<String> values(Facet facet, Random lot) {
        var all = sql.sql("select term from practice_face_term where facet = :facet group by term order by term")
                .param("facet", facet.name())
                .query(String.class)
                .list();
        return IntStream.rangeClosed(0, lot.nextInt(2))
                .mapToObj(n -> all.get(lot.nextInt(all.size())))
                .distinct()
                .toList();
    }

    /** A page that begins at any sheet, however deep. */
    private String cursor(String order, Random lot) {
        var key = order.equals("tried")
                ? "tried"
                : "cast(unix_timestamp(" + (order.equals("newest") ? "published_at" : "confirmed_at")
                        + ") * 1000000 as signed)";
        return sql.sql("select concat('after-', " + key + ", '-', practice_id) from practice_face"
                        + " where practice_id = :id")
                .param("id", 1 + lot.nextInt(PracticeStore.SHEETS))
                .query(String.class)
                .single();
    }
}
