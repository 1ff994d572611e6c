package org.ricdm.passerelle.event.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.onsite.Presences;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.ricdm.passerelle.event.signup.MySignUp;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates of attendance. Everybody gets their own and nobody another's; with its code, anybody checks one. Asking
 * again gives the same certificate, unless what it says has changed: then a newer one replaces it.
 */
@Service
@Transactional
public class Certificates {

    private final SignUps signUps;
    private final GuestSignUps guests;
    private final SelectedPeople people;
    private final Presences presences;
    private final EventAccess events;
    private final CertificateRows rows;
    private final Clock clock;

    Certificates(
            SignUps signUps,
            GuestSignUps guests,
            SelectedPeople people,
            Presences presences,
            EventAccess events,
            CertificateRows rows,
            Clock clock) {
        this.signUps = signUps;
        this.guests = guests;
        this.people = people;
        this.presences = presences;
        this.events = events;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The certificate of who asks, in their language. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event, it is not open to who asks, or they never signed up
     * @throws InvalidInput on {@code certificate} when the event is not over, or nobody noted that they came
     */
    @ForMembers
    public CertificateFile mine(String slug) {
        var page = signUps.open(slug);
        return of(page.event(), page.mine());
    }

    /**
     * The certificate of the guest whose link it is. Throws as {@link #mine}; {@link NotOpen} also when the link is none
     * or is to another event.
     */
    @OpenToAll("guests have no account; it needs the link that was sent to them")
    public CertificateFile ofGuest(String slug, String token) {
        var page = guests.open(slug, token, Language.EN).page();
        return of(page.event(), page.mine());
    }

    /** The certificate with that code, as it was issued; empty when there is none. At most two statements. */
    @OpenToAll("whoever was shown a certificate checks it; nobody guesses its code")
    @Transactional(readOnly = true)
    public Optional<Certificate> check(String code) {
        return Optional.of(CertificateCode.read(code))
                .filter(read -> !read.isEmpty())
                .flatMap(rows::coded);
    }

    private CertificateFile of(EventBrief event, @Nullable MySignUp mine) {
        if (mine == null) {
            throw new NotOpen("certificate");
        }
        if (!event.state().isOver()) {
            throw InvalidInput.of("certificate", "certificate.none.early");
        }
        rows.lock(mine.id());
        var seen = presences.moments(mine.id());
        if (seen.isEmpty()) {
            throw InvalidInput.of("certificate", "certificate.none.absent");
        }
        var person = people.one(mine.id()).orElseThrow(() -> new NotOpen("certificate"));
        var facts = facts(events.any(event.id(), person.language()), mine.id(), person.name(), person.language(), seen);
        var certificate = rows.current(mine.id())
                .filter(held -> held.facts().equals(facts))
                .orElseGet(() -> rows.issue(mine.id(), facts, Instant.now(clock).truncatedTo(ChronoUnit.MICROS)));
        return new CertificateFile(certificate, people.forgottenOn(person.who(), event));
    }

    private CertificateFacts facts(
            EventBrief event, long signUpId, String person, Language language, List<Instant> seen) {
        var sessions = rows.sessions(signUpId, language);
        var setting = rows.setting(event.id(), language);
        return new CertificateFacts(
                language,
                person,
                event.title(),
                event.starts(),
                event.ends(),
                setting.place(),
                setting.organiser(),
                sessions,
                days(event, seen),
                AttendedTime.minutes(sessions, event.zone()));
    }

    /** Who fetched the badge on the evening before came on the first day. */
    private static List<LocalDate> days(EventBrief event, List<Instant> seen) {
        var first = event.starts().local().toLocalDate();
        var last = event.ends().local().toLocalDate();
        return seen.stream()
                .map(moment -> WallTime.of(moment, event.zone()).local().toLocalDate())
                .map(day -> day.isBefore(first) ? first : day.isAfter(last) ? last : day)
                .distinct()
                .sorted()
                .toList();
    }
}
