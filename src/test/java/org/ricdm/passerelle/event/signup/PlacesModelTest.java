package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.signup.ModelOfPlaces.Bound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random lives of an event, compared after every act with the reference: {@link ModelOfPlaces}. Members have their own
 * numbers there, those whom they bring the number of their sign-up below zero.
 */
@PortalTest
class PlacesModelTest {

    private static final int SEQUENCES = 2_000;
    private static final int ACTS = 18;

    /** In one of so many the organiser speaks through the settings, as on the page; that takes its time. */
    private static final int SETTINGS_EVERY = 8;

    /** After two of these an offer has ended. */
    private static final int HOURS = 30;

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    EventAccess access;

    @Autowired
    Places places;

    @Autowired
    SignUpRows rows;

    @Autowired
    Categories categories;

    @Autowired
    CompanionRows companions;

    @Autowired
    SignUpSettings settings;

    @Autowired
    PlacesJob job;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    AdjustableClock clock;

    /** What was done so far, for whoever has to understand a failure. */
    private final List<String> trail = new ArrayList<>();

    /** What is rare and must not stay away: offers that were taken, and those that were taken too late. */
    private final Set<String> happened = new TreeSet<>();

    private long organiser;
    private String slug;
    private boolean throughSettings;
    private @Nullable LocalDateTime release;
    private EventBrief event;
    private final List<Long> members = new ArrayList<>();
    private final Map<Long, Long> cites = new HashMap<>();
    private final List<Long> kinds = new ArrayList<>();

