package org.ricdm.passerelle.common.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.util.Map;

/** QR codes as pictures of a paper. */
public final class QrCode {

    /** Dots for each square: enough that edges stay sharp where a program smooths pictures that it makes larger. */
    private static final int DOTS = 4;

    private QrCode() {}

    /**
     * The code for those words as an address that a template puts into {@code src}. It has no margin: leave four squares
     * around it white.
     */
    public static String of(String words) {
        try {
            var squares = Encoder.encode(words, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            var side = squares.getWidth() * DOTS;
            var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            var dots = picture.getRaster();
            for (var y = 0; y < side; y++) {
                for (var x = 0; x < side; x++) {
                    dots.setSample(x, y, 0, 1 - squares.get(x / DOTS, y / DOTS));
                }
            }
            return InlinePicture.of(picture);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
