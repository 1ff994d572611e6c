package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
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
    private static final int ACTS = 14;

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
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    /** What was done so far, for whoever has to understand a failure. */
    private final List<String> trail = new ArrayList<>();

    private EventBrief event;
    private final List<Long> members = new ArrayList<>();
    private final Map<Long, Long> cites = new HashMap<>();
    private final List<Long> kinds = new ArrayList<>();

    @BeforeEach
    void anEventWithPeopleFromThreeCites() {
        var organiser = fixture.organiser();
        var slug = fixture.event(
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

    @Test
    void twoThousandRandomLivesOfAnEventEndAsTheReferenceSays() {
        for (var seed = 0; seed < SEQUENCES; seed++) {
            var random = new Random(seed);
            var said = "seed " + seed;
            transactions.executeWithoutResult(status -> {
                live(random, said);
                status.setRollbackOnly();
            });
        }
    }

    private void live(Random random, String said) {
        var model = new ModelOfPlaces();
        trail.clear();
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
        for (var act = 0; act < ACTS; act++) {
            act(model, random);
            compare(model, said + ": " + trail);
        }
    }

    private void act(ModelOfPlaces model, Random random) {
        var all = new ArrayList<>(members);
        model.people.keySet().stream().filter(one -> one < 0).forEach(all::add);
        var member = all.get(random.nextInt(all.size()));
        var way = random.nextBoolean() ? EventMode.ON_SITE : EventMode.ONLINE;
        var category = kinds.get(random.nextInt(kinds.size()));
        var entry = model.people.get(member);
        var state = entry == null ? "none" : entry.state;
        var chosen = random.nextInt(15);
        trail.add(chosen + " on " + member + " " + state + " " + way + " " + category);
        switch (chosen) {
            case 0 -> {
                var bound = model.bounds.get(random.nextInt(model.bounds.size()));
                bound.capacity = random.nextInt(7);
                rows.limit(event.id(), bound.kind, bound.ref, bound.capacity, bound.reserve);
                model.serve();
                served();
            }
            case 1 -> {
                model.released = !model.released;
                sql.sql("update sign_up_rules set released_at = :at where event_id = :event")
                        .param("at", model.released ? event.starts().local().minusYears(1) : null)
                        .param("event", event.id())
                        .update();
                model.serve();
                served();
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
                if (state.equals("in") || state.equals("waits")) {
                    model.cancel(member);
                    with(member, (book, row) -> book.leave(row, SignUpState.CANCELLED, StepKind.CANCELLED, ""));
                }
            }
            case 5 -> {
                if (state.equals("in") || state.equals("waits")) {
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
                if (member > 0 && (state.equals("in") || state.equals("waits"))) {
                    bring(model, member, category);
                }
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
                        true);
                book.close();
            }
        }
    }

    private void bring(ModelOfPlaces model, long member, long category) {
        var book = places.open(event, Actor.PORTAL);
        var bringer = row(member);
        var guest = companions.enter(bringer, "Companion", Language.EN, member, Instant.now(clock));
        var entered = book.enterWith(bringer, guest, bringer.claim().ofCompanion(category), Instant.now(clock), true);
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
                with, row(entry.member).attendee(), with.claim().ofCompanion(entry.category), Instant.now(clock), true);
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

    private void served() {
        var book = places.open(event, Actor.PORTAL);
        book.hasRoomAgain();
        book.close();
    }

    private void bound(ModelOfPlaces model, LimitKind kind, long ref, int capacity, int reserve) {
        var kept = Math.min(capacity, reserve);
        model.bounds.add(new Bound(kind, ref, capacity, kept));
        rows.limit(event.id(), kind, ref, capacity, kept);
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
        return state.takesPlace() ? "in" : state == SignUpState.WAITING ? "waits" : "gone";
    }

    private interface Act {
        void on(PlaceBook book, SignUpRow row);
    }
}
