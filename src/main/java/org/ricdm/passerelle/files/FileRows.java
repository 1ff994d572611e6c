package org.ricdm.passerelle.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of files, and the space that each member's take. */
@Component
@Transactional
class FileRows {

    private final JdbcClient sql;
    private final Clock clock;

    FileRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the member has room for one more byte; spares an upload that would be refused at its end. */
    @Transactional(readOnly = true)
    public boolean isFull(long memberId) {
        return sql.sql("select bytes from file_space where member_id = :me")
                .param("me", memberId)
                .query(Long.class)
                .optional()
                .filter(bytes -> bytes >= FileLimits.QUOTA_BYTES)
                .isPresent();
    }

    /**
     * Writes the row and takes the space of its uploader, if it has one; both or neither.
     *
     * @throws InvalidInput on {@code file} when the member's space is used up
     */
    @Transactional(noRollbackFor = InvalidInput.class)
    public void enter(StoredFile file, String place) {
        if (file.uploaderId() != null) {
            takeSpace(file.uploaderId(), file.size());
        }
        var owner = file.owner();
        sql.sql(
                        "insert into stored_file (token, place, uploader_id, state, owner_kind, owner_id, attached_at, name, type, size,"
                                + " width, height, thumb_width, thumb_height, sha256, created_at, loose_since) values (:token, :place,"
                                + " :me, if(:kind is null, 'UNATTACHED', 'ATTACHED'), :kind, :owner, if(:kind is null, null, :at), :name,"
                                + " :type, :size, :width, :height, :thumbWidth, :thumbHeight, :sha, :at, if(:kind is null, :at, null))")
                .param("token", file.token())
                .param("place", place)
                .param("me", file.uploaderId())
                .param("kind", owner == null ? null : owner.kind())
                .param("owner", owner == null ? null : owner.id())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("width", file.picture() == null ? null : file.picture().width())
                .param("height", file.picture() == null ? null : file.picture().height())
                .param("thumbWidth", file.thumb() == null ? null : file.thumb().width())
                .param("thumbHeight", file.thumb() == null ? null : file.thumb().height())
                .param("sha", HexFormat.of().parseHex(file.sha256()))
                .param("at", Timestamp.from(file.createdAt()))
                .update();
    }

