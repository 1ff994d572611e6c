package org.ricdm.passerelle.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole rows and writes them once more. Names of tables and columns are those of the schema, never typed. */
@Component
class CopiedRows {

    private static final String ID = "id";
    private static final int AT_ONCE = 200;

    private final JdbcClient sql;

    CopiedRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The rows of which that column has one of these keys, in a fixed order. One statement, none for no keys. */
    List<CopiedRow> read(String table, String key, Collection<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : sql.sql("select * from " + table + " where " + key + " in (:keys) order by 1")
                        .param("keys", Columns.listed(keys))
                        .query(CopiedRows::row)
                        .list();
    }

    /** Writes them and returns the new ids by the old ones; empty for a table without ids. */
    Map<Long, Long> write(String table, List<CopiedRow> rows) {
        var ids = new HashMap<Long, Long>();
        if (rows.isEmpty()) {
            return ids;
        }
        if (rows.getFirst().id() == 0) {
            for (var from = 0; from < rows.size(); from += AT_ONCE) {
                insert(table, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)), "")
                        .update();
            }
            return ids;
        }
        rows.forEach(row -> ids.put(
                row.id(),
                insert(table, List.of(row), " returning id").query(Long.class).single()));
        return ids;
    }

    private JdbcClient.StatementSpec insert(String table, List<CopiedRow> rows, String returning) {
        var names = List.copyOf(rows.getFirst().columns().keySet());
        var one = "(" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        var values = new ArrayList<@Nullable Object>();
        rows.forEach(row -> names.forEach(name -> values.add(row.get(name))));
        return sql.sql("insert into " + table
                        + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ", " (", ")"))
                        + " values " + String.join(", ", Collections.nCopies(rows.size(), one)) + returning)
                .params(values);
    }

    private static CopiedRow row(ResultSet row, int number) throws SQLException {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        var meta = row.getMetaData();
        var id = 0L;
        for (var at = 1; at <= meta.getColumnCount(); at++) {
            var name = meta.getColumnName(at);
            if (name.equals(ID)) {
                id = row.getLong(at);
            } else {
                columns.put(name, value(row, at, meta.getColumnTypeName(at)));
            }
        }
        return new CopiedRow(id, columns);
    }

    /** Wall times are {@code datetime}, moments are {@code timestamp}: only the first move. */
    private static @Nullable Object value(ResultSet row, int at, String type) throws SQLException {
        return switch (type) {
            case "DATETIME" -> row.getObject(at, LocalDateTime.class);
            case "DATE" -> row.getObject(at, LocalDate.class);
            case "TIMESTAMP" -> row.getTimestamp(at);
            default -> row.getObject(at);
        };
    }
}
