package org.ricdm.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files, keeps them, gives them to objects, and lets those read them who may read the object. */
@Service
public class Files {

    private static final Logger log = LoggerFactory.getLogger(Files.class);

    private final FileDisk disk;
    private final FileRows rows;
    private final ContentJudge judge;
    private final Pictures pictures;
    private final ObjectRegistry objects;
    private final CurrentViewer current;
    private final Clock clock;

    Files(
            FileDisk disk,
            FileRows rows,
            ContentJudge judge,
            Pictures pictures,
            ObjectRegistry objects,
            CurrentViewer current,
            Clock clock) {
        this.disk = disk;
        this.rows = rows;
        this.judge = judge;
        this.pictures = pictures;
        this.objects = objects;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Keeps a file of the viewer, who alone can read it until it is attached to something; after a day without it is
     * removed. No transaction is open while the bytes come in.
     *
     * @param bytes read until the end, or until there is one too many
     * @param name as the person calls it; only its last part counts, and its ending becomes true to the content
     * @throws InvalidInput on {@code file} when it is too large, of a type that is not taken, or beyond the viewer's space
     * @throws java.io.UncheckedIOException when it broke off or the disk does not take it; nothing is left of it then
     */
    @ForMembers
    public StoredFile store(InputStream bytes, String name) {
        var me = current.require().memberId();
        if (rows.isFull(me)) {
            throw InvalidInput.of("file", UploadProblem.FULL, FileLimits.QUOTA_MEGABYTES);
        }
        var received = disk.receive(bytes);
        try {
            var type = judge.judge(received, name);
            if (!type.isPicture()) {
                return keep(me, name, type, received, null);
            }
            var drawn = pictures.draw(received, type);
            try {
                return keep(me, name, type.kept(), drawn.file(), drawn);
            } finally {
                disk.discard(drawn.file());
                disk.discard(drawn.thumb());
            }
        } finally {
            disk.discard(received);
        }
    }

    /** First the disk, then the row: a row never points to nothing. What is on disk without a row is swept up later. */
    private StoredFile keep(long me, String name, FileType type, Path file, Pictures.@Nullable Drawn drawn) {
        var place = RandomName.onDisk();
        var kept = new StoredFile(
                RandomName.inAddress(),
                me,
                null,
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

    /**
     * The bytes of a file, for who may read what it belongs to at this moment, or judges it; a loose one for its uploader
     * alone.
     *
     * @throws NotOpen when there is none, or it is not open to the viewer
     */
    @ForMembers
    @Transactional(readOnly = true)
    public FileContent open(String token) {
        var row = rows.find(token).orElseThrow(() -> new NotOpen("file"));
        var file = row.file();
        var me = current.require().memberId();
        var owner = file.owner();
        if (owner == null ? file.uploaderId() != me : !objects.mayRead(me, owner) && !objects.mayReview(me, owner)) {
            throw new NotOpen("file of " + (owner == null ? "nothing" : owner));
        }
        return content(row);
    }

    /**
     * The bytes of a file whoever asks. Asks no permission.
     *
     * @throws NotOpen when there is none
     */
    @InsideOnly("the features, for objects that who asks may read, with or without an account")
    @Transactional(readOnly = true)
    public FileContent content(String token) {
        return content(rows.find(token).orElseThrow(() -> new NotOpen("file")));
    }

    private FileContent content(FileRows.Row row) {
        var file = row.file();
        return new FileContent(file, disk.file(row.place()), file.thumb() == null ? null : disk.thumb(row.place()));
    }

    /**
     * Removes a loose file of one's own at once.
     *
     * @throws NotOpen when there is none of that token, it is somebody else's, or it belongs to something
     */
    @ForMembers
    public void remove(String token) {
        var row = rows.find(token)
                .filter(found -> found.file().uploaderId() == current.require().memberId())
                .filter(found -> found.file().owner() == null)
                .orElseThrow(() -> new NotOpen("file"));
        if (rows.remove(row.file())) {
            disk.remove(row.place());
        }
    }

    /**
     * Those of the files that the viewer may put into that object: their own loose ones, and those in it already.
     *
     * @param owner null for an object that is not there yet
     */
    @InsideOnly("the features, for a preview of what they would attach")
    public List<StoredFile> usable(@Nullable ObjectRef owner, Set<String> tokens) {
        return rows.usable(current.require().memberId(), owner, tokens);
    }

    /** As {@link #usable}, and nobody else takes or removes them before the transaction that is open ends. */
    @InsideOnly("the features, before they attach")
    public List<StoredFile> claim(@Nullable ObjectRef owner, Set<String> tokens) {
        return rows.usableForMe(current.require().memberId(), owner, tokens);
    }

    /**
     * Gives loose files of the viewer to an object; whoever may read it may read them from now on. Tokens of other
     * people's files, or of files that belong to something else, are passed over.
     *
     * @throws InvalidInput on {@code files} when they are more than {@link FileLimits#MAX_PER_OBJECT}
     */
    @InsideOnly("the features, in the transaction that writes the object")
    @Transactional
    public void attach(ObjectRef owner, Set<String> tokens) {
        if (tokens.size() > FileLimits.MAX_PER_OBJECT) {
            throw InvalidInput.of("files", "files.error.tooMany", FileLimits.MAX_PER_OBJECT);
        }
        rows.attach(current.require().memberId(), owner, tokens);
    }

    /** Lets go of the object's other files; they are loose, and go after a day unless they are attached again. */
    @InsideOnly("the features, in the transaction that writes the object")
    @Transactional
    public void detachAllExcept(ObjectRef owner, Collection<String> tokens) {
        rows.detachAllExcept(owner, tokens);
    }

    /** Removes the files of those objects at once, rows and bytes, where a day more would be a promise broken. */
    @InsideOnly("the features, for what is to be gone on a date")
    public void erase(Collection<ObjectRef> owners) {
        for (var file : rows.of(owners)) {
            var row = rows.find(file.token());
            rows.detachAllExcept(Objects.requireNonNull(file.owner()), List.of());
            if (row.isPresent() && rows.remove(file)) {
                disk.remove(row.get().place());
            }
        }
    }

    /** The files of those objects, oldest first. Asks no permission. */
    @InsideOnly("the features, for objects that the viewer may read")
    public List<StoredFile> of(Collection<ObjectRef> owners) {
        return rows.of(owners);
    }

    /**
     * A file of the viewer with the same bytes as that one, in another object. Whoever has the one may lose it, and the
     * other stays.
     *
     * @throws NotOpen when there is none, or its bytes are not to be had; the transaction goes on
     * @throws InvalidInput on {@code file} when the viewer has no space for it
     */
    @InsideOnly("the features, for a copy of an object of theirs")
    @Transactional(noRollbackFor = {NotOpen.class, InvalidInput.class})
    public StoredFile again(String token, ObjectRef owner) {
        var row = rows.find(token).orElseThrow(() -> new NotOpen("file"));
        var file = row.file();
        var place = RandomName.onDisk();
        var copy = new StoredFile(
                RandomName.inAddress(),
                current.require().memberId(),
                null,
                file.name(),
                file.type(),
                file.size(),
                file.picture(),
                file.thumb(),
                file.sha256(),
                Instant.now(clock));
        // What an undone transaction leaves on disk is swept up later.
        try {
            disk.again(row.place(), place);
        } catch (DiskFault e) {
            log.warn("the bytes of a file are not to be had: {}", e.toString());
            throw new NotOpen("file");
        }
        rows.enter(copy, place);
        rows.attach(copy.uploaderId(), owner, Set.of(copy.token()));
        return copy;
    }

    private static long size(Path file) {
        try {
            return java.nio.file.Files.size(file);
        } catch (IOException e) {
            throw new DiskFault("a file that was just written cannot be read", e);
        }
    }

    private static String sha256(Path file) {
        try (var in = java.nio.file.Files.newInputStream(file)) {
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
}
