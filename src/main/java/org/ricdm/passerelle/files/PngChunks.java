package org.ricdm.passerelle.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Leaves of a PNG what is needed to draw it. Its comments and colour profiles may be packed a thousand to one, and the
 * reader would unpack them.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngChunks() {}

    static InputStream drawn(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            out.write(in.readNBytes(SIGNATURE));
            while (in.available() > 0) {
                var length = in.readInt();
                var name = in.readNBytes(4);
                if (length < 0 || length > in.available()) {
                    throw new IOException("a chunk ends behind the end");
                }
                var rest = in.readNBytes(length + CHECKSUM);
                var kind = new String(name, java.nio.charset.StandardCharsets.ISO_8859_1);
                if (DRAWN.contains(kind)) {
                    out.write(new byte[] {
                        (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
                    });
                    out.write(name);
                    out.write(rest);
                }
                if (kind.equals("IEND")) {
                    break;
                }
            }
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
