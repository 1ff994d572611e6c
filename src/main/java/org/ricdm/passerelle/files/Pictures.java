package org.ricdm.passerelle.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.ricdm.passerelle.common.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Draws pictures anew: upright, at most {@value FileLimits#LONGEST_EDGE} pixels long, without anything that was hidden in
 * the file (place, camera, comments, a second file). Of moving pictures the first one stays.
 */
@Component
class Pictures {

    /** Pictures drawn at the same time; each may take 100 MB of memory for a moment. */
    private static final int AT_ONCE = 2;

    private static final double QUALITY = 0.86;

    /** From good to just good enough on a dense screen; below that a smaller picture looks better. */
    private static final List<Double> QUALITIES = List.of(0.82, 0.7, 0.6, 0.5, 0.42);

    private static final double SMALLER = 0.84;
    private static final double SMALLEST = 0.55;

    private final FileDisk disk;
    private final Semaphore desk = new Semaphore(AT_ONCE);

    Pictures(FileDisk disk) {
        this.disk = disk;
    }

    /** @throws InvalidInput on {@code file} when it has too many pixels or cannot be read */
    Drawn draw(Path file, FileType type) {
        desk.acquireUninterruptibly();
        try {
            var image = upright(file, type);
            var full = sized(image, FileLimits.LONGEST_EDGE);
            var small = sized(full, FileLimits.LONGEST_THUMB_EDGE);
            var fullFile = write(full, type.kept());
            return new Drawn(fullFile, size(full), writeSmall(small, type.kept(), fullFile), size(small));
        } finally {
            desk.release();
        }
    }

    /**
     * Draws one more version of a picture that was drawn before.
     *
     * @throws InvalidInput on {@code file} when it cannot be read
     */
    Version version(Path file, FileType type, Rendition wanted) {
        desk.acquireUninterruptibly();
        try {
            var image = upright(file, type);
            var fitted = within(wanted.type() == FileType.JPEG ? opaque(image) : image, wanted);
            return light(fitted, wanted);
        } finally {
            desk.release();
        }
    }

    private static BufferedImage within(BufferedImage image, Rendition wanted) {
        var scale = Math.min((double) wanted.width() / image.getWidth(), (double) wanted.height() / image.getHeight());
        return sized(image, (int) Math.round(scale * Math.max(image.getWidth(), image.getHeight())));
    }

    private Version light(BufferedImage fitted, Rendition wanted) {
        var longest = Math.max(fitted.getWidth(), fitted.getHeight());
        for (var scale = 1.0; ; scale *= SMALLER) {
            var image = sized(fitted, (int) Math.round(longest * scale));
            for (var quality : wanted.type() == FileType.JPEG ? QUALITIES : List.of(QUALITY)) {
                var drawn = write(image, wanted.type(), quality);
                if (length(drawn) <= wanted.bytes() || scale < SMALLEST) {
                    return new Version(drawn, size(image));
                }
                disk.discard(drawn);
            }
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new DiskFault("a picture that was just drawn cannot be read", e);
        }
    }

    /** On white: what was transparent would become black. */
    private static BufferedImage opaque(BufferedImage image) {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = copy.createGraphics();
        try {
            pen.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return copy;
    }

    private Path writeSmall(BufferedImage small, FileType type, Path full) {
        try {
            return write(small, type);
        } catch (DiskFault e) {
            disk.discard(full);
            throw e;
        }
    }

    private static BufferedImage upright(Path file, FileType type) {
        try {
            var image = decoded(file, type);
            var turn = type == FileType.JPEG ? JpegExif.orientation(file) : Orientation.TOP_LEFT;
            return turn == Orientation.TOP_LEFT
                    ? image
                    : ExifFilterUtils.getFilterForOrientation(turn).apply(image);
        } catch (InvalidInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The readers answer damaged files with exceptions of every kind.
            throw InvalidInput.of("file", UploadProblem.UNREADABLE_PICTURE);
        }
    }

    private static BufferedImage decoded(Path file, FileType type) throws IOException {
        try (var bytes = type == FileType.PNG ? PngChunks.drawn(file) : Files.newInputStream(file)) {
            return reading(bytes, type, reader -> {
                // The header alone is read here: a picture that unpacks to gigabytes is never unpacked.
                var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > FileLimits.MAX_MEGAPIXELS * 1_000_000L) {
                    throw InvalidInput.of("file", "files.error.pixels", FileLimits.MAX_MEGAPIXELS);
                }
                return plain(reader.read(0));
            });
        }
    }

    /** Without a colour profile of its own, which would be written into the new file. */
    private static BufferedImage plain(BufferedImage image) {
        var type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (image.getType() == type) {
            return image;
        }
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var pen = copy.createGraphics();
        try {
            pen.drawImage(image, 0, 0, null);
        } finally {
            pen.dispose();
        }
        return copy;
    }

    @org.jspecify.annotations.NullUnmarked // ImageIO is not annotated
    private static <T> T reading(InputStream bytes, FileType type, Reading<T> work) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type.extension()).next();
        try (var in = ImageIO.createImageInputStream(bytes)) {
            reader.setInput(in, true, true);
            return work.with(reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage sized(BufferedImage image, int longest) {
        var scale = (double) longest / Math.max(image.getWidth(), image.getHeight());
        if (scale >= 1) {
            return image;
        }
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        try {
            return Thumbnails.of(image)
                    .forceSize(width, height)
                    .imageType(image.getType())
                    .asBufferedImage();
        } catch (IOException e) {
            throw new DiskFault("a picture cannot be made smaller", e);
        }
    }

    private Path write(BufferedImage image, FileType type) {
        return write(image, type, QUALITY);
    }

    private Path write(BufferedImage image, FileType type, double quality) {
        var file = disk.meantime();
        var whole = false;
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            var drawing = Thumbnails.of(image)
                    .scale(1)
                    .imageType(type == FileType.JPEG ? BufferedImage.TYPE_INT_RGB : image.getType())
                    .outputFormat(type.extension());
            (type == FileType.JPEG ? drawing.outputQuality(quality) : drawing).toOutputStream(out);
            whole = true;
            return file;
        } catch (IOException e) {
            throw new DiskFault("a picture cannot be written", e);
        } finally {
            if (!whole) {
                disk.discard(file);
            }
        }
    }

    private static PictureSize size(BufferedImage image) {
        return new PictureSize(image.getWidth(), image.getHeight());
    }

    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }

    /** A file for the meantime, and how large the picture in it is. */
    record Version(Path file, PictureSize size) {}

    /** Two files for the meantime, and how large the pictures in them are. */
    record Drawn(Path file, PictureSize size, Path thumb, PictureSize thumbSize) {}
}
