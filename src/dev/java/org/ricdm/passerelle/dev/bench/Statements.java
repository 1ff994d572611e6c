package org.ricdm.passerelle.dev.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that the server receives, and how it carries them out. */
final class Statements {

    private static final List<String> COUNTED = List.of("select", "insert", "update", "delete", "replace");

    private final JdbcClient sql;

    Statements(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the store was asked while this was done. Nothing else may be going on. */
    List<String> during(Runnable work) {
        sql.sql("set global log_output = 'TABLE'").update();
        sql.sql("truncate table mysql.general_log").update();
        sql.sql("set global general_log = 1").update();
        try {
            work.run();
        } finally {
            sql.sql("set global general_log = 0").update();
        }
        return sql
                .sql("select convert(argument using utf8mb4) from mysql.general_log"
                        + " where command_type in ('Query', 'Execute') order by event_time")
                .query(String.class)
                .list()
                .stream()
                .filter(Statements::counts)
                .toList();
    }

    private static boolean counts(String statement) {
        var text = statement.strip().toLowerCase(Locale.ROOT);
        return COUNTED.stream().anyMatch(verb -> text.startsWith(verb) || text.startsWith("(" + verb))
                && !text.contains("general_log")
                && !text.startsWith("select @@");
    }

    /** One line for each table that the statement reads. */
    List<String> plan(String statement) {
        var lines = new ArrayList<String>();
        lines.add("    " + statement.strip().replaceAll("\\s+", " "));
        sql.sql("explain " + statement)
                .query()
                .listOfRows()
                .forEach(row -> lines.add("        "
                        + List.of("table", "type", "key", "rows", "Extra").stream()
                                .map(column -> column.toLowerCase(Locale.ROOT) + "=" + row.get(column))
                                .collect(Collectors.joining("  "))));
        return lines;
    }
}
