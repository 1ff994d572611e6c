package org.ricdm.passerelle.dev.bench;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.Rendered;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoSentences;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.ForumEntry;
import org.ricdm.passerelle.forum.ForumSettings;
import org.ricdm.passerelle.people.CentreEntry;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.Label;
import org.ricdm.passerelle.people.NewMember;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.signin.Credentials;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The large data set. People and forums are entered through the services; topics and posts, which are millions, are
 * written as the services would write them. Everything is drawn from a fixed seed: sizes of topics follow a power law, the
 * posts lie in the store in the order of their time and not by topic, as they do after years of use.
 */
final class LargeStore {

    static final String PASSWORD = "passerelle";

    /** The forum that holds most topics. */
    static final String BUSY = "busy";

    /** Where nobody follows anything, and where everybody does. */
    static final String QUIET = "quiet";

    static final String WATCHED = "watched";

    private static final int FORUMS = 8;
    private static final int CENTRES = 30;
    private static final Duration YEARS = Duration.ofDays(8 * 365);

    /** Share of topics in the busiest forum. */
    private static final double IN_BUSY = 0.6;

    private static final double READ_TOPICS_PER_MEMBER = 200;

    private final DataSource source;
    private final JdbcClient sql;
    private final ActingAs as;
    private final Centres centres;
    private final People people;
    private final Credentials credentials;
    private final ForumSettings forums;
    private final Markdown markdown;
    private final Instant now;
    private final Random lot = new Random(20_261_125);

    LargeStore(
            DataSource source,
            JdbcClient sql,
            ActingAs as,
            Centres centres,
            People people,
            Credentials credentials,
            ForumSettings forums,
            Markdown markdown,
            Instant now) {
        this.source = source;
        this.sql = sql;
        this.as = as;
        this.centres = centres;
        this.people = people;
        this.credentials = credentials;
        this.forums = forums;
        this.markdown = markdown;
        this.now = now;
    }

