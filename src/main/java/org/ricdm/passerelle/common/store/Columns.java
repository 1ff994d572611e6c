package org.ricdm.passerelle.common.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads columns that may be empty. */
public final class Columns {

    private Columns() {}

    /** The moment in a timestamp column, null when it is empty. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
