package org.ricdm.passerelle.event;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;

/**
 * One event on its way to become another one: what became of which row, by how many days everything moves, and what has to
 * be said of it afterwards.
 */
public final class EventCopying {

    private static final String EVENT = "event";
    private static final String STARTS = "starts_at";
    private static final String ENDS = "ends_at";

    private final CopiedRows rows;
    private final EventBrief source;
    private final long to;
    private final int days;
    private final Language reader;
    private final Map<String, Map<Long, Long>> became = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();

    EventCopying(CopiedRows rows, EventBrief source, long to, int days, Language reader) {
        this.rows = rows;
        this.source = source;
        this.to = to;
        this.days = days;
        this.reader = reader;
        became.put(EVENT, Map.of(source.id(), to));
    }

    /** The event that is copied. */
    public EventBrief source() {
        return source;
    }

    /** The id of the new event. */
    public long to() {
        return to;
    }

    /** In whose language titles are written into notes. */
    public Language reader() {
        return reader;
    }

    /** By how many days every wall time moves. */
    public int days() {
        return days;
    }

    /** As {@link #take(String, String, Map, Predicate, Consumer)}, every row as it is. */
    public List<Moved> take(String table, String key, Map<String, String> refers) {
        return take(table, key, refers, row -> true, row -> {});
    }

    /**
     * Copies the rows of a table with all columns there are, so that one that is added later is taken over too. Wall times
     * ({@code datetime}) and dates move; what was copied before is referred to anew, and what was not is empty. Returns the
     * wall times that do not exist on their new day.
     *
     * @param key the column by which its rows hang on something that was copied; only those rows are
     * @param refers the table that each column refers to, also that of the key
     * @param which the rows that are taken over
     * @param change what is different in the new event; the row still has the ids it had
     */
    public List<Moved> take(
            String table,
            String key,
            Map<String, String> refers,
            Predicate<CopiedRow> which,
            Consumer<CopiedRow> change) {
        var parents = became.getOrDefault(Objects.requireNonNull(refers.get(key)), Map.of());
        var moved = new ArrayList<Moved>();
        var fresh = new ArrayList<CopiedRow>();
        for (var row : rows.read(table, key, parents.keySet())) {
            if (which.test(row)) {
                change.accept(row);
                refers.forEach((column, other) -> {
                    var id = row.number(column);
                    row.set(column, id == null ? null : of(other, id).orElse(null));
                });
                moved.addAll(shift(row));
                fresh.add(row);
            }
        }
        became.computeIfAbsent(table, name -> new HashMap<>()).putAll(rows.write(table, fresh));
        return moved;
    }

    /** What became of a row of that table; empty when it was left. */
    public Optional<Long> of(String table, long id) {
        return Optional.ofNullable(became.getOrDefault(table, Map.of()).get(id));
    }

    /** Says afterwards that something could not be taken over as it was; the sentence takes its name. */
    public void note(String messageKey, String name) {
        notes.add(new Note(messageKey, name, null, null));
    }

    /** As {@link #note(String, String)}; the sentence also takes the wall time as it would be and as it is. */
    public void note(String messageKey, String name, Moved moved) {
        notes.add(new Note(messageKey, name, moved.was(), moved.became()));
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    private List<Moved> shift(CopiedRow row) {
        var moved = new ArrayList<Moved>();
        for (var column : row.wallTimes()) {
            var was = Objects.requireNonNull(row.wallTime(column)).plusDays(days);
            var shifted = existing(was, source.zone());
            row.set(column, shifted);
            if (!shifted.equals(was)) {
                moved.add(new Moved(row.id(), column, was, shifted));
            }
        }
        moved.stream()
                .filter(one -> one.column().equals(STARTS))
                .findFirst()
                .ifPresent(start -> keepLength(row, start, moved));
        row.dates()
                .forEach(column ->
                        row.set(column, Objects.requireNonNull(row.date(column)).plusDays(days)));
        return moved;
    }

    /** What begins later by that ends later by as much, unless its end had to move as well. */
    private void keepLength(CopiedRow row, Moved start, List<Moved> moved) {
        var ends = row.wallTime(ENDS);
        if (ends != null && moved.stream().noneMatch(one -> one.column().equals(ENDS))) {
            row.set(ENDS, existing(ends.plus(Duration.between(start.was(), start.became())), source.zone()));
        }
    }

    /** The wall time, or the one that the clock shows at that moment where it leaps over it. */
    static LocalDateTime existing(LocalDateTime wall, ZoneId zone) {
        var time = new WallTime(wall, zone);
        return time.exists() ? wall : WallTime.of(time.instant(), zone).local();
    }

    /**
     * A wall time that does not exist on its new day.
     *
     * @param id of the row that was copied, 0 when it has none
     */
    public record Moved(long id, String column, LocalDateTime was, LocalDateTime became) {}

    /** Something to be said afterwards. */
    record Note(
            String messageKey,
            String name,
            @Nullable LocalDateTime was,
            @Nullable LocalDateTime became) {}
}
