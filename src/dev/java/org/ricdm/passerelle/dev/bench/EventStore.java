package org.ricdm.passerelle.dev.bench;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventEntry;
import org.ricdm.passerelle.event.EventKind;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventText;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.badges.BadgeChoice;
import org.ricdm.passerelle.event.badges.BadgeSheet;
import org.ricdm.passerelle.event.badges.Badges;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.Releases;
import org.ricdm.passerelle.event.programme.RoomEntry;
import org.ricdm.passerelle.event.programme.Rooms;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionText;
import org.ricdm.passerelle.event.signup.Approval;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.signup.Promotion;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.NewMember;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.signin.Credentials;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events to measure: made anew for each run, beside those of earlier ones. Drawn from a fixed seed. */
final class EventStore {

    /** The address of the one who runs the events. */
    static final String ORGANISER = "organiser@bench.example";

    private static final int CITES = 26;
    private static final int ROOMS = 16;
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    private static final List<Language> LANGUAGES =
            List.of(Language.FR, Language.EN, Language.IT, Language.ES, Language.PT);

    private final DataSource source;
    private final JdbcClient sql;
    private final ActingAs as;
    private final Centres centres;
    private final People people;
    private final Credentials credentials;
    private final Events events;
    private final SignUpSettings settings;
    private final Planning planning;
    private final Rooms rooms;
    private final Releases releases;
    private final Badges badges;
    private final Instant now;
    private final Random lot = new Random(5);
    private final long organiser;
    private final List<Long> cites;

    EventStore(ApplicationContext portal, Instant now) {
        this.source = portal.getBean(DataSource.class);
        this.sql = portal.getBean(JdbcClient.class);
        this.as = portal.getBean(ActingAs.class);
        this.centres = portal.getBean(Centres.class);
        this.people = portal.getBean(People.class);
        this.credentials = portal.getBean(Credentials.class);
        this.events = portal.getBean(Events.class);
        this.settings = portal.getBean(SignUpSettings.class);
        this.planning = portal.getBean(Planning.class);
        this.rooms = portal.getBean(Rooms.class);
        this.releases = portal.getBean(Releases.class);
        this.badges = portal.getBean(Badges.class);
        this.now = now;
        this.cites = cites();
        this.organiser = people.activeByEmail(ORGANISER).orElseGet(this::admitOrganiser);
    }

    private List<Long> cites() {
        var known = centres.all().stream().map(centre -> centre.id()).toList();
        if (known.size() >= CITES) {
            return known.subList(0, CITES);
        }
        var made = new ArrayList<Long>();
        for (var n = 0; n < CITES; n++) {
            made.add(LargeStore.cite("event-cite-" + n, as, centres));
        }
        return made;
    }

    private long admitOrganiser() {
        var id = people.admit(new NewMember(
                ORGANISER,
                "Organise",
                "Toutcela",
                cites.getFirst(),
                Language.FR,
                List.of(Language.FR),
                Set.of(Role.ORGANISER),
                "",
                "",
                Set.of(),
                Set.of(),
                null));
        credentials.importEncoded(id, credentials.encode(LargeStore.PASSWORD));
        return id;
    }

    /** A published Spring School of three days with text in five languages. */
    Made event(String name) {
        var slug = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        var first = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(90);
        var texts = new HashMap<Language, EventText>();
        var paragraph = "Three days of plenaries, workshops and visits, in four working languages. ".repeat(12);
        LANGUAGES.forEach(language -> texts.put(
                language,
                new EventText("Spring School " + slug, "Three days together.", paragraph, paragraph, paragraph)));
        as.member(organiser, () -> {
            events.enter(new EventEntry(
                    slug,
                    EventKind.SPRING_SCHOOL,
                    Audience.PUBLIC,
                    EventMode.HYBRID,
                    Language.FR,
                    first.atTime(9, 0),
                    first.plusDays(2).atTime(17, 0),
                    ZONE,
                    new EventEntry.Place("Centro", "Praça 1", "Porto", "PT", 41.15, -8.61),
                    null,
                    texts));
            events.publish(events.find(slug).id());
        });
        return new Made(slug, as.member(organiser, () -> events.find(slug)).id(), first);
    }

