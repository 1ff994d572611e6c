package org.ricdm.passerelle.dev.bench;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoSentences;
import org.ricdm.passerelle.dev.demo.DemoSentences.Said;
import org.ricdm.passerelle.people.CentreEntry;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.Label;
import org.ricdm.passerelle.people.NewMember;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.signin.Credentials;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published sheets and what centres have tried of them, built once. Centres and people are entered through the services,
 * the sheets written as the services would write them. Drawn from a fixed seed; a few sheets are tried by many.
 */
final class PracticeStore {

    static final int SHEETS = 10_000;
    static final int ADOPTIONS = 50_000;

    private static final int CENTRES = 60;
    private static final List<String> COUNTRIES = List.of("FR", "IT", "ES", "PT", "BE", "CH", "LU", "CA", "GR");
    private static final List<Language> LANGUAGES = List.copyOf(Language.OF_THE_INTERFACE);

    private final DataSource source;
    private final JdbcClient sql;
    private final ActingAs as;
    private final Centres centres;
    private final People people;
    private final Credentials credentials;
    private final SheetChoices choices;
    private final JsonMapper json;
    private final Instant now;
    private final Random lot = new Random(6);
    private final List<Said> texts = DemoSentences.all();

    PracticeStore(ApplicationContext portal, Instant now) {
        this.source = portal.getBean(DataSource.class);
        this.sql = portal.getBean(JdbcClient.class);
        this.as = portal.getBean(ActingAs.class);
        this.centres = portal.getBean(Centres.class);
        this.people = portal.getBean(People.class);
        this.credentials = portal.getBean(Credentials.class);
        this.choices = portal.getBean(SheetChoices.class);
        this.json = portal.getBean(JsonMapper.class);
        this.now = now;
    }

    void build() throws SQLException {
        if (sql.sql("select count(*) from practice_face").query(Integer.class).single() >= SHEETS) {
            return;
        }
        if (sql.sql("select count(*) from member").query(Integer.class).single() > 0) {
            throw new IllegalStateException("this store holds something else, or a data set that was broken off:"
                    + " remove its folder, or name another one with --data");
        }
        LargeStore.say("building the data set; this happens once");
        var places = IntStream.range(0, CENTRES).mapToObj(this::place).toList();
        var tried = adoptions(places);
        sheets(places, tried);
        sql.sql("analyze table practice, practice_face, practice_face_term, practice_words")
                .query()
                .listOfRows();
    }

    /** A centre with one member, who writes its sheets. */
    private Place place(int n) {
        var country = COUNTRIES.get(n % COUNTRIES.size());
        var slug = "cite-" + n;
        var id = as.founder(() -> centres.enter(new CentreEntry(
                slug,
                "Cité des métiers " + n,
                CentreKind.CITE,
                Label.LABELLED,
                null,
                "Ville " + n,
                country,
                "1 rue de la Passerelle",
                37.0 + n % 14,
                -8.0 + n % 25,
                ZoneId.of("Europe/Paris"),
                List.of(Language.FR),
                "Ouverte à toutes et à tous.",
                null,
                null,
                null,
                null,
                null,
                Set.of())));
        var language = LANGUAGES.get(n % LANGUAGES.size());
        var member = people.admit(new NewMember(
                LargeStore.address(n),
                "Membre",
                "Numéro " + n,
                id,
                language,
                List.of(language),
                Set.of(),
                "",
                "",
                Set.of(),
                Set.of(),
                null));
        credentials.importEncoded(member, credentials.encode(LargeStore.PASSWORD));
        return new Place(id, country, member, language);
    }

    /** Which centres have tried which sheet, each once: a power law over the sheets. */
    private List<Set<Integer>> adoptions(List<Place> places) {
        var tried = IntStream.range(0, SHEETS)
                .mapToObj(n -> (Set<Integer>) new HashSet<Integer>())
                .toList();
        var left = ADOPTIONS;
        while (left > 0) {
            var sheet = (int) (SHEETS * Math.pow(lot.nextDouble(), 2.5));
            if (tried.get(sheet).add(lot.nextInt(places.size()))) {
                left--;
            }
        }
        return tried;
    }

