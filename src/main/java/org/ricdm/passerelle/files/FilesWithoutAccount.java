package org.ricdm.passerelle.files;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of people without an account. Nobody's name is on such a file, so it is never loose while it is wanted: it belongs to
 * an object from the first moment, and the room of that object says who it is for.
 */
@Service
@InsideOnly("the features, for who acts by a link that was sent to them")
public class FilesWithoutAccount {

    private static final Logger log = LoggerFactory.getLogger(FilesWithoutAccount.class);

    private final FileKeeping keeping;
    private final FileRows rows;

    FilesWithoutAccount(FileKeeping keeping, FileRows rows) {
        this.keeping = keeping;
        this.rows = rows;
    }

    /**
     * Keeps a file in that object; whoever may read the object may read it. The same is taken as from a member
     * ({@link Files#store}), but nobody's space counts: the caller sees to it that there are few. No transaction is open while
     * the bytes come in.
     *
     * @throws InvalidInput on {@code file} when it is too large, of a type that is not taken, or the disk does not take it
     * @throws java.io.UncheckedIOException when it broke off; nothing is left of it then
     */
    public StoredFile store(ObjectRef owner, InputStream bytes, String name) {
        try {
            return keeping.take(bytes, name, new FileKeeping.Giver(null, owner));
        } catch (DiskFault fault) {
            log.error("a file was refused because of the disk", fault);
            throw InvalidInput.of("file", UploadProblem.DISK);
        }
    }

    /** Removes the files at once that were in the object of that one before it came. */
    public void eraseBefore(StoredFile file) {
        for (var other : rows.of(List.of(Objects.requireNonNull(file.owner())))) {
            if (other.token().equals(file.token())) {
                return;
            }
            keeping.erase(other);
        }
    }

    /** The files of those objects, which nobody moves or removes before the transaction that is open ends. */
    public List<StoredFile> claim(Collection<ObjectRef> owners) {
        return rows.ofForMe(owners);
    }

    /** Gives a file of one of those objects to another one. A token of any other file is passed over. */
    @Transactional
    public void move(Collection<ObjectRef> from, ObjectRef to, String token) {
        rows.move(from, to, token);
    }
}