    @BeforeEach
    void anEventWithPeopleFromThreeCites() {
        organiser = fixture.organiser();
        slug = fixture.event(
                organiser, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(90));
        event = access.any(fixture.as.member(organiser, () -> events.find(slug)).id(), Language.EN);
        for (var city = 0; city < 3; city++) {
            var cite = fixture.centre();
            var associated = fixture.associatedCentre(cite);
            for (var centre : List.of(cite, cite, associated)) {
                var member = fixture.member(Language.EN, centre);
                members.add(member);
                cites.put(member, cite);
            }
        }
        transactions.executeWithoutResult(status -> {
            places.open(event, Actor.PORTAL).close();
            for (var place = 1; place <= 2; place++) {
                kinds.add(categories.write(
                        event.id(),
                        place,
                        new Category(
                                null,
                                Category.OpenTo.MEMBERS,
                                null,
                                null,
                                null,
                                Map.of(Language.EN, new Category.Text("Kind " + place, "")))));
            }
        });
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void twoThousandRandomLivesOfAnEventEndAsTheReferenceSays() {
        for (var seed = 0; seed < SEQUENCES; seed++) {
            var random = new Random(seed);
            var said = "seed " + seed;
            throughSettings = seed % SETTINGS_EVERY == 0;
            clock.reset();
            transactions.executeWithoutResult(status -> {
                live(random, said);
                status.setRollbackOnly();
            });
        }
        assertThat(happened).containsExactly("taken", "too late");
    }

    private void live(Random random, String said) {
        var model = new ModelOfPlaces();
        trail.clear();
        model.offers = random.nextBoolean();
        model.asks = random.nextInt(4) == 0;
        release = null;
        bound(model, LimitKind.EVENT, 0, 1 + random.nextInt(7), random.nextInt(2));
        if (random.nextBoolean()) {
            bound(model, LimitKind.WAY, 1, random.nextInt(5), random.nextInt(2));
        }
        if (random.nextBoolean()) {
            bound(model, LimitKind.CATEGORY, kinds.getFirst(), random.nextInt(5), 0);
        }
        for (var cite : cites.values().stream().distinct().toList()) {
            if (random.nextInt(3) > 0) {
                bound(model, LimitKind.CENTRE, cite, random.nextInt(4), 0);
            }
        }
        said(model);
        for (var act = 0; act < ACTS; act++) {
            act(model, random);
            compare(model, said + ": " + trail);
        }
    }

    private void act(ModelOfPlaces model, Random random) {
        var all = new ArrayList<>(members);
        model.people.keySet().stream().filter(one -> one < 0).forEach(all::add);
        var chosen = random.nextInt(20);
        var member = one(model, chosen == 11 ? "asks" : chosen == 12 ? "offered" : "none", random)
                .orElse(all.get(random.nextInt(all.size())));
        var way = random.nextBoolean() ? EventMode.ON_SITE : EventMode.ONLINE;
        var category = kinds.get(random.nextInt(kinds.size()));
        if (chosen != 2 && chosen != 13 && model.open()) {
            // Whoever comes next finds the quotas released, and those in line served before.
            places.open(event, Actor.PORTAL).close();
        }
        var entry = model.people.get(member);
        var state = entry == null ? "none" : entry.state;
        var isOpen = entry != null && entry.isOpen();
        trail.add(chosen + " on " + member + " " + state + " " + way + " " + category);
        switch (chosen) {
            case 0 -> {
                var bound = model.bounds.get(random.nextInt(model.bounds.size()));
                bound.capacity = random.nextInt(7);
                bound.reserve = throughSettings ? Math.min(bound.reserve, bound.capacity) : bound.reserve;
                rows(bound);
                said(model);
                model.serve();
            }
            case 1 -> {
                var hours = List.of(-1, HOURS - 10).get(random.nextInt(2));
                var isNever = model.releaseAt != null && random.nextBoolean();
                model.releaseAt = isNever ? null : Integer.valueOf(model.now + hours);
                release = isNever
                        ? null
                        : LocalDateTime.ofInstant(clock.instant().plus(Duration.ofHours(hours)), event.zone());
                said(model);
                model.open();
                model.serve();
            }
            case 2 -> {
                if (member < 0) {
                    return;
                }
                if (model.blocked.contains(member)) {
                    model.blocked.remove(member);
                } else {
                    model.blocked.add(member);
                }
                sql.sql("update member set state = :state where id = :id")
                        .param("state", model.blocked.contains(member) ? "SUSPENDED" : "ACTIVE")
                        .param("id", member)
                        .update();
            }
            case 3, 4 -> {
                if (isOpen) {
                    model.cancel(member);
                    with(member, (book, row) -> book.leave(row, SignUpState.CANCELLED, StepKind.CANCELLED, ""));
                }
            }
            case 5 -> {
                if (isOpen) {
                    var same = entry.way == way && entry.category == category;
                    var done = same || model.change(member, way, category);
                    assertThat(with(
                                    member,
                                    (book, row) -> book.changes()
                                            .change(
                                                    row,
                                                    new Claim(
                                                            way,
                                                            category,
                                                            row.claim().quotaCentreId(),
                                                            row.claim().reserve()))))
                            .isEqualTo(done);
                }
            }
            case 6 -> {
                if (state.equals("waits")) {
                    model.toTheFront(member);
                    with(member, (book, row) -> book.toTheFront(row, "Came first."));
                }
            }
            case 7 -> {
                if (state.equals("waits")) {
                    assertThat(with(member, (book, row) -> book.outOfTheReserve(row, "Speaks.")))
                            .isEqualTo(model.reserve(member));
                }
            }
            case 8, 9, 10 -> {
                if (member > 0 && isOpen) {
                    bring(model, member, category);
                }
            }
            case 11 -> {
                if (state.equals("asks")) {
                    model.approve(member);
                    with(member, PlaceBook::approve);
                }
            }
            case 12 -> {
                if (isOpen) {
                    var accepted = model.accept(member);
                    if (state.equals("offered")) {
                        happened.add(accepted ? "taken" : "too late");
                    }
                    assertThat(with(member, (book, row) -> {
                                book.endOffers();
                                SignUpActs.acceptOffer(book, row(member));
                            }))
                            .isEqualTo(accepted);
                }
            }
            case 13 -> {
                clock.advance(Duration.ofHours(HOURS));
                model.now += HOURS;
            }
            case 14 -> {
                model.job();
                job.serve(event.id());
            }
            default -> {
                if (member < 0) {
                    again(model, entry);
                    return;
                }
                model.signUp(member, way, category, cites.get(member));
                var book = places.open(event, Actor.PORTAL);
                book.enter(
                        AttendeeId.member(member),
                        cites.get(member),
                        new Claim(way, category, cites.get(member), false),
                        Instant.now(clock),
                        !model.asks);
                book.close();
            }
        }
    }

    private void bring(ModelOfPlaces model, long member, long category) {
        var book = places.open(event, Actor.PORTAL);
        var bringer = row(member);
        var guest = companions.enter(bringer, "Companion", Language.EN, member, Instant.now(clock));
        var entered =
                book.enterWith(bringer, guest, bringer.claim().ofCompanion(category), Instant.now(clock), !model.asks);
        book.close();
        model.bring(-entered.id(), member, category);
    }

    /** Somebody who was brought and cancelled comes after all, if who brings them does. */
    private void again(ModelOfPlaces model, ModelOfPlaces.Entry entry) {
        var bringer = model.people.get(Objects.requireNonNull(entry.bringer));
        if (bringer.state.equals("gone")) {
            return;
        }
        var book = places.open(event, Actor.PORTAL);
        var with = row(bringer.member);
        book.enterWith(
                with,
                row(entry.member).attendee(),
                with.claim().ofCompanion(entry.category),
                Instant.now(clock),
                !model.asks);
        book.close();
        model.bring(entry.member, bringer.member, entry.category);
    }

    private SignUpRow row(long key) {
        return (key > 0 ? rows.of(event.id(), AttendeeId.member(key)) : rows.find(-key)).orElseThrow();
    }

    /** False when it was refused. */
    private boolean with(long member, Act act) {
        var book = places.open(event, Actor.PORTAL);
        try {
            act.on(book, row(member));
            return true;
        } catch (InvalidInput refused) {
            return false;
        } finally {
            book.close();
        }
    }

    /** Says the rules and the limits as the reference has them by now; who may come by that comes. */
    private void said(ModelOfPlaces model) {
        var rules = new SignUpRules(
                null,
                null,
                null,
                release,
                model.asks ? Approval.ORGANISER : Approval.NONE,
                model.offers ? Promotion.OFFER : Promotion.AUTOMATIC,
                ModelOfPlaces.OFFER_HOURS,
                true);
        if (throughSettings) {
            fixture.as.member(
                    organiser, () -> settings.change(slug, settings.find(slug).version(), setup(model, rules)));
            return;
        }
        assertThat(rows.change(event.id(), rows.rules(event.id()).orElseThrow().version(), rules))
                .isTrue();
        var book = places.open(event, Actor.PORTAL);
        book.hasRoomAgain();
        book.close();
    }

    private SignUpSetup setup(ModelOfPlaces model, SignUpRules rules) {
        var quotas = new HashMap<Long, Integer>();
        cites.values().forEach(cite -> capacity(model, LimitKind.CENTRE, cite).ifPresent(one -> quotas.put(cite, one)));
        return new SignUpSetup(
                rules,
                capacity(model, LimitKind.EVENT, 0).orElseThrow(),
                capacity(model, LimitKind.WAY, 1).orElse(null),
                null,
                model.bounds.stream().mapToInt(one -> one.reserve).sum(),
                quotas,
                categories.of(event.id()).stream()
                        .map(one -> new Category(
                                one.id(),
                                one.openTo(),
                                null,
                                null,
                                capacity(model, LimitKind.CATEGORY, Objects.requireNonNull(one.id()))
                                        .orElse(null),
                                one.texts()))
                        .toList());
    }

    private static Optional<Integer> capacity(ModelOfPlaces model, LimitKind kind, long ref) {
        return model.bounds.stream()
                .filter(one -> one.kind == kind && one.ref == ref)
                .findFirst()
                .map(one -> one.capacity);
    }

    /** Somebody in that state, if there is anybody. */
    private static Optional<Long> one(ModelOfPlaces model, String state, Random random) {
        var all = model.people.values().stream()
                .filter(one -> one.state.equals(state))
                .map(one -> one.member)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private void bound(ModelOfPlaces model, LimitKind kind, long ref, int capacity, int reserve) {
        // The settings keep places back on site where those are counted, of the whole otherwise.
        if (throughSettings && kind == LimitKind.WAY) {
            model.bounds.forEach(one -> one.reserve = 0);
        }
        var bound = new Bound(kind, ref, capacity, Math.min(capacity, reserve));
        model.bounds.add(bound);
        rows(bound);
    }

    private void rows(Bound bound) {
        if (!throughSettings) {
            rows.limit(event.id(), bound.kind, bound.ref, bound.capacity, bound.reserve);
        }
    }

    private void compare(ModelOfPlaces model, String said) {
        var states = new TreeMap<Long, String>();
        sql.sql("select coalesce(member_id, -id) as who, state from sign_up where event_id = :event")
                .param("event", event.id())
                .query(row -> {
                    states.put(row.getLong("who"), word(SignUpState.valueOf(row.getString("state"))));
                });
        var expected = new TreeMap<Long, String>();
        model.people.forEach((member, entry) -> expected.put(member, entry.state));
        assertThat(states).as(said).isEqualTo(expected);
        assertThat(rows.inLine(event.id()).stream()
                        .map(row -> Objects.requireNonNullElse(row.attendee().memberId(), -row.id()))
                        .toList())
                .as(said)
                .isEqualTo(model.line());
        var limits = rows.limits(event.id());
        for (var bound : model.bounds) {
            var limit = limits.stream()
                    .filter(one -> one.kind() == bound.kind && one.ref() == bound.ref)
                    .findFirst()
                    .orElseThrow();
            assertThat(limit.taken()).as(said).isEqualTo(model.taken(bound));
        }
        assertThat(sql.sql("select count(*) from sign_up c join sign_up b on b.id = c.with_id"
                                + " where c.event_id = :event and c.state in " + SignUpRows.TAKING
                                + " and b.state not in " + SignUpRows.TAKING)
                        .param("event", event.id())
                        .query(Integer.class)
                        .single())
                .as(said + ": nobody has a place whose bringer has none")
                .isZero();
    }

    private static String word(SignUpState state) {
        return switch (state) {
            case TO_BE_APPROVED -> "asks";
            case CONFIRMED, CHECKED_IN -> "in";
            case OFFERED -> "offered";
            case WAITING -> "waits";
            case DECLINED, CANCELLED -> "gone";
        };
    }

    private interface Act {
        void on(PlaceBook book, SignUpRow row);
    }
}
