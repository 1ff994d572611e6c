package org.ricdm.passerelle.event.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.stereotype.Component;

/** Makes an event of three days with rooms and tracks for one test, through the domain's own methods. */
@Component
public class School {

    public static final LocalDate FIRST_DAY = LocalDate.of(2031, 4, 23);

    private final Fixture fixture;
    private final Planning planning;
    private final Releases releases;
    private final Rooms rooms;
    private final Tracks tracks;
    private final Speakers speakers;
    private final EventTeam team;

    School(
            Fixture fixture,
            Planning planning,
            Releases releases,
            Rooms rooms,
            Tracks tracks,
            Speakers speakers,
            EventTeam team) {
        this.fixture = fixture;
        this.planning = planning;
        this.releases = releases;
        this.rooms = rooms;
        this.tracks = tracks;
        this.speakers = speakers;
        this.team = team;
    }

    /** A published event in Porto that begins at nine in the morning of {@link #FIRST_DAY}. */
    public Made open() {
        var organiser = fixture.organiser();
        return new Made(organiser, fixture.event(organiser, FIRST_DAY));
    }

    /** That event, run by that organiser. */
    public Made open(long organiser, String slug) {
        return new Made(organiser, slug);
    }

    /** That hour of the first day. */
    public static LocalDateTime at(int hour, int minute) {
        return FIRST_DAY.atTime(hour, minute);
    }

    /** A workshop of 75 minutes in French with that title. */
    public static SessionEntry workshop(String title, LocalDateTime starts) {
        return SessionEntry.of(
                SessionKind.WORKSHOP,
                starts,
                starts.plusMinutes(75),
                List.of(Language.FR),
                Map.of(Language.FR, new SessionText(title, "Ce que l’on y **fait**.")));
    }

    /** The same session, interpreted into these languages. */
    public static SessionEntry interpreted(SessionEntry entry, Language... into) {
        return new SessionEntry(
                entry.kind(),
                entry.trackId(),
                entry.roomId(),
                entry.starts(),
                entry.ends(),
                entry.capacity(),
                entry.minimum(),
                entry.warnOn(),
                entry.spoken(),
                List.of(into),
                entry.level(),
                entry.theme(),
                entry.texts(),
                entry.speakers());
    }

    /** An event and what a test does with it. */
    public class Made {

        public final long organiser;
        public final String slug;
        public final long id;

        Made(long organiser, String slug) {
            this.organiser = organiser;
            this.slug = slug;
            this.id = plan().event().id();
        }

        public Plan plan() {
            return fixture.as.member(organiser, () -> planning.open(slug));
        }

        public PlannedSession session(long sessionId) {
            return plan().session(sessionId).orElseThrow();
        }

        public long room(String name, int seats) {
            return room(new RoomEntry(name, seats, true, false, ""));
        }

        public long room(RoomEntry entry) {
            return fixture.as.member(organiser, () -> rooms.add(id, entry));
        }

        public long track(String name) {
            return fixture.as.member(
                    organiser, () -> tracks.add(id, new TrackEntry("leaf", Map.of(Language.EN, name))));
        }

        public long speaker(String name) {
            return fixture.as.member(organiser, () -> speakers.add(id, new SpeakerEntry(null, name, "", "")));
        }

        public long add(SessionEntry entry) {
            return fixture.as.member(organiser, () -> planning.add(id, entry));
        }

        /** Puts it at another time of the same day. */
        public void move(long sessionId, LocalDateTime starts) {
            var session = session(sessionId);
            fixture.as.member(
                    organiser,
                    () -> planning.move(
                            id,
                            sessionId,
                            session.version(),
                            starts,
                            session.entry().trackId(),
                            session.entry().roomId()));
        }

        public void remove(long sessionId) {
            var version = session(sessionId).version();
            fixture.as.member(organiser, () -> planning.remove(id, sessionId, version));
        }

        public PendingRelease pending() {
            return fixture.as.member(organiser, () -> releases.pending(slug));
        }

        public void release() {
            fixture.as.member(
                    organiser, () -> releases.publish(id, releases.pending(slug).state()));
        }

        /** Somebody who does only that part of this event. */
        public long doing(TeamPart part) {
            var member = fixture.member();
            fixture.as.member(organiser, () -> team.name(id, member, java.util.Set.of(part)));
            return member;
        }
    }
}