    private void sheets(List<Place> places, List<Set<Integer>> tried) throws SQLException {
        try (var sheets = new Rows(
                        source,
                        "insert into practice (id, state, depth, kind, language, title, content, centre_id, published_no,"
                                + " published_at, accepted_at, confirmed_at, created_at, changed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)");
                var authors = new Rows(
                        source,
                        "insert into practice_person (practice_id, member_id, part, position) values (?, ?, 'AUTHOR', 1)");
                var revisions = new Rows(
                        source,
                        "insert into practice_revision (practice_id, number, content, by_id, written_at, published_at)"
                                + " values (?, 1, ?, ?, ?, ?)");
                var faces = new Rows(
                        source,
                        "insert into practice_face (practice_id, title, promise, language, kind, depth, state, accepted,"
                                + " centre_id, for_everybody, published_at, confirmed_at, tried, finished, terms)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?)");
                var terms =
                        new Rows(source, "insert into practice_face_term (practice_id, facet, term) values (?, ?, ?)");
                var words = new Rows(
                        source, "insert into practice_words (practice_id, language, words) values (?, '', ?)")) {
            for (var n = 0; n < SHEETS; n++) {
                var id = n + 1L;
                var place = places.get((int) (places.size() * Math.pow(lot.nextDouble(), 1.5)));
                var kind = lot.nextInt(10) == 0 ? SheetKind.ATTEMPT : SheetKind.PRACTICE;
                var depth = lot.nextInt(100) < 55 ? Depth.FULL : Depth.SPARK;
                var state = state(depth);
                var content = content(place.language(), depth);
                var published = Timestamp.from(now.minus(Duration.ofMinutes(lot.nextInt(3 * 365 * 24 * 60))));
                var confirmed = lot.nextInt(4) == 0
                        ? Timestamp.from(published
                                .toInstant()
                                .plus(Duration.between(published.toInstant(), now)
                                        .dividedBy(2)))
                        : published;
                var accepted = depth == Depth.FULL && state != SheetState.SPARK ? published : null;
                var stored = json.writeValueAsString(content.values());
                var title = content.of(SheetField.TITLE);
                var facets = facets(content, place, kind, tried.get(n), places);
                var finished = tried.get(n).size() / 2;
                sheets.add(
                        id,
                        state.name(),
                        depth.name(),
                        kind.name(),
                        place.language().code(),
                        title,
                        stored,
                        place.id(),
                        published,
                        accepted,
                        confirmed,
                        published,
                        published);
                authors.add(id, place.member());
                revisions.add(id, stored, place.member(), published, published);
                faces.add(
                        id,
                        title,
                        content.of(SheetField.PROMISE),
                        place.language().code(),
                        kind.name(),
                        depth.name(),
                        state.name(),
                        accepted != null,
                        place.id(),
                        published,
                        confirmed,
                        tried.get(n).size(),
                        finished,
                        joined(facets));
                for (var facet : facets.entrySet()) {
                    for (var term : facet.getValue()) {
                        terms.add(id, facet.getKey().name(), term);
                    }
                }
                words.add(
                        id,
                        Stream.of(SheetField.TITLE, SheetField.PROMISE, SheetField.NEED, SheetField.DONE)
                                .map(content::of)
                                .collect(Collectors.joining("\n")));
            }
        }
    }

    private SheetState state(Depth depth) {
        if (lot.nextInt(100) < 5) {
            return SheetState.RETIRED;
        }
        return depth == Depth.SPARK || lot.nextInt(4) == 0 ? SheetState.SPARK : SheetState.ACCEPTED;
    }

    private SheetContent content(Language language, Depth depth) {
        var own = texts.stream().filter(text -> text.language() == language).toList();
        var spark = SheetContent.EMPTY
                .in(language)
                .with(SheetField.TITLE, cut(own.get(lot.nextInt(own.size())).title(), SheetField.TITLE))
                .with(SheetField.PROMISE, cut(said(own), SheetField.PROMISE))
                .with(SheetField.PUBLIC, some(SheetField.PUBLIC, 3))
                .with(SheetField.NEED, cut(said(own) + " " + said(own), SheetField.NEED))
                .with(SheetField.DONE, cut(said(own) + "\n\n" + said(own) + "\n\n" + said(own), SheetField.DONE));
        if (depth == Depth.SPARK) {
            return spark;
        }
        return spark.with(SheetField.THEMES, some(SheetField.THEMES, 3))
                .with(SheetField.SERVICES, some(SheetField.SERVICES, 2))
                .with(SheetField.MONEY, one(SheetField.MONEY))
                .with(SheetField.MATURITY, one(SheetField.MATURITY))
                .with(SheetField.EVIDENCE, one(SheetField.EVIDENCE))
                .with(SheetField.FAILED, cut(said(own), SheetField.FAILED));
    }

    private Map<Facet, Set<String>> facets(
            SheetContent content, Place place, SheetKind kind, Set<Integer> tried, List<Place> places) {
        var facets = new EnumMap<Facet, Set<String>>(Facet.class);
        facets.put(Facet.THEME, Set.copyOf(content.list(SheetField.THEMES)));
        facets.put(Facet.PUBLIC, Set.copyOf(content.list(SheetField.PUBLIC)));
        facets.put(Facet.SERVICE, Set.copyOf(content.list(SheetField.SERVICES)));
        facets.put(Facet.COUNTRY, Set.of(place.country()));
        facets.put(Facet.LANGUAGE, Set.of(place.language().code()));
        facets.put(Facet.MATURITY, Set.copyOf(content.list(SheetField.MATURITY)));
        facets.put(Facet.EVIDENCE, Set.copyOf(content.list(SheetField.EVIDENCE)));
        facets.put(Facet.MONEY, Set.copyOf(content.list(SheetField.MONEY)));
        facets.put(Facet.KIND, Set.of(kind.name()));
        facets.put(
                Facet.ADOPTED_IN,
                tried.stream().map(n -> places.get(n).country()).collect(Collectors.toSet()));
        return facets;
    }

    private static String joined(Map<Facet, Set<String>> facets) {
        var joined = new ArrayList<String>();
        facets.forEach((facet, terms) -> new TreeSet<>(terms).forEach(term -> joined.add(facet.name() + ":" + term)));
        return String.join(" ", joined);
    }

    private List<String> some(SheetField field, int most) {
        var all = choices.of(field);
        return IntStream.rangeClosed(0, lot.nextInt(most))
                .mapToObj(n -> all.get((int) (all.size() * Math.pow(lot.nextDouble(), 1.5))))
                .distinct()
                .toList();
    }

    private String one(SheetField field) {
        var all = choices.of(field);
        return all.get(lot.nextInt(all.size()));
    }

    private String said(List<Said> own) {
        return own.get(lot.nextInt(own.size())).text().replaceAll("\\s+", " ");
    }

    private static String cut(String text, SheetField field) {
        return text.length() > field.max() ? text.substring(0, field.max()) : text;
    }

    /** The address of somebody who reads. */
    String someReader() {
        return LargeStore.address(lot.nextInt(CENTRES));
    }

    private record Place(long id, String country, long member, Language language) {}
}
