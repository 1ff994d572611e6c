package org.ricdm.passerelle.event.onsite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.onsite.ScanRows.Noted;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.signup.Arrivals;
import org.springframework.stereotype.Component;

/** Keeps what devices noted and counts who was there, so that no order and no repetition makes a difference. */
@Component
class Deliveries {

    /** A clock that is wrong by more than that is no clock. */
    private static final Duration OLDEST = Duration.ofDays(30);

    private static final Duration ON_THE_WAY = Duration.ofSeconds(10);

    private final Sessions sessions;
    private final Passes passes;
    private final ScanRows rows;
    private final Arrivals arrivals;
    private final Clock clock;

    Deliveries(Sessions sessions, Passes passes, ScanRows rows, Arrivals arrivals, Clock clock) {
        this.sessions = sessions;
        this.passes = passes;
        this.rows = rows;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** As {@link CheckIn#deliver}; a fixed number of statements. */
    List<ScanResult> take(EventBrief event, String device, Instant sentAt, List<Scan> scans, Viewer by) {
        if (scans.isEmpty()) {
            return List.of();
        }
        passes.enter(event.id());
        var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var askew = askew(sentAt, now);
        var results = new LinkedHashMap<UUID, ScanResult>(
                rows.known(event.id(), scans.stream().map(Scan::id).toList()));
        var judge = judge(event, scans, by.language());
        var fresh = new ArrayList<Noted>();
        for (var scan : scans) {
            if (!results.containsKey(scan.id())) {
                var result = judge.of(scan);
                results.put(scan.id(), result);
                fresh.add(new Noted(scan, result, within(now, scan.at(), askew)));
            }
        }
        if (!fresh.isEmpty()) {
            rows.insert(fresh, event.id(), by.memberId(), device, now);
            count(fresh, by.memberId());
        }
        return scans.stream()
                .map(scan -> Objects.requireNonNull(results.get(scan.id())))
                .toList();
    }

    private void count(List<Noted> fresh, long by) {
        var touched = new LinkedHashSet<Long>();
        fresh.forEach(noted -> {
            var signUp = noted.result().signUpId();
            if (signUp != null) {
                touched.add(signUp);
            }
        });
        if (!touched.isEmpty()) {
            rows.count(touched);
            arrivals.note(touched, rows.arrived(touched), by);
        }
    }

    private Judge judge(EventBrief event, List<Scan> scans, Language reader) {
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
                sessions.released(event.id(), reader).stream()
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
}
