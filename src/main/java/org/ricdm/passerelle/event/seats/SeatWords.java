package org.ricdm.passerelle.event.seats;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionWords;

/** What pages say of workshops, in one language; the same for members and guests. */
public record SeatWords(Words words, Language reader) {

    /** Kind, languages and room. */
    public String line(BookableSession session) {
        var say = new SessionWords(words, reader);
        return Stream.of(
                        session.kind() == SessionKind.BREAK
                                ? ""
                                : words.say(reader, session.kind().wordKey()),
                        say.languages(session.spoken(), session.interpreted()),
                        session.roomName())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** How full it is and how many wait. */
    public String filling(Workshop workshop) {
        var free = workshop.free() > 0
                ? words.say(reader, "seats.free", workshop.free(), workshop.taken() + workshop.free())
                : words.say(reader, "seats.full");
        return workshop.waiting() > 0
                ? free + " · " + words.say(reader, "signup.desk.inLine", workshop.waiting())
                : free;
    }

    /** Why it cannot be had just so; empty when it can. */
    public Optional<String> why(Workshop workshop) {
        var obstacle = workshop.obstacle();
        if (workshop.begun()) {
            return Optional.of(words.say(reader, SeatChecks.BEGUN));
        }
        if (workshop.closed()) {
            return Optional.of(words.say(reader, SeatChecks.CLOSED));
        }
        if (obstacle == null) {
            return Optional.empty();
        }
        return Optional.of(
                obstacle.minutes() == 0
                        ? words.say(reader, "seats.error.clash", obstacle.title())
                        : words.say(reader, "seats.error.walk", obstacle.title(), obstacle.minutes()));
    }

    /** What choosing it is called: taking a seat, or joining the line. */
    public String choosing(Workshop workshop) {
        return words.say(reader, workshop.free() > 0 ? "seats.take" : "seats.join");
    }

    /** What leaving it is called: giving a seat back, or leaving the line. */
    public String leaving(Workshop workshop) {
        var mine = workshop.mine();
        return words.say(reader, mine != null && mine.position() > 0 ? "seats.leaveLine" : "seats.leave");
    }
}
