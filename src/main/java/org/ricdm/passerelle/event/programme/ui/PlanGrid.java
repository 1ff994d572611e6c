package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.PlannedSession;
import org.ricdm.passerelle.event.programme.ProgrammeDay.By;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionWords;

/** A day as its planners have it: hours downwards, tracks or rooms as columns. */
class PlanGrid extends Div {

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 20;
    private static final int STEP = 15;
    private static final int SMALL_STEP = 5;
    static final String SHARE =
            "(event.clientY - element.getBoundingClientRect().top) / element.getBoundingClientRect().height";
    static final String HEIGHT = "element.getBoundingClientRect().height";

    /** What planners do with sessions of the grid. */
    interface Planner {
        void move(PlannedSession session, LocalDateTime starts, @Nullable Long column);

        void stretch(PlannedSession session, LocalDateTime ends);

        void copy(PlannedSession session);

        void open(PlannedSession session);

        void remove(PlannedSession session);
    }

    /** @param id null for what has no track or no room */
    record Column(@Nullable Long id, String name, String colour) {}

    private final transient Plan plan;
    private final By by;
    private final transient SessionWords say;
    private final transient Planner planner;
    private final transient List<Column> columns;
    private final transient LocalDateTime from;
    private final int minutes;
    private final transient Map<Long, PlannedCard> cards = new HashMap<>();
    private transient @Nullable PlannedSession grabbed;
    private boolean grabbedEnd;
    private double grip;

    PlanGrid(Plan plan, LocalDate day, By by, List<Column> columns, SessionWords say, Planner planner) {
        this.plan = plan;
        this.by = by;
        this.columns = columns;
        this.say = say;
        this.planner = planner;
        var sessions = plan.on(day);
        var first = sessions.stream()
                .map(session -> session.entry().starts())
                .min(LocalDateTime::compareTo)
                .filter(earliest -> earliest.isBefore(day.atTime(FIRST_HOUR, 0)))
                .orElse(day.atTime(FIRST_HOUR, 0));
        this.from = first.withMinute(0);
        var last = sessions.stream()
                .map(session -> session.entry().ends())
                .max(LocalDateTime::compareTo)
                .filter(latest -> latest.isAfter(day.atTime(LAST_HOUR, 0)))
                .orElse(day.atTime(LAST_HOUR, 0));
        this.minutes = (int) Duration.between(from, last).toMinutes();
        addClassName("plan");
        var inside = new Div();
        inside.addClassName("plan-inside");
        inside.getStyle().set("--columns", Integer.toString(columns.size()));
        inside.getStyle().set("--minutes", Integer.toString(minutes));
        inside.add(hours());
        columns.forEach(column -> inside.add(column(column, sessions)));
        add(inside);
    }

    /** Brings the keyboard back to a session that was moved. */
    void focus(long sessionId) {
        Optional.ofNullable(cards.get(sessionId)).ifPresent(PlannedCard::focus);
    }

    private Div hours() {
        var hours = new Div();
        hours.addClassName("plan-hours");
        hours.getElement().setAttribute("aria-hidden", "true");
        for (var at = 0; at < minutes; at += 60) {
            var hour = new Span(say.time(from.plusMinutes(at).toLocalTime()));
            hour.getStyle().set("--from", Integer.toString(at));
            hours.add(hour);
        }
        return hours;
    }

    private Div column(Column column, List<PlannedSession> sessions) {
        var name = new Div(column.name());
        name.addClassNames("plan-name", column.colour());
        var own = sessions.stream()
                .filter(session -> Objects.equals(columnOf(session.entry()), column.id()))
                .toList();
        var lanes = new Lanes(own);
        var body = new Div();
        body.addClassName("plan-column");
        body.getElement().setAttribute("role", "group");
        body.getElement().setAttribute("aria-label", column.name());
        own.forEach(session -> body.add(card(session, lanes)));
        DropTarget.create(body).setDropEffect(DropEffect.MOVE);
        body.getElement()
                .addEventListener("drop", event -> {
                    var share = event.getEventData().get(SHARE).asDouble();
                    var height = event.getEventData().get(HEIGHT).asDouble();
                    drop(column, share, height);
                })
                .addEventData(SHARE)
                .addEventData(HEIGHT);
        var whole = new Div(name, body);
        whole.addClassName("plan-whole");
        return whole;
    }

