package org.ricdm.passerelle.common.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Pictures inside a template, which is the only place where a paper takes them from. */
public final class InlinePicture {

    /** The mark of Passerelle. */
    public static final String MARK = ofResource("/META-INF/resources/passerelle/apple-touch-icon.png");

    static final String SCHEME = "data:";

    private static final String PNG = SCHEME + "image/png;base64,";

    private static final String JPEG = SCHEME + "image/jpeg;base64,";

    private InlinePicture() {}

    /** A photograph, as it is. */
    public static String ofJpeg(byte[] bytes) {
        return JPEG + Base64.getEncoder().encodeToString(bytes);
    }

    static String of(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PNG + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String ofResource(String name) {
        try (var file = Objects.requireNonNull(InlinePicture.class.getResourceAsStream(name), name)) {
            return PNG + Base64.getEncoder().encodeToString(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
