package org.ricdm.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.springframework.stereotype.Component;

/** The one way in, whoever brings a file: received, judged, drawn anew, then the disk, then the row. And the way out. */
@Component
class FileKeeping {

    private final FileDisk disk;
    private final FileRows rows;
    private final ContentJudge judge;
    private final Pictures pictures;
    private final Clock clock;

    FileKeeping(FileDisk disk, FileRows rows, ContentJudge judge, Pictures pictures, Clock clock) {
        this.disk = disk;
        this.rows = rows;
        this.judge = judge;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** As {@link org.ricdm.passerelle.files.Files#store}. */
    StoredFile take(InputStream bytes, String name, Giver giver) {
        var received = disk.receive(bytes);
        try {
            var type = judge.judge(received, name);
            if (!type.isPicture()) {
                return keep(giver, name, type, received, null);
            }
            var drawn = pictures.draw(received, type);
            try {
                return keep(giver, name, type.kept(), drawn.file(), drawn);
            } finally {
                disk.discard(drawn.file());
                disk.discard(drawn.thumb());
            }
        } finally {
            disk.discard(received);
        }
    }

    /** First the disk, then the row: a row never points to nothing. What is on disk without a row is swept up later. */
    private StoredFile keep(Giver giver, String name, FileType type, Path file, Pictures.@Nullable Drawn drawn) {
        var place = RandomName.onDisk();
        var kept = new StoredFile(
                RandomName.inAddress(),
                giver.memberId(),
                giver.owner(),
                FileName.shown(name, type),
                type,
                size(file),
                drawn == null ? null : drawn.size(),
                drawn == null ? null : drawn.thumbSize(),
                sha256(file),
                Instant.now(clock));
        disk.keep(place, file, drawn == null ? null : drawn.thumb());
        var entered = false;
        try {
            rows.enter(kept, place);
            entered = true;
            return kept;
        } finally {
            if (!entered) {
                disk.remove(place);
            }
        }
    }

    /** Takes a file out of its object and removes it, first the row, then the bytes. */
    void erase(StoredFile file) {
        var row = rows.find(file.token());
        rows.letGo(file);
        if (row.isPresent() && rows.remove(file)) {
            disk.remove(row.get().place());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new DiskFault("a file that was just written cannot be read", e);
        }
    }

    private static String sha256(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[64 * 1024];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new DiskFault("a file that was just written cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Who brings a file.
     *
     * @param memberId null for somebody without an account
     * @param owner the object it belongs to from the first moment; null for a loose one
     */
    record Giver(@Nullable Long memberId, @Nullable ObjectRef owner) {}
}