    private PlannedCard card(PlannedSession session, Lanes lanes) {
        var entry = session.entry();
        var text = entry.in(say.reader());
        var room = plan.rooms().stream()
                .filter(one -> Objects.equals(one.id(), entry.roomId()))
                .findFirst();
        var line = say.span(entry.starts(), entry.ends())
                + room.map(one -> by == By.TRACKS ? " · " + one.name() : "").orElse("");
        var conflicts = plan.conflictsOf(session.id());
        var card = new PlannedCard(
                session,
                text,
                line,
                conflicts,
                conflicts.isEmpty() ? "" : getTranslation("programme.conflictCount", conflicts.size()));
        if (entry.kind() == SessionKind.BREAK) {
            card.addClassName("muted");
        }
        plan.tracks().stream()
                .filter(track -> Objects.equals(track.id(), entry.trackId()))
                .forEach(track -> card.addClassName(track.entry().colour()));
        card.getStyle()
                .set(
                        "--from",
                        Long.toString(Duration.between(from, entry.starts()).toMinutes()));
        card.getStyle().set("--length", Long.toString(entry.length().toMinutes()));
        card.getStyle().set("--lane", Integer.toString(lanes.laneOf(session)));
        card.getStyle().set("--lanes", Integer.toString(lanes.countFor(session)));
        cards.put(session.id(), card);
        return card.does(session, doing());
    }

    private PlannedCard.Doing doing() {
        return new PlannedCard.Doing() {
            @Override
            public void key(PlannedSession session, String key, boolean shift, boolean alt) {
                pressed(session, key, shift, alt ? SMALL_STEP : STEP);
            }

            @Override
            public void grab(PlannedSession session, double pixelsFromTop) {
                grabbed = session;
                grabbedEnd = false;
                grip = pixelsFromTop;
            }

            @Override
            public void grabEnd(PlannedSession session) {
                grabbed = session;
                grabbedEnd = true;
            }

            @Override
            public void open(PlannedSession session) {
                planner.open(session);
            }
        };
    }

    private void pressed(PlannedSession session, String key, boolean shift, int step) {
        var entry = session.entry();
        switch (key) {
            case "ArrowUp", "ArrowDown" -> {
                var by = key.equals("ArrowUp") ? -step : step;
                if (shift) {
                    planner.stretch(session, entry.ends().plusMinutes(by));
                } else {
                    planner.move(session, entry.starts().plusMinutes(by), columnOf(entry));
                }
            }
            case "ArrowLeft", "ArrowRight" ->
                beside(entry, key.equals("ArrowLeft") ? -1 : 1)
                        .ifPresent(column -> planner.move(session, entry.starts(), column.id()));
            case "c", "C" -> planner.copy(session);
            case "Delete" -> planner.remove(session);
            default -> planner.open(session);
        }
    }

    private Optional<Column> beside(SessionEntry entry, int steps) {
        var ids = columns.stream().map(Column::id).toList();
        var to = ids.indexOf(columnOf(entry)) + steps;
        return to < 0 || to >= columns.size() ? Optional.empty() : Optional.of(columns.get(to));
    }

    private void drop(Column column, double share, double height) {
        var session = grabbed;
        if (session == null) {
            return;
        }
        grabbed = null;
        if (grabbedEnd) {
            planner.stretch(session, at(share));
        } else {
            planner.move(session, at(share - grip / Math.max(height, 1)), column.id());
        }
    }

    /** The nearest full step. */
    private LocalDateTime at(double share) {
        var minute = Math.round(share * minutes / SMALL_STEP) * SMALL_STEP;
        return from.plusMinutes(Math.clamp(minute, 0, minutes));
    }

    private @Nullable Long columnOf(SessionEntry entry) {
        return by == By.TRACKS ? entry.trackId() : entry.roomId();
    }

    /** Sessions of one column that run at the same time stand side by side; those beside nobody take the whole width. */
    private static final class Lanes {

        private record Lane(int number, Group group) {}

        /** Sessions that hang together by running at the same time. */
        private static final class Group {
            private int lanes;
        }

        private final Map<Long, Lane> lanes = new HashMap<>();

        Lanes(List<PlannedSession> sessions) {
            var ends = new ArrayList<LocalDateTime>();
            var together = new Group();
            for (var session : sessions) {
                var starts = session.entry().starts();
                if (ends.stream().noneMatch(end -> end.isAfter(starts))) {
                    ends.clear();
                    together = new Group();
                }
                var lane = 0;
                while (lane < ends.size() && ends.get(lane).isAfter(starts)) {
                    lane++;
                }
                if (lane == ends.size()) {
                    ends.add(session.entry().ends());
                } else {
                    ends.set(lane, session.entry().ends());
                }
                together.lanes = ends.size();
                lanes.put(session.id(), new Lane(lane, together));
            }
        }

        int laneOf(PlannedSession session) {
            return of(session).number();
        }

        int countFor(PlannedSession session) {
            return of(session).group().lanes;
        }

        private Lane of(PlannedSession session) {
            return Objects.requireNonNull(lanes.get(session.id()));
        }
    }
}
