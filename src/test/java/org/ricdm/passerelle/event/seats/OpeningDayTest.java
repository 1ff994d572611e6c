package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpGate;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.signup.Turnstile;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opening day with everything that counts places: people of 26 Cités that each have a quota want a place at the event
 * and a seat in one of eight workshops, all at once. The control runs the same with the turnstile switched off.
 */
@PortalTest
class OpeningDayTest {

    private static final int CITES = 26;
    private static final int PEOPLE = 130;
    private static final int PLACES = 48;
    private static final int QUOTA = 2;
    private static final int WORKSHOPS = 8;
    private static final int SEATS = 3;

    /** As many as the pool has connections for, with some left for what they ask meanwhile. */
    private static final int AT_ONCE = 8;

    /** Nothing makes two meet at the last place; once was always enough so far. */
    private static final int TRIES = 20;

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom room;

    @Autowired
    SignUpRoom signUpRoom;

    @Autowired
    SignUpGate gate;

    @Autowired
    Turnstile turnstile;

    @Autowired
    EventAccess events;

    @Autowired
    SeatRows rows;

    @Autowired
    SeatReading reading;

    @Autowired
    Sessions sessions;

    @Autowired
    SeatMails mails;

    @Autowired
    People people;

    @Autowired
    CurrentViewer current;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private final List<Long> cites = new ArrayList<>();
    private final List<Long> crowd = new ArrayList<>();

    @Test
    void noPlaceNoQuotaAndNoWorkshopIsOverbookedAndWithoutTheTurnstileAllOfThemAre() throws Exception {
        for (var n = 0; n < CITES; n++) {
            cites.add(fixture.centre());
        }
        for (var n = 0; n < PEOPLE; n++) {
            crowd.add(fixture.member(Language.EN, cites.get(n % CITES)));
        }
        var guarded = new Day();
        assertThat(guarded.rush(turnstile)).as("refused").isZero();
        assertThat(guarded.over()).isEqualTo(0);
        assertThat(guarded.seatsOver()).isEqualTo(0);
        assertThat(guarded.places()).as("none is left while somebody waits").isEqualTo(PLACES);
        assertThat(guarded.miscounted()).isZero();
        assertThat(signUpRoom.states(guarded.made.event))
                .hasSize(PEOPLE)
                .containsOnly(SignUpState.CONFIRMED, SignUpState.WAITING);

        var places = 0;
        var seats = 0;
        for (var n = 0; n < TRIES && (places == 0 || seats == 0); n++) {
            var open = new Day();
            open.rush(id -> {});
            places += open.over();
            seats += open.seatsOver();
        }
        assertThat(places).as("places too many, of the event and of quotas").isPositive();
        assertThat(seats).as("seats too many").isPositive();
    }

    /** One event and its opening. */
    private class Day {

        final SeatsRoom.Made made = room.open();
        private final List<Long> workshops;

        Day() {
            workshops = IntStream.range(0, WORKSHOPS)
                    .mapToObj(n -> made.workshop("Workshop " + n, School.at(11, 0), SEATS))
                    .toList();
            made.school.release();
            var quotas = new HashMap<Long, Integer>();
            cites.forEach(cite -> quotas.put(cite, QUOTA));
            signUpRoom.change(made.event, setup -> limited(setup, quotas));
        }

        private SignUpSetup limited(SignUpSetup setup, Map<Long, Integer> quotas) {
            return new SignUpSetup(setup.rules(), PLACES, null, null, 0, quotas, setup.categories());
        }

        /** Returns how many were answered with a fault of the store, which happens to nobody who waits for their turn. */
        int rush(Turnstile through) throws Exception {
            var signUps = gate.behind(through);
            var seats = new Seats(
                    events,
                    rows,
                    new SeatActs(rows, new SeatBooks(through, rows, sessions, mails, people, clock), clock),
                    reading,
                    current);
            var lot = new Random(26);
            var asked = new NewSignUp(made.event.category(), EventMode.ON_SITE);
            var tries = crowd.stream()
                    .<Callable<Boolean>>map(member -> {
                        var workshop = workshops.get(lot.nextInt(WORKSHOPS));
                        return () -> fixture.as.member(member, () -> {
                            var state = transactions.execute(status -> signUps.signUp(made.slug(), asked));
                            if (state == SignUpState.CONFIRMED) {
                                transactions.executeWithoutResult(
                                        status -> seats.choose(made.slug(), List.of(workshop)));
                            }
                            return true;
                        });
                    })
                    .toList();
            var faults = 0;
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                for (var done : threads.invokeAll(tries)) {
                    try {
                        done.get();
                    } catch (java.util.concurrent.ExecutionException e) {
                        assertThat(e.getCause()).isInstanceOf(DataAccessException.class);
                        faults++;
                    }
                }
            }
            return faults;
        }

        int places() {
            return count("select count(*) from sign_up where event_id = :event and state = 'CONFIRMED'");
        }

        /** Places that were given and are not there: of the event, and of the quotas. */
        int over() {
            return Math.max(0, places() - PLACES)
                    + count("select coalesce(sum(n - " + QUOTA + "), 0) from (select count(*) as n from sign_up"
                            + " where event_id = :event and state = 'CONFIRMED' group by quota_centre_id"
                            + " having count(*) > " + QUOTA + ") as beyond");
        }

        int seatsOver() {
            return count("select coalesce(sum(n - " + SEATS + "), 0) from (select count(*) as n from seat t"
                    + " join sign_up s on s.id = t.sign_up_id where s.event_id = :event and t.state = 'SEATED'"
                    + " group by t.session_id having count(*) > " + SEATS + ") as beyond");
        }

        /** Limits that say another number than there are people. */
        int miscounted() {
            return count("select count(*) from place_limit l where l.event_id = :event and l.taken <> (select count(*)"
                    + " from sign_up s where s.event_id = l.event_id and s.state = 'CONFIRMED'"
                    + " and (l.kind <> 'CENTRE' or s.quota_centre_id = l.ref))");
        }

        private int count(String counted) {
            return sql.sql(counted)
                    .param("event", made.event.id())
                    .query(Integer.class)
                    .single();
        }
    }
}
