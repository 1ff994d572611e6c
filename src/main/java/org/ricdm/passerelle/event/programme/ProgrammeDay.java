package org.ricdm.passerelle.event.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.ricdm.passerelle.event.programme.PublishedSession.Label;

/** A day of a programme; what begins late in the night belongs to the evening before. */
public record ProgrammeDay(LocalDate date, List<PublishedSession> sessions) {

    /** More columns than this are not read side by side. */
    public static final int MAX_COLUMNS = 8;

    /** What the columns of a day stand for. */
    public enum By {
        TRACKS,
        ROOMS;

        /** How addresses say it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** What an address says; tracks when it says nothing that is known. */
        public static By of(String word) {
            return word.equals(ROOMS.word()) ? ROOMS : TRACKS;
        }
    }

    /** What begins at the same time: across all columns, and by column. */
    public record Slot(LocalTime starts, List<PublishedSession> across, List<Placed> placed) {}

    /** @param column 1 for the first */
    public record Placed(int column, PublishedSession session) {}

    /** The columns that something of this day stands in, in the order given; none when there are too many. */
    public List<Label> columns(By by, List<Label> all) {
        var used = all.stream()
                .filter(label -> sessions.stream().anyMatch(session -> stands(session, by, label)))
                .toList();
        return used.size() > MAX_COLUMNS ? List.of() : used;
    }

    /** The day in the order of time, in those columns. */
    public List<Slot> slots(By by, List<Label> columns) {
        var slots = new TreeMap<java.time.LocalDateTime, List<PublishedSession>>();
        sessions.forEach(session -> slots.computeIfAbsent(session.starts().local(), at -> new ArrayList<>())
                .add(session));
        return slots.entrySet().stream()
                .map(slot -> slot(slot.getKey().toLocalTime(), Objects.requireNonNull(slot.getValue()), by, columns))
                .toList();
    }

    private static Slot slot(LocalTime starts, List<PublishedSession> sessions, By by, List<Label> columns) {
        var placed = new ArrayList<Placed>();
        for (var column = 0; column < columns.size(); column++) {
            for (var session : sessions) {
                if (stands(session, by, columns.get(column))) {
                    placed.add(new Placed(column + 1, session));
                }
            }
        }
        var inColumns = placed.stream().map(Placed::session).toList();
        var across = sessions.stream()
                .filter(session -> !inColumns.contains(session))
                .toList();
        return new Slot(starts, across, placed);
    }

    private static boolean stands(PublishedSession session, By by, Label column) {
        if (by == By.TRACKS) {
            var track = session.track();
            return track != null && track.id() == column.id();
        }
        var room = session.room();
        return room != null && room.id() == column.id() && !session.kind().isForAll();
    }
}
