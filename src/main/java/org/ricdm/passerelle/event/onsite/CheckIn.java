package org.ricdm.passerelle.event.onsite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.onsite.CheckInList.Person;
import org.ricdm.passerelle.event.onsite.CheckInList.Point;
import org.ricdm.passerelle.event.onsite.ScanRows.Noted;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.signup.Arrivals;
import org.ricdm.passerelle.event.signup.DeskRow;
import org.ricdm.passerelle.event.signup.Roll;
import org.ricdm.passerelle.event.signup.WalkIn;
import org.ricdm.passerelle.event.signup.WalkIns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of an event, for its helpers: they load the list, and deliver what their devices noted, whenever they have
 * the line. Every method throws {@link NotOpen} for somebody who does not check in at that event.
 */
@Service
@Transactional
public class CheckIn {

    /** Scans in one delivery; devices send more in several. */
    public static final int MOST_AT_ONCE = 200;

    private static final int DEVICE_LENGTH = 40;

    /** A clock that is wrong by more than that is no clock. */
    private static final Duration OLDEST = Duration.ofDays(30);

    private static final Duration ON_THE_WAY = Duration.ofSeconds(10);

    private final EventAccess events;
    private final Roll roll;
    private final Sessions sessions;
    private final Passes passes;
    private final ScanRows rows;
    private final Arrivals arrivals;
    private final WalkIns walkIns;
    private final CodePhoto photos;
    private final CurrentViewer current;
    private final Audit audit;
    private final Clock clock;

