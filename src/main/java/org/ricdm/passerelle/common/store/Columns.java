package org.ricdm.passerelle.common.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;

/** Reads columns that may be empty, and says ids to the store. */
public final class Columns {

    private Columns() {}

    /** The moment in a timestamp column, null when it is empty. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** The ids that {@code group_concat} joined in that column, in their order. */
    public static List<Long> ids(ResultSet row, String column) throws SQLException {
        var joined = row.getString(column);
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }

    /** What somebody typed as a part of a pattern for {@code like}, where all of it stands for itself. */
    public static String literal(String typed) {
        return typed.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** The ids of the objects, as {@link #listed}. */
    public static Collection<Long> listedIds(Collection<ObjectRef> objects) {
        return listed(objects.stream().map(ObjectRef::id).toList());
    }

    /** Ids for a list in SQL, which must not be empty; no row has the id 0. */
    public static Collection<Long> listed(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }

    /** An id as a {@code binary(16)} column holds it. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id in a {@code binary(16)} column that is not empty. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        var buffer = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
