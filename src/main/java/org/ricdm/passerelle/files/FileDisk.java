package org.ricdm.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder of the files, outside of everything that is served. Names are made here; a file is written under a name for
 * the meantime and moved in one step, so that a name for good never holds half a file.
 */
@Component
class FileDisk {

    private static final String MEANTIME = "meantime";
    private static final String THUMB = ".thumb";
    private static final int BUFFER = 64 * 1024;

    private final Path root;

    FileDisk(@Value("${passerelle.files-dir}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Writes what comes to a file for the meantime, and stops at the first byte too many, whatever was declared.
     *
     * @throws InvalidInput when it is larger than {@link FileLimits#MAX_BYTES}, or empty
     */
    Path receive(InputStream bytes) {
        var file = meantime();
        var whole = false;
        try {
            var length = copy(bytes, file);
            if (length == 0) {
                throw InvalidInput.of("file", "files.error.empty");
            }
            whole = true;
            return file;
        } finally {
            if (!whole) {
                discard(file);
            }
        }
    }

    private static long copy(InputStream bytes, Path file) {
        var length = 0L;
        var buffer = new byte[BUFFER];
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (var read = read(bytes, buffer); read >= 0; read = read(bytes, buffer)) {
                length += read;
                if (length > FileLimits.MAX_BYTES) {
                    throw InvalidInput.of("file", UploadProblem.TOO_LARGE, FileLimits.MAX_MEGABYTES);
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new DiskFault("a file cannot be written", e);
        }
        return length;
    }

    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            // Not the disk's fault: whoever sent it has gone.
            throw new UncheckedIOException("an upload broke off", e);
        }
    }

    /** A fresh name for the meantime. */
    Path meantime() {
        try {
            return Files.createDirectories(root.resolve(MEANTIME)).resolve(RandomName.onDisk());
        } catch (IOException e) {
            throw new DiskFault("the folder of the files cannot be written to", e);
        }
    }

    /** Gives a file, and its small version if it has one, the name for good; all of it or nothing. */
    void keep(String place, Path file, @Nullable Path thumb) {
        var kept = false;
        try {
            Files.createDirectories(file(place).getParent());
            if (thumb != null) {
                move(thumb, thumb(place));
            }
            move(file, file(place));
            kept = true;
        } catch (IOException e) {
            throw new DiskFault("a file cannot be kept", e);
        } finally {
            if (!kept) {
                remove(place);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try (var channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    Path file(String place) {
        return root.resolve(place.substring(0, 2))
                .resolve(place.substring(2, 4))
                .resolve(place);
    }

    Path thumb(String place) {
        return file(place).resolveSibling(place + THUMB);
    }

    /** Lays one more version of a picture beside it. */
    void keep(String place, Rendition rendition, Path drawn) {
        try {
            move(drawn, rendition.beside(file(place)));
        } catch (IOException e) {
            throw new DiskFault("a version of a picture cannot be kept", e);
        }
    }

    /** The same bytes, in all versions there are, under another name for good. */
    void again(String from, String to) {
        var whole = false;
        try {
            Files.createDirectories(file(to).getParent());
            copyIfThere(thumb(from), thumb(to));
            for (var rendition : Rendition.values()) {
                copyIfThere(rendition.beside(file(from)), rendition.beside(file(to)));
            }
            Files.copy(file(from), file(to));
            whole = true;
        } catch (IOException e) {
            throw new DiskFault("a file cannot be copied", e);
        } finally {
            if (!whole) {
                remove(to);
            }
        }
    }

    private static void copyIfThere(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.copy(from, to);
        }
    }

    /** Removes a file and its smaller versions; it is no fault when they are gone. */
    void remove(String place) {
        for (var rendition : Rendition.values()) {
            discard(rendition.beside(file(place)));
        }
        discard(thumb(place));
        discard(file(place));
    }

    void discard(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new DiskFault("a file cannot be removed", e);
            }
        }
    }

    /** Files for the meantime that nobody has touched since then: what a crash has left. */
    List<Path> abandoned(Instant before) {
        return walk(root.resolve(MEANTIME), file -> isOlder(file, before));
    }

    /** Names for good that nobody has touched since then. */
    List<String> places(Instant before) {
        var places = walk(root, file -> !file.startsWith(root.resolve(MEANTIME)) && isOlder(file, before)).stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .filter(RandomName::isOnDisk)
                .distinct()
                .toList();
        return List.copyOf(places);
    }

    private static List<Path> walk(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(
                    files.filter(Files::isRegularFile).filter(wanted).toList());
        } catch (IOException e) {
            throw new DiskFault("the folder of the files cannot be read", e);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }
}