    CheckIn(
            EventAccess events,
            Roll roll,
            Sessions sessions,
            Passes passes,
            ScanRows rows,
            Arrivals arrivals,
            WalkIns walkIns,
            CodePhoto photos,
            CurrentViewer current,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.roll = roll;
        this.sessions = sessions;
        this.passes = passes;
        this.rows = rows;
        this.arrivals = arrivals;
        this.walkIns = walkIns;
        this.photos = photos;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The event, for the page of its door. */
    @ForMembers
    @Transactional(readOnly = true)
    public EventBrief event(String slug) {
        return events.runs(slug, TeamPart.CHECK_IN);
    }

    /** All that a device needs to go on without the line. A fixed number of statements; makes passes that are missing. */
    @ForMembers
    public CheckInList list(String slug) {
        var event = events.runs(slug, TeamPart.CHECK_IN);
        var reader = current.require().language();
        var latest = rows.latest(event.id());
        var everybody = roll.of(event, reader);
        var own = passes.of(
                event.id(),
                everybody.stream()
                        .filter(row -> row.state().mayComeIn())
                        .map(DeskRow::id)
                        .toList());
        var secret = passes.secret(event.id());
        var replaced = rows.replaced(event.id());
        var seats = rows.seats(event.id());
        var people = everybody.stream()
                .map(row -> {
                    var pass = own.get(row.id());
                    return new Person(
                            row.id(),
                            row.person().name(),
                            row.person().from(),
                            row.category(),
                            row.state(),
                            pass == null ? null : pass.shortCode(),
                            pass == null ? List.of() : List.of(hash(pass.token())),
                            replaced.getOrDefault(row.id(), List.of()).stream()
                                    .map(number -> hash(PassToken.of(number, secret)))
                                    .toList(),
                            List.copyOf(seats.getOrDefault(row.id(), Set.of())));
                })
                .toList();
        return new CheckInList(
                event, points(event), walkIns.categories(event, reader), people, rows.present(event.id()), latest);
    }

    private List<Point> points(EventBrief event) {
        return sessions.released(event.id(), current.require().language()).stream()
                .filter(session -> !session.withdrawn())
                .map(session -> new Point(
                        session.id(),
                        session.title(),
                        session.roomName(),
                        session.starts(),
                        session.ends(),
                        session.capacity() != null))
                .toList();
    }

    /**
     * Who was where among those whom scans meant after that number.
     *
     * @param after as {@link CheckInList#latest} or {@link Changes#latest} said it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public Changes changes(String slug, long after) {
        var event = events.runs(slug, TeamPart.CHECK_IN);
        var latest = rows.latest(event.id());
        return changes(latest, latest > after ? rows.touchedAfter(event.id(), after) : List.of());
    }

    private Changes changes(long latest, Collection<Long> touched) {
        return new Changes(latest, List.copyOf(touched), touched.isEmpty() ? List.of() : rows.presentOf(touched));
    }

    /**
     * Keeps what a device noted, in any order and as often as it is sent, and counts who was there.
     *
     * @param device where it stands, as its helper calls it
     * @param sentAt what the clock of the device says now; the moments of the scans are put right by it
     * @return what became of each scan, also of those that were known already
     * @throws InvalidInput on {@code scans} when there are more than {@link #MOST_AT_ONCE}
     */
    @ForMembers
    public List<ScanResult> deliver(String slug, String device, Instant sentAt, List<Scan> scans) {
        var event = events.runs(slug, TeamPart.CHECK_IN);
        if (scans.size() > MOST_AT_ONCE) {
            throw InvalidInput.of("scans", "onsite.error.many", MOST_AT_ONCE);
        }
        if (scans.isEmpty()) {
            return List.of();
        }
        passes.enter(event.id());
        var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var askew = askew(sentAt, now);
        var results = new LinkedHashMap<UUID, ScanResult>(
                rows.known(event.id(), scans.stream().map(Scan::id).toList()));
        var judge = judge(event, scans);
        var fresh = new ArrayList<Noted>();
        for (var scan : scans) {
            if (!results.containsKey(scan.id())) {
                var result = judge.of(scan);
                results.put(scan.id(), result);
                fresh.add(new Noted(scan, result, within(now, scan.at(), askew)));
            }
        }
        if (!fresh.isEmpty()) {
            rows.insert(fresh, event.id(), me(), name(device), now);
            count(fresh);
        }
        return scans.stream()
                .map(scan -> Objects.requireNonNull(results.get(scan.id())))
                .toList();
    }

    private void count(List<Noted> fresh) {
        var touched = new LinkedHashSet<Long>();
        fresh.forEach(noted -> {
            var signUp = noted.result().signUpId();
            if (signUp != null) {
                touched.add(signUp);
            }
        });
        if (!touched.isEmpty()) {
            rows.count(touched);
            arrivals.note(touched, rows.arrived(touched), me());
        }
    }

    private Judge judge(EventBrief event, List<Scan> scans) {
        var owners = rows.owners(scans.stream()
                .map(Scan::token)
                .filter(Objects::nonNull)
                .flatMap(token -> PassToken.number(token).stream())
                .toList());
        var meant = new LinkedHashSet<Long>();
        owners.values().forEach(owner -> meant.add(owner.signUpId()));
        scans.forEach(scan -> {
            var signUp = scan.signUpId();
            if (signUp != null) {
                meant.add(signUp);
            }
        });
        return new Judge(
                event.id(),
                passes.secrets(
                        owners.values().stream().map(ScanRows.Owner::eventId).collect(Collectors.toSet())),
                owners,
                rows.states(event.id(), meant),
                sessions.released(event.id(), current.require().language()).stream()
                        .collect(Collectors.toMap(BookableSession::id, session -> session.capacity() != null)),
                rows.seats(event.id()),
                undone(event, scans));
    }

    /** Whom the scans meant that are taken back; such a scan may come in the same delivery. */
    private Map<UUID, Long> undone(EventBrief event, List<Scan> scans) {
        return rows.meant(
                event.id(),
                scans.stream().map(Scan::undoes).filter(Objects::nonNull).toList());
    }

    /**
     * Gives a place to somebody who came without a sign-up; they are not checked in by it.
     *
     * @return their sign-up
     * @throws InvalidInput as {@link WalkIns#enter}
     */
    @ForMembers
    public long walkIn(String slug, WalkIn walkIn) {
        return walkIns.enter(events.runs(slug, TeamPart.CHECK_IN), walkIn, me());
    }

    /**
     * What the codes in a photo say, for browsers that cannot read them. Nothing is noted.
     *
     * @throws InvalidInput on {@code photo} when it is too large or no picture
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<String> read(String slug, byte[] photo) {
        events.runs(slug, TeamPart.CHECK_IN);
        return photos.codes(photo);
    }

    /**
     * A new pass for somebody whose badge is lost; the old one opens nothing from now on.
     *
     * @return the new short code
     * @throws NotOpen also when there is no such sign-up at the event
     */
    @ForMembers
    public String replacePass(String slug, long signUpId) {
        var event = events.runs(slug, TeamPart.CHECK_IN);
        if (!rows.states(event.id(), List.of(signUpId)).containsKey(signUpId)) {
            throw new NotOpen("sign-up:" + signUpId);
        }
        passes.replace(event.id(), signUpId);
        audit.note("events.pass", EventAccess.ref(event.id()), "sign-up " + signUpId + " got another pass");
        return Objects.requireNonNull(passes.of(event.id(), List.of(signUpId)).get(signUpId))
                .shortCode();
    }

    /** How far the clock of the device is behind; a few seconds are the way to here. */
    private static Duration askew(Instant sentAt, Instant now) {
        var askew = Duration.between(sentAt, now);
        return askew.abs().compareTo(ON_THE_WAY) < 0 ? Duration.ZERO : askew;
    }

    private static Instant within(Instant now, Instant at, Duration askew) {
        var earliest = now.minus(OLDEST);
        if (at.isBefore(earliest.minus(askew))) {
            return earliest;
        }
        var moment = at.plus(askew);
        return (moment.isAfter(now) ? now : moment).truncatedTo(ChronoUnit.MICROS);
    }

    private static String name(String device) {
        var name = device.strip();
        return name.length() > DEVICE_LENGTH ? name.substring(0, DEVICE_LENGTH) : name;
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(SecretToken.hash(token));
    }

    private long me() {
        return current.require().memberId();
    }

    /**
     * What other devices noted meanwhile.
     *
     * @param touched everybody whom it is about; who of them is not in {@code present} was nowhere
     */
    public record Changes(long latest, List<Long> touched, List<Presence> present) {}
}
