package org.ricdm.passerelle.common.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whether a folder can be written to, found out by writing; it is made when it is not there. */
final class WritableFolder {

    private WritableFolder() {}

    static boolean is(String folder) {
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(Path.of(folder)), "start", null));
            return true;
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
