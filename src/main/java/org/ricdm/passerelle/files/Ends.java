package org.ricdm.passerelle.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** First and last bytes of a file. */
final class Ends {

    private Ends() {}

    /** At most that many bytes from the beginning. */
    static byte[] head(Path file, int length) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            return read(in, 0, length);
        }
    }

    /** At most that many bytes before the end. */
    static byte[] tail(Path file, int length) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            return read(in, Math.max(0, in.length() - length), length);
        }
    }

    private static byte[] read(RandomAccessFile in, long from, int length) throws IOException {
        var bytes = new byte[(int) Math.min(length, in.length() - from)];
        in.seek(from);
        in.readFully(bytes);
        return bytes;
    }
}
