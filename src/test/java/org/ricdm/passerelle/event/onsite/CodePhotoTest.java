package org.ricdm.passerelle.event.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.InvalidInput;

class CodePhotoTest {

    private static final String TOKEN = PassToken.of(PassToken.random(12), PassToken.random(32));

    private final CodePhoto photos = new CodePhoto();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void theCodeOnABadgeIsReadOutOfAPhotoThatIsNotStraight(String format) throws Exception {
        assertThat(codes(photo(format, 0.25))).containsExactly(TOKEN);
    }

    @Test
    void aPhotoWithoutACodeSaysNothing() throws Exception {
        var wall = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        assertThat(codes(written(wall, "png"))).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefused() {
        for (var bytes : new byte[][] {
            {}, "GIF89a is not taken".getBytes(StandardCharsets.US_ASCII), new byte[CodePhoto.MOST_BYTES + 1]
        }) {
            assertThatThrownBy(() -> codes(bytes)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aPictureThatUnpacksToGigabytesIsNotUnpacked() {
        assertThatThrownBy(() -> codes(bomb(60_000, 60_000))).isInstanceOf(InvalidInput.class);
    }

    private List<String> codes(byte[] photo) {
        return photos.codes(new ByteArrayInputStream(photo));
    }

    private static byte[] photo(String format, double turn) throws Exception {
        var code =
                MatrixToImageWriter.toBufferedImage(new QRCodeWriter().encode(TOKEN, BarcodeFormat.QR_CODE, 260, 260));
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xe8, 0xe4, 0xda));
        pen.fillRect(0, 0, 640, 480);
        pen.rotate(turn, 320, 240);
        pen.drawImage(code, 180, 110, null);
        pen.dispose();
        return written(picture, format);
    }

    private static byte[] written(BufferedImage picture, String format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A valid head of a PNG file that claims to be so large. */
    private static byte[] bomb(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var packed = new byte[200];
        var deflater = new Deflater();
        deflater.setInput(new byte[1000]);
        deflater.finish();
        var length = deflater.deflate(packed);
        deflater.end();
        var data = ByteBuffer.allocate(4 + length)
                .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                .put(packed, 0, length)
                .array();
        var file =
                ByteBuffer.allocate(8 + 25 + 12 + length).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        for (var chunk : new byte[][] {header, data}) {
            var sum = new CRC32();
            sum.update(chunk);
            file.putInt(chunk.length - 4).put(chunk).putInt((int) sum.getValue());
        }
        return file.array();
    }
}
