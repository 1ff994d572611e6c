package org.ricdm.passerelle.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of all kinds, good ones and others, made byte by byte. */
public final class Samples {

    /** Stands in the hidden data of {@link #photo}. */
    public static final String WHERE = "taken at 47.2184 north";

    private Samples() {}

    /** Left half coral, right half see-through. */
    public static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        return written(image, "png");
    }

    /** As a photo is: no two pixels are alike, so that it does not get small by itself. */
    public static byte[] noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var chance = new java.util.Random(7);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, new Color(x * 255 / width, y * 255 / height, chance.nextInt(256)).getRGB());
            }
        }
        return written(image, "jpg");
    }

    public static byte[] gif() {
        return written(new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    /** Lies on its side (EXIF orientation 6): 60 × 40 as it is stored, 40 × 60 as it is seen. Says where it was taken. */
    public static byte[] photo() {
        var plain = written(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg");
        return bytes(out -> {
            out.write(plain, 0, 2);
            var exif = exif();
            out.writeShort(0xffe1);
            out.writeShort(exif.length + 2);
            out.write(exif);
            out.write(plain, 2, plain.length - 2);
        });
    }

    private static byte[] exif() {
        var said = (WHERE + "\0").getBytes(StandardCharsets.US_ASCII);
        return bytes(out -> {
            out.writeBytes("Exif\0\0");
            out.writeBytes("MM\0*");
            out.writeInt(8);
            out.writeShort(3);
            var afterFirst = 8 + 2 + 3 * 12 + 4;
            entry(out, 0x010e, 2, said.length, afterFirst);
            entry(out, 0x0112, 3, 1, 6 << 16);
            entry(out, 0x8825, 4, 1, afterFirst + said.length);
            out.writeInt(0);
            out.write(said);
            out.writeShort(1);
            entry(out, 0x0001, 2, 2, 'N' << 24);
            out.writeInt(0);
        });
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** A few hundred bytes that say they are 50,000 × 50,000 pixels. */
    public static byte[] bomb() {
        return bytes(out -> {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            chunk(out, "IHDR", bytes(head -> {
                head.writeInt(50_000);
                head.writeInt(50_000);
                head.write(new byte[] {8, 6, 0, 0, 0});
            }));
            chunk(out, "IDAT", deflated(new byte[1000]));
            chunk(out, "IEND", new byte[0]);
        });
    }

    /** A good picture with a comment that unpacks to 100 MB. */
    public static byte[] pngWithHugeComment() {
        var good = png(20, 20);
        return bytes(out -> {
            out.write(good, 0, 33);
            chunk(out, "zTXt", bytes(text -> {
                text.writeBytes("Comment\0\0");
                text.write(deflated(new byte[100_000_000]));
            }));
            out.write(good, 33, good.length - 33);
        });
    }

    private static byte[] deflated(byte[] raw) {
        var deflater = new Deflater(9);
        deflater.setInput(raw);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String kind, byte[] content) throws IOException {
        var checked = bytes(one -> {
            one.writeBytes(kind);
            one.write(content);
        });
        var sum = new CRC32();
        sum.update(checked);
        out.writeInt(content.length);
        out.write(checked);
        out.writeInt((int) sum.getValue());
    }

    public static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>");
    }

    public static byte[] odt() {
        return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>");
    }

    /** An archive with those names and contents, in turn; the first is not packed. */
    public static byte[] zip(String... parts) {
        return bytes(out -> {
            var zip = new ZipOutputStream(out);
            for (var i = 0; i < parts.length; i += 2) {
                var content = parts[i + 1].getBytes(StandardCharsets.UTF_8);
                var entry = new ZipEntry(parts[i]);
                if (i == 0) {
                    var sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
            zip.finish();
        });
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return bytes(out -> {
            out.write(first);
            out.write(second);
        });
    }

    private static byte[] written(BufferedImage image, String format) {
        return bytes(out -> ImageIO.write(image, format, out));
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}
