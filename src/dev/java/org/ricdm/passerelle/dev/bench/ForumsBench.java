package org.ricdm.passerelle.dev.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicLists;
import org.ricdm.passerelle.forum.Topics;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What forums cost on the large data set. The pages are asked for over HTTP, as browsers do. */
final class ForumsBench implements Bench {

    /** Shows that there is nothing, in the frame of all pages. */
    private static final String NOTHING = "/nothing-at-this-address";

    /** Visits of each kind before anything counts: a portal that has just begun is compiled while it runs. */
    private static final int WARM_UP = 250;

    private static final int VISITS = 120;
    private static final int REPLIES = 40;
    private static final int AT_ONCE = 8;

    /** As many pages as one member opens before somebody else comes. */
    private static final int VISITS_PER_SESSION = 25;

    private final String base;
    private final Size size;
    private final JdbcClient sql;
    private final ActingAs as;
    private final Topics topics;
    private final Posts posts;
    private final Follows follows;
    private final JobRunner jobs;
    private final Random lot = new Random(4);
    private final List<Budget> budgets = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();

    ForumsBench(String base, Size size, ApplicationContext portal) {
        this.base = base;
        this.size = size;
        this.sql = portal.getBean(JdbcClient.class);
        this.as = portal.getBean(ActingAs.class);
        this.topics = portal.getBean(Topics.class);
        this.posts = portal.getBean(Posts.class);
        this.follows = portal.getBean(Follows.class);
        this.jobs = portal.getBean(JobRunner.class);
    }

    @Override
    public List<Budget> run() {
        jobs.awaitFacts();
        var list = "/forums/" + LargeStore.BUSY;
        var longTopic = "/topics/1/topic-1";
        LargeStore.say("warming up");
        Timings.of(WARM_UP, visits(this::someTopic));
        Timings.of(WARM_UP, visits(() -> list));
        statements("topic list", list);
        statements("topic page", longTopic + "?from=1");
        pages("topic list", list, list + "?page=" + pageOfList(size.deepPage), list + "?page=" + lastPageOfList());
        pages(
                "topic page",
                longTopic + "?from=1",
                longTopic + "?from=" + size.longTopic / 2,
                longTopic + "?from=" + (size.longTopic - 19));
        replies();
        bytes(longTopic + "?from=1");
        many();
        return budgets;
    }

    /** How the store carries out what the two pages ask. */
    @Override
    public List<String> plans() {
        return plans;
    }

    private void statements(String name, String path) {
        LargeStore.say("statements: " + name);
        var visitor = visitor();
        visitor.open(path);
        var store = new Statements(sql);
        var frame = store.during(() -> visitor.open(NOTHING));
        var asked = new ArrayList<>(store.during(() -> visitor.open(path)));
        var all = asked.size();
        // Who asks, the bell and its notices: what every page asks, also one that shows nothing.
        frame.forEach(asked::remove);
        budgets.add(Budget.atMost(name + ": statements of the page", 8, "statements", asked.size()));
        plans.add("  " + name + " (a visit asks " + all + " statements, " + (all - asked.size())
                + " of them for the frame, which are left out here)");
        asked.forEach(statement -> plans.addAll(store.plan(statement)));
    }

    private void pages(String name, String first, String deep, String last) {
        LargeStore.say("pages: " + name);
        var shallow = timed(first);
        var far = timed(deep);
        var end = timed(last);
        budgets.add(Budget.atMost(name + ", first page: p95 of a visit", 200, "ms", shallow.percentile(95)));
        budgets.add(Budget.atMost(name + ", deep page: p95 of a visit", 200, "ms", far.percentile(95)));
        budgets.add(Budget.atMost(name + ", last page: p95 of a visit", 200, "ms", end.percentile(95)));
        budgets.add(Budget.atMost(
                name + ", deep page: p95 against page 1", 1.5, "times", far.percentile(95) / shallow.percentile(95)));
        budgets.add(Budget.atMost(
                name + ", last page: p95 against page 1", 1.5, "times", end.percentile(95) / shallow.percentile(95)));
    }

    private Timings timed(String path) {
        return Timings.of(VISITS, visits(() -> path));
    }

