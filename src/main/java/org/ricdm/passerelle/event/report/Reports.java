package org.ricdm.passerelle.event.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.report.Report.By;
import org.ricdm.passerelle.event.report.Report.Part;
import org.ricdm.passerelle.event.report.Report.Trend;
import org.ricdm.passerelle.event.report.Report.Week;
import org.ricdm.passerelle.event.report.Report.Workshop;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report on an event and the list of who was there, for its organisers, at any time. Answers of people are in neither.
 */
@Service
@Transactional(readOnly = true)
public class Reports {

    /** People read at a time for a file. */
    private static final int PORTION = 500;

    private static final Duration WEEK = Duration.ofDays(7);

    private final EventAccess events;
    private final ReportRows rows;
    private final Sessions sessions;
    private final CurrentViewer current;
    private final Clock clock;

    Reports(EventAccess events, ReportRows rows, Sessions sessions, CurrentViewer current, Clock clock) {
        this.events = events;
        this.rows = rows;
        this.sessions = sessions;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The event in figures, in the reader's language, in a number of statements that does not grow.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    public Report open(String slug) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var reader = current.require().language();
        var kinds = rows.kinds(event, reader);
        var total = kinds.stream().map(ReportRows.Kind::figures).reduce(Figures.NONE, Figures::plus);
        var now = Instant.now(clock);
        return new Report(
                event,
                total.came() > 0 || !now.isBefore(event.starts().instant()),
                total,
                parts(kinds),
                workshops(sessions.released(event.id(), reader), rows.seen(event.id())),
                rows.days(event.id(), event.zone()),
                trend(event, rows.arrivals(event, reader), now));
    }

    /**
     * How the sign-ups of an event that who asks has opened came in. One statement.
     *
     * @throws NotOpen when who asks does not run it
     */
    @ForMembers
    public Trend trend(EventBrief event) {
        if (!event.does(TeamPart.ORGANISER)) {
            throw new NotOpen(EventAccess.EVENT);
        }
        return trend(event, rows.arrivals(event, current.require().language()), Instant.now(clock));
    }

    /**
     * Those with a place and when they came, a portion by name, for a file: whoever writes it asks until nobody is left.
     * Throws as {@link #open}.
     *
     * @param after the last one of the portion before, null for the first
     */
    @ForMembers
    public Attended.Portion attendance(String slug, @Nullable Long after) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var reader = current.require().language();
        var titles = sessions.released(event.id(), reader).stream()
                .collect(Collectors.toMap(BookableSession::id, BookableSession::title));
        return new Attended.Portion(
                event,
                rows.list(event, reader, after, PORTION).stream()
                        .map(one -> new Attended(
                                one.id(),
                                one.name(),
                                one.centre(),
                                one.country(),
                                one.category(),
                                one.way(),
                                one.cameAt(),
                                one.sessions().stream()
                                        .map(titles::get)
                                        .filter(Objects::nonNull)
                                        .toList()))
                        .toList());
    }

    private static Map<By, List<Part>> parts(List<ReportRows.Kind> kinds) {
        var parts = new EnumMap<By, List<Part>>(By.class);
        parts.put(By.CITE, by(kinds, ReportRows.Kind::cite));
        parts.put(By.COUNTRY, by(kinds, ReportRows.Kind::country));
        parts.put(By.CATEGORY, by(kinds, ReportRows.Kind::category));
        parts.put(By.LANGUAGE, by(kinds, ReportRows.Kind::language));
        parts.put(By.WAY, by(kinds, kind -> kind.way().name()));
        return parts;
    }

    private static List<Part> by(List<ReportRows.Kind> kinds, Function<ReportRows.Kind, String> what) {
        var sums = new LinkedHashMap<String, Figures>();
        kinds.forEach(kind -> sums.merge(what.apply(kind), kind.figures(), Figures::plus));
        return sums.entrySet().stream()
                .map(one -> new Part(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<Workshop> workshops(List<BookableSession> released, Map<Long, ReportRows.Seen> seen) {
        return released.stream()
                .map(session -> {
                    var people = seen.getOrDefault(session.id(), ReportRows.Seen.NOBODY);
                    return new Workshop(
                            session.id(),
                            session.title(),
                            session.withdrawn() ? null : session.capacity(),
                            people.taken(),
                            people.waiting(),
                            people.came());
                })
                .filter(workshop -> workshop.seats() != null || workshop.came() > 0)
                .toList();
    }

    private static Trend trend(EventBrief event, List<ReportRows.Arrivals> arrivals, Instant now) {
        var left = Math.clamp(Duration.between(now, event.starts().instant()).dividedBy(WEEK), 0, ReportRows.WEEKS);
        var earlier = arrivals.stream()
                .filter(one -> one.eventId() != event.id())
                .map(ReportRows.Arrivals::title)
                .findFirst()
                .orElse(null);
        var weeks = new ArrayList<Week>();
        var first = arrivals.stream().mapToInt(ReportRows.Arrivals::weeks).max().orElse(-1);
        // Weeks that are still to come say nothing where there is nothing to compare with.
        var last = earlier == null ? left : 0;
        for (var before = first; before >= last; before--) {
            weeks.add(new Week(
                    before,
                    before < left ? null : until(arrivals, before, one -> one.eventId() == event.id()),
                    earlier == null ? null : until(arrivals, before, one -> one.eventId() != event.id())));
        }
        return new Trend(earlier, weeks);
    }

    private static int until(List<ReportRows.Arrivals> arrivals, int before, Predicate<ReportRows.Arrivals> whose) {
        return arrivals.stream()
                .filter(whose)
                .filter(one -> one.weeks() >= before)
                .mapToInt(ReportRows.Arrivals::people)
                .sum();
    }
}