    boolean isBuilt() {
        return sql.sql("select count(*) from information_schema.tables where table_schema = database()"
                                + " and table_name = 'bench_built'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void build(Size size) throws SQLException {
        if (sql.sql("select count(*) from member").query(Integer.class).single() > 0) {
            throw new IllegalStateException("this store holds something else, or a data set that was broken off:"
                    + " remove its folder, or name another one with --data");
        }
        say("people and forums");
        var members = people(size);
        var forumIds = forums();
        say("topics and posts");
        var lengths = lengths(size);
        conversations(lengths, members, forumIds);
        say("what everybody has read");
        reading(lengths, members);
        sql.sql("analyze table topic, post, topic_member").query().listOfRows();
        sql.sql("create table bench_built (size varchar(10) not null primary key)")
                .update();
        sql.sql("insert into bench_built values (:size)")
                .param("size", size.name())
                .update();
    }

    private long[] people(Size size) {
        var centreIds = new long[CENTRES];
        for (var n = 0; n < CENTRES; n++) {
            var slug = "cite-" + n;
            centreIds[n] = cite(slug, as, centres);
        }
        var languages = List.copyOf(Language.OF_THE_INTERFACE);
        var hash = credentials.encode(PASSWORD);
        var ids = new long[size.members];
        for (var n = 0; n < size.members; n++) {
            var language = languages.get(n % languages.size());
            ids[n] = people.admit(new NewMember(
                    address(n),
                    "Membre",
                    "Numéro " + n,
                    centreIds[n % CENTRES],
                    language,
                    List.of(language),
                    Set.of(),
                    "",
                    "",
                    Set.of(),
                    Set.of(),
                    null));
            credentials.importEncoded(ids[n], hash);
        }
        return ids;
    }

    /** Enters a Cité in France. */
    static long cite(String slug, ActingAs as, Centres centres) {
        return as.founder(() -> centres.enter(new CentreEntry(
                slug,
                "Cité des métiers " + slug,
                CentreKind.CITE,
                Label.LABELLED,
                null,
                "Ville",
                "FR",
                "1 rue de la Passerelle",
                47.2,
                -1.5,
                ZoneId.of("Europe/Paris"),
                List.of(Language.FR),
                "Ouverte à toutes et à tous.",
                null,
                null,
                null,
                null,
                null,
                Set.of())));
    }

    /** The address of the nth member, from 0. */
    static String address(int number) {
        return "member" + number + "@bench.example";
    }

    private long[] forums() {
        var ids = new long[FORUMS];
        for (var n = 0; n < FORUMS; n++) {
            var slug = n == 0 ? BUSY : n == 1 ? QUIET : n == 2 ? WATCHED : "forum-" + n;
            var texts = Language.OF_THE_INTERFACE.stream()
                    .collect(Collectors.toMap(
                            language -> language,
                            language -> new ForumEntry.Text("Forum " + slug, "Purpose of " + slug)));
            ids[n] = as.founder(() ->
                    forums.enter(new ForumEntry(slug, "primary", "message", Circle.MEMBERS, Circle.MEMBERS, texts)));
        }
        return ids;
    }

    private void conversations(int[] lengths, long[] members, long[] forumIds) throws SQLException {
        var texts = DemoSentences.all();
        var rendered = texts.stream()
                .map(said -> markdown.render(said.text(), handles -> java.util.Map.of()))
                .toArray(Rendered[]::new);
        var begin = now.minus(YEARS).getEpochSecond();
        var order = timeline(lengths, begin);
        var first = new long[lengths.length];
        var last = new long[lengths.length];
        var openers = new long[lengths.length];
        try (var posts = new Rows(
                source,
                "insert into post (topic_id, number, author_id, reply_to, state, source, html, plain,"
                        + " pipeline_version, language, created_at) values (?, ?, ?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?)")) {
            var done = 0;
            for (var key : order) {
                var second = begin + (key >>> 32);
                var topic = (int) (key >>> 14) & 0x3ffff;
                var number = (int) key & 0x3fff;
                var text = lot.nextInt(texts.size());
                var author = members[skewed(members.length)];
                posts.add(
                        topic + 1L,
                        number,
                        author,
                        number > 1 && lot.nextInt(4) == 0 ? 1 + lot.nextInt(number - 1) : null,
                        texts.get(text).text(),
                        rendered[text].html(),
                        rendered[text].text(),
                        rendered[text].pipelineVersion(),
                        texts.get(text).language().code(),
                        Timestamp.from(Instant.ofEpochSecond(second)));
                last[topic] = second;
                if (number == 1) {
                    first[topic] = second;
                    openers[topic] = author;
                }
                if (++done % 250_000 == 0) {
                    say(done + " posts");
                }
            }
        }
        try (var topics = new Rows(
                source,
                "insert into topic (id, forum_id, kind, title, slug, language, author_id, state, pinned, last_post_no,"
                        + " created_at, bumped_at) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', false, ?, ?, ?)")) {
            for (var topic = 0; topic < lengths.length; topic++) {
                var said = texts.get(lot.nextInt(texts.size()));
                var forum = lot.nextDouble() < IN_BUSY ? 0 : 3 + lot.nextInt(FORUMS - 3);
                topics.add(
                        topic + 1L,
                        forumIds[forum],
                        lot.nextInt(3) == 0 ? "QUESTION" : "DISCUSSION",
                        said.title(),
                        "topic-" + (topic + 1),
                        said.language().code(),
                        openers[topic],
                        lengths[topic],
                        Timestamp.from(Instant.ofEpochSecond(first[topic])),
                        Timestamp.from(Instant.ofEpochSecond(last[topic])));
            }
        }
    }

    /** How many posts each topic has: a power law, the first one as long as wished, all together as many as wished. */
    private int[] lengths(Size size) {
        var lengths = new int[size.topics];
        lengths[0] = size.longTopic;
        var sum = (long) size.longTopic;
        for (var n = 1; n < lengths.length; n++) {
            lengths[n] = (int) Math.min(size.longTopic / 5.0, 6.5 / Math.pow(lot.nextDouble(), 1 / 1.5));
            sum += lengths[n];
        }
        while (sum != size.posts) {
            var n = 1 + lot.nextInt(lengths.length - 1);
            var step = Long.signum(size.posts - sum);
            if (lengths[n] + step >= 1) {
                lengths[n] += step;
                sum += step;
            }
        }
        return lengths;
    }

    /** Each post as one number, second before topic before number of the post, in the order of time. */
    private long[] timeline(int[] lengths, long begin) {
        var keys = new long[Arrays.stream(lengths).sum()];
        var at = 0;
        var end = now.getEpochSecond() - begin - 3_600;
        for (var topic = 0; topic < lengths.length; topic++) {
            var second = topic == 0 ? 0L : (long) (end * Math.sqrt(lot.nextDouble()));
            var gap = topic == 0 ? end / lengths[0] : 86_400 / 2;
            for (var number = 1; number <= lengths[topic]; number++) {
                keys[at++] = second << 32 | (long) topic << 14 | number;
                second = Math.min(end, second + 1 + (long) (lot.nextDouble() * gap));
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    /** Few people write most. */
    private int skewed(int bound) {
        return (int) (bound * Math.pow(lot.nextDouble(), 3));
    }

    private void reading(int[] lengths, long[] members) throws SQLException {
        try (var rows = new Rows(
                source,
                "insert ignore into topic_member (member_id, topic_id, last_read_no, level, chosen)"
                        + " values (?, ?, ?, ?, false)")) {
            for (var member : members) {
                var read = new HashSet<Integer>();
                for (var n = 0; n < READ_TOPICS_PER_MEMBER; n++) {
                    var topic = lengths.length - 1 - skewed(lengths.length);
                    if (read.add(topic)) {
                        rows.add(
                                member,
                                topic + 1L,
                                1 + (int) (Math.min(0.999, lot.nextDouble() * 1.5) * lengths[topic]),
                                lot.nextInt(10) == 0 ? "WATCHING" : "NORMAL");
                    }
                }
            }
        }
    }

    @SuppressWarnings("SystemOut") // this is a command that talks to who typed it
    static void say(String words) {
        System.out.println("  " + words);
    }
}
