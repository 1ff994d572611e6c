package org.ricdm.passerelle.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that is copied into a new event, by the names of its columns. */
public final class CopiedRow {

    private final long id;
    private final Map<String, @Nullable Object> columns;

    /** @param columns all but the id */
    CopiedRow(long id, Map<String, @Nullable Object> columns) {
        this.id = id;
        this.columns = new LinkedHashMap<>(columns);
    }

    /** The id of the row that is copied; 0 when it has none of its own. */
    public long id() {
        return id;
    }

    /** What stands in a column; null when it is empty. */
    public @Nullable Object get(String column) {
        if (!columns.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column);
        }
        return columns.get(column);
    }

    /** A number in a column, such as an id; null when it is empty. */
    public @Nullable Long number(String column) {
        return get(column) instanceof Number number ? (Long) number.longValue() : null;
    }

    /** The same with something else in that column. */
    public CopiedRow set(String column, @Nullable Object value) {
        get(column);
        columns.put(column, value);
        return this;
    }

    List<String> wallTimes() {
        return having(LocalDateTime.class);
    }

    List<String> dates() {
        return having(LocalDate.class);
    }

    @Nullable
    LocalDateTime wallTime(String column) {
        return columns.get(column) instanceof LocalDateTime wall ? wall : null;
    }

    @Nullable
    LocalDate date(String column) {
        return columns.get(column) instanceof LocalDate day ? day : null;
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }

    private List<String> having(Class<?> type) {
        return columns.entrySet().stream()
                .filter(one -> type.isInstance(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
