package org.ricdm.passerelle.event.onsite;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.springframework.stereotype.Component;

/** Reads the QR codes in a photo, for browsers that cannot. Nothing of the photo is kept. */
@Component
class CodePhoto {

    static final int MOST_BYTES = 4_000_000;

    /** Devices send at most 1,600 pixels a side; a picture that unpacks to more is never unpacked. */
    private static final long MOST_PIXELS = 12_000_000;

    private static final int AT_ONCE = 2;

    private final Semaphore desk = new Semaphore(AT_ONCE);

    /**
     * What the codes say, none when none is found.
     *
     * @throws InvalidInput on {@code photo} when it is too large or no JPEG or PNG picture
     */
    List<String> codes(InputStream sent) {
        byte[] photo;
        try {
            photo = sent.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw InvalidInput.of("photo", "onsite.error.photo");
        }
        if (photo.length > MOST_BYTES) {
            throw InvalidInput.of("photo", "onsite.error.photo");
        }
        desk.acquireUninterruptibly();
        try {
            return read(picture(photo));
        } finally {
            desk.release();
        }
    }

    private static List<String> read(BufferedImage picture) {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            return Arrays.stream(
                            new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
                    .map(Result::getText)
                    .distinct()
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static BufferedImage picture(byte[] photo) {
        try {
            var picture = decoded(photo);
            if (picture != null) {
                return picture;
            }
        } catch (IOException | RuntimeException e) {
            // The readers answer damaged files with exceptions of every kind.
            throw InvalidInput.of("photo", "onsite.error.photo");
        }
        throw InvalidInput.of("photo", "onsite.error.photo");
    }

    private static @Nullable BufferedImage decoded(byte[] photo) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            for (var name : List.of("jpeg", "png")) {
                var reader = ImageIO.getImageReadersByFormatName(name).next();
                try {
                    if (!reader.getOriginatingProvider().canDecodeInput(in)) {
                        continue;
                    }
                    reader.setInput(in, true, true);
                    return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS ? null : reader.read(0);
                } finally {
                    reader.dispose();
                }
            }
            return null;
        }
    }
}
