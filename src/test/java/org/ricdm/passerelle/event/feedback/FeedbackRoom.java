package org.ricdm.passerelle.event.feedback;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionText;
import org.ricdm.passerelle.event.seats.Seats;
import org.ricdm.passerelle.event.signup.GroupEntry;
import org.ricdm.passerelle.event.signup.GroupMode;
import org.ricdm.passerelle.event.signup.GroupSignUps;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events of three days in Porto that come soon, each in days of its own, so that no other is over at the same time. */
@Component
public class FeedbackRoom {

    private static final ZoneId PORTO = ZoneId.of("Europe/Lisbon");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Fixture fixture;
    private final School schools;
    private final SignUpRoom signUpRoom;
    private final SignUps signUps;
    private final GroupSignUps group;
    private final Seats seats;
    private final AdjustableClock clock;
    private final JdbcClient sql;

    FeedbackRoom(
            Fixture fixture,
            School schools,
            SignUpRoom signUpRoom,
            SignUps signUps,
            GroupSignUps group,
            Seats seats,
            AdjustableClock clock,
            JdbcClient sql) {
        this.fixture = fixture;
        this.schools = schools;
        this.signUpRoom = signUpRoom;
        this.signUps = signUps;
        this.group = group;
        this.seats = seats;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * First day: a plenary at 9:30, coffee, the workshop Alpha at 11:00 and Beta at 14:00, with ten seats each. Second day:
     * a plenary at 10:00. Sign-up is open.
     */
    public Made open() {
        var organiser = fixture.organiser();
        var first = signUpRoom.today().plusDays(16 + 6L * NUMBER.incrementAndGet());
        var slug = fixture.event(organiser, first);
        return new Made(schools.open(organiser, slug), signUpRoom.open(organiser, slug, setup -> setup), first);
    }

    /** An event and what a test does with it. */
    public class Made {

        public final School.Made school;
        public final SignUpRoom.Opened event;
        public final LocalDate first;
        public final long plenary;
        public final long alpha;
        public final long beta;
        public final long closing;

        Made(School.Made school, SignUpRoom.Opened event, LocalDate first) {
            this.school = school;
            this.event = event;
            this.first = first;
            plenary = school.add(forAll("Opening", SessionKind.PLENARY, first.atTime(9, 30)));
            school.add(forAll("Coffee", SessionKind.BREAK, first.atTime(10, 30)));
            alpha = school.add(School.workshop("Alpha", first.atTime(11, 0)).withPlaces(10));
            beta = school.add(School.workshop("Beta", first.atTime(14, 0)).withPlaces(10));
            closing = school.add(
                    forAll("Closing", SessionKind.PLENARY, first.plusDays(1).atTime(10, 0)));
            school.release();
        }

        public String slug() {
            return event.slug();
        }

        public long id() {
            return event.id();
        }

        /** Somebody with a place and a seat in those workshops. */
        public long person(Long... workshops) {
            return person(Language.EN, workshops);
        }

        public long person(Language language, Long... workshops) {
            var member = fixture.member(language, signUpRoom.centre());
            signUpRoom.signUp(event, member);
            if (workshops.length > 0) {
                fixture.as.member(member, () -> seats.choose(slug(), List.of(workshops)));
            }
            return member;
        }

        /** Somebody without an account who takes part. */
        public void guest(String address) {
            fixture.as.member(
                    event.organiser(),
                    () -> group.signUp(
                            slug(),
                            new GroupEntry(
                                    List.of(),
                                    "Ana Lopes\t" + address,
                                    event.category(),
                                    EventMode.ON_SITE,
                                    GroupMode.REST_WAITS)));
        }

        public void cancel(long member) {
            fixture.as.member(member, () -> signUps.cancel(slug()));
        }

        /** It is that hour of that day of the event, counted from 0. */
        public void at(int day, int hour, int minute) {
            clock.setTo(first.plusDays(day).atTime(hour, minute).atZone(PORTO).toInstant());
        }

        /** It is the morning after. */
        public void over() {
            at(3, 9, 5);
        }

        public long signUpId(long member) {
            return sql.sql("select id from sign_up where event_id = :event and member_id = :member")
                    .param("event", id())
                    .param("member", member)
                    .query(Long.class)
                    .single();
        }

        public int answers() {
            return sql.sql("select count(*) from feedback_answer where event_id = :event")
                    .param("event", id())
                    .query(Integer.class)
                    .single();
        }

        private SessionEntry forAll(String title, SessionKind kind, LocalDateTime starts) {
            return SessionEntry.of(
                    kind,
                    starts,
                    starts.plusMinutes(30),
                    List.of(Language.FR),
                    Map.of(Language.EN, new SessionText(title, "")));
        }
    }
}
