package org.ricdm.passerelle.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes many rows of one table in batches. */
final class Rows implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private int waiting;

    Rows(DataSource source, String insert) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        try (var setting = connection.createStatement()) {
            setting.execute("set foreign_key_checks = 0, unique_checks = 0");
        }
        statement = connection.prepareStatement(insert);
    }

    void add(Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private void flush() throws SQLException {
        statement.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                statement) {
            flush();
            try (var setting = connection.createStatement()) {
                setting.execute("set foreign_key_checks = 1, unique_checks = 1");
            }
            connection.setAutoCommit(true);
        }
    }
}