    private void takeSpace(long memberId, long bytes) {
        sql.sql("insert into file_space (member_id) values (:me) on duplicate key update bytes = bytes")
                .param("me", memberId)
                .update();
        var taken = sql.sql("update file_space set bytes = bytes + :size"
                        + " where member_id = :me and bytes + :size <= :quota")
                .param("me", memberId)
                .param("size", bytes)
                .param("quota", FileLimits.QUOTA_BYTES)
                .update();
        if (taken == 0) {
            throw InvalidInput.of("file", UploadProblem.FULL, FileLimits.QUOTA_MEGABYTES);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Row> find(String token) {
        return sql.sql("select * from stored_file where token = :token")
                .param("token", token)
                .query(FileRows::row)
                .optional();
    }

    /** Those that the member may put into that object: their own loose ones, and whatever is in it already. */
    @Transactional(readOnly = true)
    public List<StoredFile> usable(long memberId, @Nullable ObjectRef owner, Set<String> tokens) {
        return usable(memberId, owner, tokens, "");
    }

    /** As {@link #usable}; until the transaction ends nobody else takes or removes them. */
    public List<StoredFile> usableForMe(long memberId, @Nullable ObjectRef owner, Set<String> tokens) {
        return usable(memberId, owner, tokens, " for update");
    }

    private List<StoredFile> usable(long memberId, @Nullable ObjectRef owner, Set<String> tokens, String lock) {
        return tokens.isEmpty()
                ? List.of()
                : sql
                        .sql("select * from stored_file where token in (:tokens)"
                                + " and ((state = 'UNATTACHED' and uploader_id = :me)"
                                + " or (owner_kind = :kind and owner_id = :id)) order by id" + lock)
                        .param("tokens", tokens)
                        .param("me", memberId)
                        .param("kind", owner == null ? "" : owner.kind())
                        .param("id", owner == null ? 0 : owner.id())
                        .query(FileRows::row)
                        .list()
                        .stream()
                        .map(Row::file)
                        .toList();
    }

    public void attach(long memberId, ObjectRef owner, Set<String> tokens) {
        if (!tokens.isEmpty()) {
            sql.sql("update stored_file set state = 'ATTACHED', owner_kind = :kind, owner_id = :id, attached_at = :now,"
                            + " loose_since = null"
                            + " where token in (:tokens) and state = 'UNATTACHED' and uploader_id = :me")
                    .param("kind", owner.kind())
                    .param("id", owner.id())
                    .param("now", now())
                    .param("tokens", tokens)
                    .param("me", memberId)
                    .update();
        }
    }

    /** Returns how many were let go. */
    public int detachAllExcept(ObjectRef owner, Collection<String> tokens) {
        return sql.sql("update stored_file set state = 'UNATTACHED', owner_kind = null, owner_id = null,"
                        + " attached_at = null, loose_since = :now"
                        + " where owner_kind = :kind and owner_id = :id and token not in (:tokens)")
                .param("kind", owner.kind())
                .param("id", owner.id())
                .param("now", now())
                .param("tokens", tokens.isEmpty() ? List.of("") : tokens)
                .update();
    }

    /** Takes one file out of its object; it is loose. */
    public void letGo(StoredFile file) {
        var owner = file.owner();
        if (owner != null) {
            sql.sql("update stored_file set state = 'UNATTACHED', owner_kind = null, owner_id = null,"
                            + " attached_at = null, loose_since = :now"
                            + " where token = :token and owner_kind = :kind and owner_id = :id")
                    .param("token", file.token())
                    .param("kind", owner.kind())
                    .param("id", owner.id())
                    .param("now", now())
                    .update();
        }
    }

    public void move(Collection<ObjectRef> from, ObjectRef to, String token) {
        if (!from.isEmpty()) {
            sql.sql("update stored_file set owner_kind = :kind, owner_id = :id, attached_at = :now"
                            + " where token = :token and (owner_kind, owner_id) in (:from)")
                    .param("token", token)
                    .param("kind", to.kind())
                    .param("id", to.id())
                    .param("now", now())
                    .param("from", pairs(from))
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<StoredFile> of(Collection<ObjectRef> owners) {
        return of(owners, "");
    }

    /** As {@link #of}; until the transaction ends nobody else moves or removes them. */
    public List<StoredFile> ofForMe(Collection<ObjectRef> owners) {
        return of(owners, " for update");
    }

    private static List<Object[]> pairs(Collection<ObjectRef> objects) {
        return objects.stream().map(one -> new Object[] {one.kind(), one.id()}).toList();
    }

    private List<StoredFile> of(Collection<ObjectRef> owners, String lock) {
        return owners.isEmpty()
                ? List.of()
                : sql
                        .sql("select * from stored_file where (owner_kind, owner_id) in (:owners) order by id" + lock)
                        .param("owners", pairs(owners))
                        .query(FileRows::row)
                        .list()
                        .stream()
                        .map(Row::file)
                        .toList();
    }

    /** Objects that have files, by kind and id, behind that one. */
    @Transactional(readOnly = true)
    public List<ObjectRef> owners(@Nullable ObjectRef behind, int limit) {
        return sql.sql("select distinct owner_kind, owner_id from stored_file"
                        + " where owner_kind is not null and (owner_kind, owner_id) > (:kind, :id)"
                        + " order by owner_kind, owner_id limit :limit")
                .param("kind", behind == null ? "" : behind.kind())
                .param("id", behind == null ? 0 : behind.id())
                .param("limit", limit)
                .query((row, n) -> new ObjectRef(row.getString("owner_kind"), row.getLong("owner_id")))
                .list();
    }

    /** Loose since before that moment, oldest first. */
    @Transactional(readOnly = true)
    public List<Row> loose(Instant before, int limit) {
        return sql.sql("select * from stored_file where state = 'UNATTACHED' and loose_since < :before"
                        + " order by loose_since limit :limit")
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(FileRows::row)
                .list();
    }

    /** It is still wanted: it counts as loose from now on. */
    public void renew(String token) {
        sql.sql("update stored_file set loose_since = :now where token = :token and state = 'UNATTACHED'")
                .param("now", now())
                .param("token", token)
                .update();
    }

    /** Removes the row unless the file was attached meanwhile, and gives the space back. */
    public boolean remove(StoredFile file) {
        var removed = sql.sql("delete from stored_file where token = :token and state = 'UNATTACHED'")
                .param("token", file.token())
                .update();
        if (removed > 0 && file.uploaderId() != null) {
            sql.sql("update file_space set bytes = greatest(0, bytes - :size) where member_id = :me")
                    .param("size", file.size())
                    .param("me", file.uploaderId())
                    .update();
        }
        return removed > 0;
    }

    /** Those of the names on disk that a row knows. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> places) {
        return Set.copyOf(sql.sql("select place from stored_file where place in (:places)")
                .param("places", places)
                .query(String.class)
                .list());
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var kind = row.getString("owner_kind");
        return new Row(
                new StoredFile(
                        row.getString("token"),
                        row.getObject("uploader_id", Long.class),
                        kind == null ? null : new ObjectRef(kind, row.getLong("owner_id")),
                        row.getString("name"),
                        FileType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        size(row, "width", "height"),
                        size(row, "thumb_width", "thumb_height"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getTimestamp("created_at").toInstant()),
                row.getString("place"));
    }

    private static @Nullable PictureSize size(ResultSet row, String width, String height) throws SQLException {
        var found = row.getObject(width, Integer.class);
        return found == null ? null : new PictureSize(found, row.getInt(height));
    }

    /** A file and its name on disk. */
    record Row(StoredFile file, String place) {}
}
