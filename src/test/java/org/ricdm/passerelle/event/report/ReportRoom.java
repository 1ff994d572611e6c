package org.ricdm.passerelle.event.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.onsite.CheckIn;
import org.ricdm.passerelle.event.onsite.Scan;
import org.ricdm.passerelle.event.onsite.ScanWay;
import org.ricdm.passerelle.event.seats.SeatsRoom;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.springframework.stereotype.Component;

/** Events of which there is something to report. */
@Component
public class ReportRoom {

    private final Fixture fixture;
    private final SeatsRoom room;
    private final SignUpRoom signUps;
    private final CheckIn checkIn;
    private final Clock clock;

    ReportRoom(Fixture fixture, SeatsRoom room, SignUpRoom signUps, CheckIn checkIn, Clock clock) {
        this.fixture = fixture;
        this.room = room;
        this.signUps = signUps;
        this.checkIn = checkIn;
        this.clock = clock;
    }

    /** Workshops with two seats each; four people signed up, of whom nobody came so far. */
    public Made open() {
        return new Made(room.open(2, 2, 2));
    }

    /** An event and its people. */
    public class Made {

        public final SeatsRoom.Made event;
        /** Of the Cité, reads Italian, has a seat in Alpha. */
        public final long inAlpha;
        /** Of a centre associated with the Cité, reads French. */
        public final long associated;
        /** Gave the place back. */
        public final long gone;

        Made(SeatsRoom.Made event) {
            this.event = event;
            var cite = signUps.centre();
            inAlpha = fixture.member(Language.IT, cite);
            associated = fixture.member(Language.FR, fixture.associatedCentre(cite));
            gone = event.person();
            signUps.signUp(event.event, inAlpha);
            signUps.signUp(event.event, associated);
            event.choose(inAlpha, event.alpha);
            event.cancel(gone);
        }

        public String slug() {
            return event.slug();
        }

        public long organiser() {
            return event.event.organiser();
        }

        public long cite() {
            return signUps.centre();
        }

        /** They are seen there; 0 is the door. */
        public void comes(long member, long point) {
            var scan = new Scan(
                    UUID.randomUUID(),
                    point,
                    null,
                    event.signUpId(member),
                    ScanWay.NAME,
                    Instant.now(clock),
                    false,
                    null);
            event.asOrganiser(slug -> checkIn.deliver(slug, "Entrance", Instant.now(clock), List.of(scan)));
        }

        /** As many more people with a place. */
        public void more(int people) {
            for (var n = 0; n < people; n++) {
                event.person();
            }
        }
    }
}
