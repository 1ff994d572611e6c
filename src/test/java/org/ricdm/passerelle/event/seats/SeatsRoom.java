package org.ricdm.passerelle.event.seats;

import static org.ricdm.passerelle.event.programme.School.at;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events with workshops that one signs up for, and people who take part. */
@Component
public class SeatsRoom {

    private final Fixture fixture;
    private final School schools;
    private final SignUpRoom signUpRoom;
    private final SignUps signUps;
    private final Seats seats;
    private final JdbcClient sql;

    SeatsRoom(Fixture fixture, School schools, SignUpRoom signUpRoom, SignUps signUps, Seats seats, JdbcClient sql) {
        this.fixture = fixture;
        this.schools = schools;
        this.signUpRoom = signUpRoom;
        this.signUps = signUps;
        this.seats = seats;
        this.sql = sql;
    }

    /** An event whose sign-up is open, without sessions so far. */
    public Made open() {
        var school = schools.open();
        return new Made(school, signUpRoom.open(school.organiser, school.slug, setup -> setup));
    }

    /** The same with the workshops Alpha and Beta at eleven and Gamma at two, each with so many seats; released. */
    public Made open(int alpha, int beta, int gamma) {
        var made = open();
        made.alpha = made.workshop("Alpha", at(11, 0), alpha);
        made.beta = made.workshop("Beta", at(11, 30), beta);
        made.gamma = made.workshop("Gamma", at(14, 0), gamma);
        made.school.release();
        return made;
    }

    /** An event and what a test does with it. */
    public class Made {

        public final School.Made school;
        public final SignUpRoom.Opened event;
        public long alpha;
        public long beta;
        public long gamma;

        Made(School.Made school, SignUpRoom.Opened event) {
            this.school = school;
            this.event = event;
        }

        public String slug() {
            return event.slug();
        }

        public long workshop(String title, LocalDateTime starts, int places) {
            return school.add(School.workshop(title, starts).withPlaces(places));
        }

        /** Somebody with a place at the event. */
        public long person() {
            var member = signUpRoom.member();
            if (signUpRoom.signUp(event, member) != SignUpState.CONFIRMED) {
                throw new IllegalStateException("no place");
            }
            return member;
        }

        public void choose(long member, Long... sessions) {
            fixture.as.member(member, () -> seats.choose(slug(), List.of(sessions)));
        }

        public void second(long member, long session) {
            fixture.as.member(member, () -> seats.second(slug(), session));
        }

        public void swap(long member, long from, long to) {
            fixture.as.member(member, () -> seats.swap(slug(), from, to));
        }

        public void leave(long member, long session) {
            fixture.as.member(member, () -> seats.leave(slug(), session));
        }

        public void cancel(long member) {
            fixture.as.member(member, () -> signUps.cancel(slug()));
        }

        public long signUpId(long member) {
            return sql.sql("select id from sign_up where event_id = :event and member_id = :member")
                    .param("event", event.id())
                    .param("member", member)
                    .query(Long.class)
                    .single();
        }

        /** As the member sees their own seat there. */
        public Optional<Workshop.Mine> mine(long member, long session) {
            return Optional.ofNullable(workshop(member, session).mine());
        }

        /** Their state there; cancelled when they have none. */
        public SeatState state(long member, long session) {
            return mine(member, session).map(Workshop.Mine::state).orElse(SeatState.CANCELLED);
        }

        /** Their states in Alpha, Beta and Gamma. */
        public List<SeatState> states(long member) {
            return Arrays.asList(state(member, alpha), state(member, beta), state(member, gamma));
        }

        public Workshop workshop(long member, long session) {
            return fixture.as.member(member, () -> seats.open(slug())).workshops().stream()
                    .filter(one -> one.session().id() == session)
                    .findFirst()
                    .orElseThrow();
        }

        /** What was written into the history of that seat. */
        public List<SeatStep> steps(long member, long session) {
            return sql.sql(
                            "select what from seat_step where sign_up_id = :signUp and session_id = :session order by id")
                    .param("signUp", signUpId(member))
                    .param("session", session)
                    .query((row, n) -> SeatStep.valueOf(row.getString("what")))
                    .list();
        }

        public <T> T asOrganiser(Function<String, T> act) {
            return fixture.as.<T>member(event.organiser(), () -> act.apply(slug()));
        }
    }
}
