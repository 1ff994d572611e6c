package org.ricdm.passerelle.event.certificates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.onsite.CheckIn;
import org.ricdm.passerelle.event.onsite.Scan;
import org.ricdm.passerelle.event.onsite.ScanWay;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.WalkIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that people come to, and that end. Who uses it sets the clock back. */
@Component
class CertificateRoom {

    private final Fixture fixture;
    private final SignUpRoom room;
    private final School schools;
    private final CheckIn checkIn;
    private final AdjustableClock clock;
    private final JdbcClient sql;

    CertificateRoom(
            Fixture fixture, SignUpRoom room, School schools, CheckIn checkIn, AdjustableClock clock, JdbcClient sql) {
        this.fixture = fixture;
        this.room = room;
        this.schools = schools;
        this.checkIn = checkIn;
        this.clock = clock;
        this.sql = sql;
    }

    /** Three days in Porto with the sessions Alpha at eleven, Beta at half past, each of 75 minutes, and Gamma at two. */
    Made open() {
        var made = new Made(room.opened(50));
        made.alpha = made.session("Alpha", LocalTime.of(11, 0));
        made.beta = made.session("Beta", LocalTime.of(11, 30));
        made.gamma = made.session("Gamma", LocalTime.of(14, 0));
        made.school.release();
        return made;
    }

    class Made {

        final SignUpRoom.Opened event;
        final School.Made school;
        final LocalDate day;
        long alpha;
        long beta;
        long gamma;

        Made(SignUpRoom.Opened event) {
            this.event = event;
            this.school = schools.open(event.organiser(), event.slug());
            this.day = event.brief().starts().local().toLocalDate();
        }

        String slug() {
            return event.slug();
        }

        long session(String title, LocalTime starts) {
            return school.add(School.workshop(title, day.atTime(starts)));
        }

        /** Somebody with a place, who signed up long before; the clock goes back to now. */
        long person(Language language) {
            clock.reset();
            var member = fixture.member(language, room.centre());
            room.signUp(event, member);
            return member;
        }

        long person() {
            return person(Language.EN);
        }

        long signUp(long member) {
            return sql.sql("select id from sign_up where event_id = :event and member_id = :member")
                    .param("event", event.id())
                    .param("member", member)
                    .query(Long.class)
                    .single();
        }

        /** Somebody without an account who came to the door; returns the sign-up. */
        long guest(String name, String email) {
            clock.setTo(moment(day.atTime(9, 0)));
            return fixture.as.member(
                    event.organiser(),
                    () -> checkIn.walkIn(
                            slug(), new WalkIn(UUID.randomUUID(), name, "Escola", email, event.category())));
        }

        /** Notes them there at that time, and has the clock show it. */
        Scan seen(long signUp, long point, LocalDateTime at) {
            var moment = moment(at);
            clock.setTo(moment.plusSeconds(60));
            var scan = new Scan(UUID.randomUUID(), point, null, signUp, ScanWay.NAME, moment, point != 0, null);
            deliver(scan);
            return scan;
        }

        void takeBack(Scan scan) {
            deliver(new Scan(
                    UUID.randomUUID(), scan.point(), null, null, ScanWay.UNDO, Instant.now(clock), false, scan.id()));
        }

        private void deliver(Scan scan) {
            fixture.as.member(
                    event.organiser(), () -> checkIn.deliver(slug(), "Entrance", Instant.now(clock), List.of(scan)));
        }

        /** Somebody who was noted in Alpha, Beta and Gamma. */
        long attending(Language language) {
            var member = person(language);
            seen(signUp(member), 0, day.atTime(8, 50));
            seen(signUp(member), alpha, day.atTime(11, 0));
            seen(signUp(member), beta, day.atTime(11, 31));
            seen(signUp(member), gamma, day.atTime(14, 2));
            return member;
        }

        /** Lets so much time pass since the end. */
        void after(Duration end) {
            clock.setTo(event.brief().ends().instant().plus(end));
        }

        void over() {
            after(Duration.ofMinutes(1));
        }

        private Instant moment(LocalDateTime at) {
            return new WallTime(at, event.brief().zone()).instant();
        }
    }
}
