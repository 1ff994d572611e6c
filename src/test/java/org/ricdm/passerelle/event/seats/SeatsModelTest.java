package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.programme.School.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Random lives of workshops, compared after every act with the reference: {@link ModelOfSeats}. */
@PortalTest
class SeatsModelTest {

    private static final int SEQUENCES = 150;
    private static final int ACTS = 16;
    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    @Autowired
    SeatsRoom room;

    @Autowired
    SeatBooks books;

    @Autowired
    SeatRows rows;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private final List<String> trail = new ArrayList<>();
    private final List<Long> sessions = new ArrayList<>();
    private final List<Taker> people = new ArrayList<>();
    private final List<int[]> times = List.of(
            new int[] {600, 675}, new int[] {630, 705}, new int[] {690, 765}, new int[] {600, 675}, new int[] {840, 915
            });
    private SeatsRoom.Made event;

    @BeforeEach
    void anEventWithFiveWorkshopsOfWhichSomeOverlap() {
        event = room.open();
        for (var time : times) {
            sessions.add(event.workshop("From " + time[0], at(time[0] / 60, time[0] % 60), 9));
        }
        event.school.release();
        for (var person = 0; person < 6; person++) {
            people.add(rows.taker(event.event.id(), event.person()).orElseThrow());
        }
    }

    @Test
    void aHundredAndFiftyRandomLivesOfWorkshopsEndAsTheReferenceSays() {
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
        var model = new ModelOfSeats();
        trail.clear();
        for (var n = 0; n < sessions.size(); n++) {
            model.sessions.put(
                    sessions.get(n), new ModelOfSeats.Session(times.get(n)[0], times.get(n)[1], 1 + random.nextInt(3)));
            capacity(sessions.get(n), model.sessions.get(sessions.get(n)).capacity);
        }
        for (var act = 0; act < ACTS; act++) {
            act(model, random);
            compare(model, said + ": " + trail);
        }
    }

    private void act(ModelOfSeats model, Random random) {
        var taker = people.get(random.nextInt(people.size()));
        var person = taker.signUpId();
        var session = sessions.get(random.nextInt(sessions.size()));
        var other = sessions.get(random.nextInt(sessions.size()));
        var chosen = random.nextInt(12);
        trail.add(chosen + " " + person + " " + session + " " + other);
        var number = model.number();
        var arrived = BEGIN.plusSeconds(number);
        switch (chosen) {
            case 0 -> {
                model.sessions.get(session).capacity = random.nextInt(4);
                capacity(session, model.sessions.get(session).capacity);
                model.serve();
                assertThat(done(book -> book.released(List.of()))).isTrue();
            }
            case 1 -> {
                model.gone(person);
                assertThat(done(book -> book.gone(List.of(person)))).isTrue();
            }
            case 2, 3 -> {
                model.leave(person, session);
                assertThat(done(book -> book.giveBack(person, session))).isTrue();
            }
            case 4, 5 ->
                assertThat(done(book -> book.second(taker, session, arrived)))
                        .isEqualTo(model.second(person, session, number));
            case 6, 7 ->
                assertThat(done(book -> book.swap(taker, session, other, arrived)))
                        .as(trail.toString())
                        .isEqualTo(model.swap(person, session, other, number));
            default ->
                assertThat(done(book -> book.choose(taker, session, arrived)))
                        .isEqualTo(model.choose(person, session, number));
        }
    }

    /** False when it was refused. */
    private boolean done(Consumer<SeatBook> act) {
        var book = books.open(event.event.brief(), null, Language.EN);
        try {
            act.accept(book);
        } catch (InvalidInput refused) {
            return false;
        }
        book.close();
        return true;
    }

    private void capacity(long session, int capacity) {
        sql.sql("update event_released_session set capacity = :capacity where session_id = :id")
                .param("capacity", capacity)
                .param("id", session)
                .update();
    }

    private void compare(ModelOfSeats model, String said) {
        var held = rows.open(event.event.id()).stream().map(SeatRows.Held::seat).toList();
        var stored = new TreeSet<String>();
        held.forEach(row -> stored.add(word(row.signUpId(), row.sessionId(), row.isSeated(), row.isFirst())));
        var expected = new TreeSet<String>();
        model.seats.forEach(seat -> expected.add(word(seat.person, seat.session, seat.in, seat.first)));
        assertThat(stored).as(said).isEqualTo(expected);
        for (var session : sessions) {
            var line = held.stream()
                    .filter(row -> row.sessionId() == session && row.isWaiting())
                    .toList();
            assertThat(line).as(said).isSortedAccordingTo(SeatRow.LINE);
        }
        for (var one : held) {
            var inTheWay = held.stream()
                    .filter(row -> row.signUpId() == one.signUpId() && row.isSeated())
                    .filter(row -> one.isSeated() && model.overlap(one.sessionId(), row.sessionId()))
                    .toList();
            assertThat(inTheWay).as(said).isEqualTo(Collections.emptyList());
        }
    }

    private static String word(long person, long session, boolean in, boolean first) {
        return person + " in " + session + (in ? " sits " : " waits ") + (first ? 1 : 2);
    }
}
