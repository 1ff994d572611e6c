package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.event.EventMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who stands at the door writes the same rows as who gives places, without passing the turnstile: neither is lost. */
@PortalTest
class ArrivalsAndPlacesTest {

    /** Whoever does not wait for a lock is done by then. */
    private static final int A_MOMENT = 1;

    @Autowired
    SignUpRoom room;

    @Autowired
    Places places;

    @Autowired
    Arrivals arrivals;

    @Autowired
    SignUpRows rows;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient sql;

    @Test
    void whoComesWhileTheirSignUpIsChangedHasCome() throws Exception {
        var event = room.opened(3);

        comesWhile(event, ArrivalsAndPlacesTest::online);

        assertThat(room.states(event)).containsExactly(SignUpState.CHECKED_IN);
        assertThat(steps(event)).containsExactly("CONFIRMED", "CHANGED", "CHECKED_IN");
    }

    @Test
    void whoComesWhileTheirSignUpIsCancelledHasNoPlaceAndIsNotNotedAsCome() throws Exception {
        var event = room.opened(3);

        comesWhile(event, (book, row) -> book.leave(row, SignUpState.CANCELLED, StepKind.CANCELLED, "By phone."));

        assertThat(room.states(event)).containsExactly(SignUpState.CANCELLED);
        assertThat(steps(event)).containsExactly("CONFIRMED", "CANCELLED");
    }

    @Test
    void withoutHoldingTheRowWhoComesMeanwhileIsLost() throws Exception {
        var event = room.opened(3);

        comesWhile(
                event,
                (book, member) -> rows.of(event.id(), AttendeeId.member(member)).orElseThrow(),
                ArrivalsAndPlacesTest::online);

        assertThat(steps(event)).containsExactly("CONFIRMED", "CHECKED_IN", "CHANGED");
        assertThat(room.states(event)).as("lost").containsExactly(SignUpState.CONFIRMED);
    }

    private void comesWhile(SignUpRoom.Opened event, BiConsumer<PlaceBook, SignUpRow> act) throws Exception {
        comesWhile(event, (book, member) -> book.of(AttendeeId.member(member)).orElseThrow(), act);
    }

    private static void online(PlaceBook book, SignUpRow row) {
        var claim = row.claim();
        book.changes().change(row, new Claim(EventMode.ONLINE, claim.categoryId(), claim.quotaCentreId(), false));
    }

    /** Somebody is noted as come between the moment in which their sign-up is read and the one in which it is written. */
    private void comesWhile(
            SignUpRoom.Opened event, BiFunction<PlaceBook, Long, SignUpRow> read, BiConsumer<PlaceBook, SignUpRow> act)
            throws Exception {
        var member = room.member();
        room.signUp(event, member);
        try (var door = Executors.newSingleThreadExecutor()) {
            var noted = transactions.<Future<?>>execute(status -> {
                var book = places.open(event.brief(), Actor.member(event.organiser()));
                var row = read.apply(book, member);
                var coming = comes(door, row.id(), event.organiser());
                aMomentFor(coming);
                act.accept(book, row);
                book.close();
                return coming;
            });
            noted.get(30, TimeUnit.SECONDS);
        }
    }

    private Future<?> comes(ExecutorService door, long signUp, long helper) {
        return door.submit(() ->
                transactions.executeWithoutResult(status -> arrivals.note(List.of(signUp), List.of(signUp), helper)));
    }

    private static void aMomentFor(Future<?> coming) {
        try {
            coming.get(A_MOMENT, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // As it should.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> steps(SignUpRoom.Opened event) {
        return sql.sql("select t.what from sign_up_step t join sign_up s on s.id = t.sign_up_id"
                        + " where s.event_id = :event order by t.id")
                .param("event", event.id())
                .query(String.class)
                .list();
    }
}
