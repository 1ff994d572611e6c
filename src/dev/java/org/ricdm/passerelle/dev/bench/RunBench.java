package org.ricdm.passerelle.dev.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.ricdm.passerelle.PasserelleApplication;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.DevConfiguration;
import org.ricdm.passerelle.dev.DevServers;
import org.ricdm.passerelle.dev.EmbeddedStore;
import org.ricdm.passerelle.forum.ForumSettings;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.signin.Credentials;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./passerelle bench}: builds the large data set once, measures, prints one table. */
public final class RunBench {

    private static final int PORT = 8190;

    private RunBench() {}

    @SuppressWarnings("SystemOut") // this is a command that talks to who typed it
    public static void main(String[] args) {
        try {
            bench(args);
        } catch (SQLException | RuntimeException e) {
            // Threads of the servers would keep this process alive.
            e.printStackTrace();
            System.exit(1);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void bench(String[] args) throws SQLException {
        var size = Size.LARGE;
        Path data = null;
        Iterator<String> words = List.of(args).iterator();
        var name = words.hasNext() ? words.next() : "forums";
        while (words.hasNext()) {
            var word = words.next();
            if (word.equals("--size") && words.hasNext()) {
                size = Size.valueOf(words.next().toUpperCase(Locale.ROOT));
            } else if (word.equals("--data") && words.hasNext()) {
                data = Path.of(words.next());
            } else {
                System.err.println(
                        "usage: ./passerelle bench forums|events|practices [--size small|large] [--data DIR]");
                System.exit(2);
            }
        }
        var isForums = name.equals("forums");
        var folder = data != null
                ? data
                : Path.of("data", isForums ? "bench-" + size.name().toLowerCase(Locale.ROOT) : "bench-" + name);
        var store = EmbeddedStore.start(folder, "1G");
        var portal = start(store, folder);
        if (isForums) {
            prepare(portal, size);
        }
        var base = "http://localhost:" + PORT;
        Bench bench = switch (name) {
            case "events" -> new EventsBench(base, portal);
            case "practices" -> new PracticesBench(base, portal);
            default -> new ForumsBench(base, size, portal);
        };
        var budgets = bench.run();
        System.out.println();
        System.out.println("Plans");
        bench.plans().forEach(System.out::println);
        System.out.println();
        System.out.println("| budget | limit | measured | holds |");
        System.out.println("|---|---|---|---|");
        budgets.forEach(budget -> System.out.println(budget.row()));
        var held = budgets.stream().filter(Budget::holds).count();
        System.out.println(name + ": " + held + " of " + budgets.size() + " budgets hold");
        portal.close();
        store.stop();
        System.exit(held == budgets.size() ? 0 : 1);
    }

    /** As in production; only the jobs rest, so that nothing but what is measured is going on. */
    private static ConfigurableApplicationContext start(EmbeddedStore store, Path folder) {
        var mail = DevServers.mailForTests();
        return SpringApplication.from(PasserelleApplication::main)
                .with(DevConfiguration.class)
                .run(
                        "--DB_URL=" + store.schema("passerelle"),
                        "--DB_USER=root",
                        "--DB_PASSWORD=",
                        "--MAIL_HOST=localhost",
                        "--MAIL_PORT=" + mail.smtpPort(),
                        "--MAIL_FROM=passerelle@portal.example",
                        "--PUBLIC_URL=http://localhost:" + PORT,
                        "--PORT=" + PORT,
                        "--MANAGEMENT_PORT=" + (PORT + 1),
                        "--SECURE_COOKIES=false",
                        "--FILES_DIR=" + folder.resolve("files"),
                        "--db-scheduler.enabled=false",
                        "--logging.level.root=warn",
                        "--passerelle.demo=false")
                .getApplicationContext();
    }

    private static void prepare(ConfigurableApplicationContext portal, Size size) throws SQLException {
        var large = new LargeStore(
                portal.getBean(DataSource.class),
                portal.getBean(JdbcClient.class),
                portal.getBean(ActingAs.class),
                portal.getBean(Centres.class),
                portal.getBean(People.class),
                portal.getBean(Credentials.class),
                portal.getBean(ForumSettings.class),
                portal.getBean(Markdown.class),
                Instant.now(portal.getBean(Clock.class)));
        if (!large.isBuilt()) {
            LargeStore.say("building the data set; this happens once");
            large.build(size);
        }
    }
}
