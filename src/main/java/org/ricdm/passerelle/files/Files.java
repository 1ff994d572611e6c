package org.ricdm.passerelle.files;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
    private final FileKeeping keeping;
    private final ObjectRegistry objects;
    private final CurrentViewer current;
    private final Clock clock;

    Files(
            FileDisk disk,
            FileRows rows,
            FileKeeping keeping,
            ObjectRegistry objects,
            CurrentViewer current,
            Clock clock) {
        this.disk = disk;
        this.rows = rows;
        this.keeping = keeping;
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
        return keeping.take(bytes, name, new FileKeeping.Giver(me, null));
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
        if (owner == null ? !isOf(me, file) : !objects.mayRead(me, owner) && !objects.mayReview(me, owner)) {
            throw new NotOpen("file of " + (owner == null ? "nothing" : owner));
        }
        return content(row);
    }

    private static boolean isOf(long memberId, StoredFile file) {
        return Objects.equals(file.uploaderId(), memberId);
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
                .filter(found -> isOf(current.require().memberId(), found.file()))
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
        rows.of(owners).forEach(keeping::erase);
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
        var me = current.require().memberId();
        var copy = new StoredFile(
                RandomName.inAddress(),
                me,
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
        rows.attach(me, owner, Set.of(copy.token()));
        return copy;
    }
}