    private Supplier<Duration> visits(Supplier<String> path) {
        return new Supplier<>() {
            private Visitor visitor = visitor();
            private int left = VISITS_PER_SESSION;

            @Override
            public Duration get() {
                if (left-- == 0) {
                    visitor = visitor();
                    left = VISITS_PER_SESSION - 1;
                }
                return visitor.open(path.get());
            }
        };
    }

    private synchronized Visitor visitor() {
        return new Visitor(base, LargeStore.address(lot.nextInt(size.members)));
    }

    /** Where a page of the busy forum begins, counted from 1. */
    private String pageOfList(int page) {
        return cursor("order by t.bumped_at desc, t.id desc limit 1 offset " + ((page - 1) * TopicLists.PAGE - 1));
    }

    private String lastPageOfList() {
        return cursor("order by t.bumped_at, t.id limit 1 offset " + (TopicLists.PAGE - 1));
    }

    private String cursor(String order) {
        return sql.sql("select concat('a', cast(unix_timestamp(t.bumped_at) * 1000000 as unsigned), '-', t.id)"
                        + " from topic t join forum f on f.id = t.forum_id where f.slug = :busy " + order)
                .param("busy", LargeStore.BUSY)
                .query(String.class)
                .single();
    }

    /** Answers in a forum that nobody watches and in one that everybody does, in turns; each waits until all are told. */
    private void replies() {
        LargeStore.say("replies");
        var author = memberNumber(1);
        for (var n = 2; n < size.members; n++) {
            as.member(memberNumber(n), () -> follows.choose(Followable.forum(LargeStore.WATCHED), Level.WATCHING));
        }
        var quiet = open(author, LargeStore.QUIET);
        var watched = open(author, LargeStore.WATCHED);
        var alone = new ArrayList<Duration>();
        var told = new ArrayList<Duration>();
        for (var n = 0; n < REPLIES; n++) {
            var text = "An answer, the " + n + "th.";
            alone.add(reply(author, quiet, text));
            told.add(reply(author, watched, text));
        }
        budgets.add(Budget.atMost(
                "reply in a forum that all watch against one that nobody does (median)",
                1.2,
                "times",
                Timings.of(told).median() / Timings.of(alone).median()));
    }

    private Duration reply(long author, long topic, String text) {
        var start = System.nanoTime();
        as.member(author, () -> posts.reply(topic, text, Language.EN, null));
        var took = Duration.ofNanos(System.nanoTime() - start);
        jobs.awaitFacts();
        return took;
    }

    private long open(long author, String forum) {
        return as.member(
                        author,
                        () -> topics.open(new NewTopic(
                                forum, TopicKind.DISCUSSION, "How long does it take to answer?", "Well?", Language.EN)))
                .id();
    }

    private long memberNumber(int number) {
        return sql.sql("select id from member where email = :email")
                .param("email", LargeStore.address(number))
                .query(Long.class)
                .single();
    }

    private void bytes(String path) {
        LargeStore.say("bytes in a browser");
        var fetched = BrowserBytes.of(base, LargeStore.address(7), path, BrowserBytes.chromium());
        budgets.add(Budget.atMost("first visit of a topic", 700, "kB", fetched.firstKilobytes()));
        budgets.add(Budget.atMost("first visit of a topic (NodeBB: 35)", 34, "requests", fetched.firstRequests()));
        budgets.add(Budget.atMost("warm visit of a topic", 80, "kB", fetched.warmKilobytes()));
    }

    private void many() {
        LargeStore.say("many at once");
        var workers = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> visits(this::someTopic))
                .toList();
        Timings.together(workers, VISITS_PER_SESSION);
        var start = System.nanoTime();
        var taken = Timings.together(workers, VISITS);
        var seconds = (System.nanoTime() - start) / 1e9;
        budgets.add(Budget.atLeast(
                "topic pages a second, 8 at once (NodeBB: 264 requests)", 264, "visits/s", AT_ONCE * VISITS / seconds));
        budgets.add(Budget.atMost("topic page, 8 at once: p95 (NodeBB: 40)", 40, "ms", taken.percentile(95)));
        budgets.add(Budget.atMost("memory of the portal afterwards (NodeBB: 914)", 914, "MiB", residentMebibytes()));
    }

    private synchronized String someTopic() {
        var number = 2 + lot.nextInt(size.topics - 2);
        return "/topics/" + number + "/topic-" + number + "?from=1";
    }

    private static double residentMebibytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
