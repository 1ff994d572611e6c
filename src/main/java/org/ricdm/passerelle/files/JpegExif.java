package org.ricdm.passerelle.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** How a photo was held. Read by hand: Java's own reader refuses the hidden data of a photo that is otherwise good. */
final class JpegExif {

    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private JpegExif() {}

    /** As it should be seen; upright when nothing is said, or nothing that can be read. */
    static Orientation orientation(Path file) throws IOException {
        var exif = segment(file);
        if (exif == null) {
            return Orientation.TOP_LEFT;
        }
        try {
            var said = ExifUtils.getOrientationFromExif(exif);
            return said == null ? Orientation.TOP_LEFT : said;
        } catch (RuntimeException e) {
            return Orientation.TOP_LEFT; // damaged data, answered with exceptions of every kind
        }
    }

    private static byte @Nullable [] segment(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(2);
            while (in.read() == 0xff) {
                var kind = in.read();
                if (kind < 0 || kind == START_OF_SCAN) {
                    return null;
                }
                var content = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (kind == APP1
                        && content.length > EXIF.length
                        && Arrays.equals(Arrays.copyOf(content, EXIF.length), EXIF)) {
                    return content;
                }
            }
            return null;
        }
    }
}