    /** Opens the sign-up for guests, with that many places and as many for each Cité. */
    long open(Made event, int places, int ofACite) {
        var quotas = new HashMap<Long, Integer>();
        cites.forEach(cite -> quotas.put(cite, ofACite));
        var rules = new SignUpRules(
                LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1).atStartOfDay(),
                null,
                null,
                null,
                Approval.NONE,
                Promotion.AUTOMATIC,
                48,
                true);
        var category = new Category(
                null,
                Category.OpenTo.EVERYBODY,
                null,
                null,
                null,
                Map.of(Language.FR, new Category.Text("Membre", "")));
        return as.member(organiser, () -> {
            settings.change(event.slug(), 0, new SignUpSetup(rules, null, places, null, 0, quotas, List.of(category)));
            return Objects.requireNonNull(
                    settings.find(event.slug()).setup().categories().getFirst().id());
        });
    }

    /** People of the Cités without an account, each with the token of a link. */
    List<String> guests(Made event, int number) throws SQLException {
        var tokens = new ArrayList<String>();
        var first = sql.sql("select coalesce(max(id), 0) + 1 from event_guest")
                .query(Long.class)
                .single();
        try (var guests = new Rows(
                        source,
                        "insert into event_guest (id, event_id, email, name, organisation, language, centre_id)"
                                + " values (?, ?, ?, ?, 'Cité', 'fr', ?)");
                var links = new Rows(source, "insert into event_guest_link (hash, guest_id) values (?, ?)")) {
            for (var n = 0; n < number; n++) {
                var token = SecretToken.make(32);
                tokens.add(token);
                guests.add(
                        first + n,
                        event.id(),
                        "guest" + (first + n) + "@bench.example",
                        "Personne Numéro " + n,
                        cites.get(lot.nextInt(CITES)));
                links.add(SecretToken.hash(token), first + n);
            }
        }
        return tokens;
    }

    /** So many sign-ups as the list of the organisers shows them, with the steps of each. */
    void signedUp(Made event, long category, int number) throws SQLException {
        guests(event, number);
        var ids = sql.sql("select id, centre_id from event_guest where event_id = :event order by id")
                .param("event", event.id())
                .query((row, n) -> new long[] {row.getLong("id"), row.getLong("centre_id")})
                .list();
        var first = sql.sql("select coalesce(max(id), 0) + 1 from sign_up")
                .query(Long.class)
                .single();
        try (var rows = new Rows(
                        source,
                        "insert into sign_up (id, event_id, guest_id, centre_id, quota_centre_id, category_id, way, state,"
                                + " arrived_at, queued_at) values (?, ?, ?, ?, ?, ?, 'ON_SITE', ?, ?, ?)");
                var steps = new Rows(
                        source, "insert into sign_up_step (sign_up_id, at, by_guest, what) values (?, ?, 1, ?)")) {
            for (var n = 0; n < ids.size(); n++) {
                var at = Timestamp.from(now.minusSeconds(ids.size() - n));
                var state = n % 10 == 9 ? "CANCELLED" : n % 10 > 6 ? "WAITING" : "CONFIRMED";
                rows.add(first + n, event.id(), ids.get(n)[0], ids.get(n)[1], ids.get(n)[1], category, state, at, at);
                steps.add(first + n, at, state);
            }
        }
        sql.sql("analyze table sign_up, sign_up_step, event_guest").query().listOfRows();
    }

    /** Makes a run of all badges of an event and returns its number. */
    long badges(Made event) {
        return as.member(organiser, () -> badges.print(event.slug(), BadgeChoice.ALL, BadgeSheet.A4_CARDS, 1));
    }

    /** A released programme of that many sessions in {@value #ROOMS} rooms over three days. */
    void programme(Made event, int sessions) {
        as.member(organiser, () -> {
            var halls = new ArrayList<Long>();
            for (var n = 0; n < ROOMS; n++) {
                halls.add(rooms.add(event.id(), new RoomEntry("Room " + n, 60, true, false, "")));
            }
            for (var n = 0; n < sessions; n++) {
                var day = n * 3 / sessions;
                var place = n - day * sessions / 3;
                var starts = event.first().plusDays(day).atTime(9, 0).plusMinutes(place / ROOMS * 60L);
                planning.add(event.id(), session(n, starts, halls.get(place % ROOMS)));
            }
            releases.publish(event.id(), releases.pending(event.slug()).state());
        });
    }

    /** A released programme of workshops with that many seats each, two at a time, one pair after the other. */
    List<Long> workshops(Made event, int workshops, int seats) {
        return as.member(organiser, () -> {
            var made = new ArrayList<Long>();
            for (var n = 0; n < workshops; n++) {
                var room = rooms.add(event.id(), new RoomEntry("Atelier " + n, seats, true, false, ""));
                var starts = event.first().atTime(9, 0).plusMinutes(n / 2 * 70L);
                made.add(planning.add(event.id(), session(n, starts, room).withPlaces(seats)));
            }
            releases.publish(event.id(), releases.pending(event.slug()).state());
            return made;
        });
    }

    private static SessionEntry session(int number, LocalDateTime starts, long room) {
        var texts = new HashMap<Language, SessionText>();
        LANGUAGES.forEach(language ->
                texts.put(language, new SessionText("Session " + number, "What one **does** there. ".repeat(10))));
        var plain = SessionEntry.of(SessionKind.WORKSHOP, starts, starts.plusMinutes(50), List.of(Language.FR), texts);
        return new SessionEntry(
                plain.kind(),
                null,
                room,
                plain.starts(),
                plain.ends(),
                null,
                null,
                null,
                plain.spoken(),
                plain.interpreted(),
                plain.level(),
                null,
                plain.texts(),
                List.of());
    }

    /** An event of this run. */
    record Made(String slug, long id, LocalDate first) {

        String path() {
            return "/events/" + slug;
        }
    }
}
