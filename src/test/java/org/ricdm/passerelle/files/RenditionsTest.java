package org.ricdm.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.springframework.beans.factory.annotation.Autowired;

/** Versions of pictures for pages: light, and gone with the picture they were drawn from. */
@PortalTest
class RenditionsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Files files;

    @Autowired
    Renditions renditions;

    private long member;

    private String stored(byte[] bytes) {
        member = fixture.member();
        return fixture.as.member(
                member,
                () -> files.store(new ByteArrayInputStream(bytes), "picture").token());
    }

    private Path version(String token, Rendition rendition) {
        return files.content(token).version(rendition);
    }

    @Test
    void whateverIsOnAPictureItHasNoMoreBytesThanItsPlaceAllows() throws IOException {
        var token = stored(Samples.noise(1600, 1000));

        var sizes = renditions.draw(token, EnumSet.allOf(Rendition.class));

        assertThat(version(token, Rendition.WIDE)).isRegularFile();
        assertThat(java.nio.file.Files.size(version(token, Rendition.WIDE))).isLessThanOrEqualTo(40_000);
        assertThat(java.nio.file.Files.size(version(token, Rendition.NARROW))).isLessThanOrEqualTo(20_000);
        assertThat(sizes.get(Rendition.WIDE).width()).isBetween(480, 960);
        var drawn = ImageIO.read(version(token, Rendition.WIDE).toFile());
        assertThat(new PictureSize(drawn.getWidth(), drawn.getHeight())).isEqualTo(sizes.get(Rendition.WIDE));
    }

    @Test
    void aSimplePictureKeepsItsSizeAndWhatWasTransparentIsWhite() throws IOException {
        var token = stored(Samples.png(1200, 600));

        var sizes = renditions.draw(token, EnumSet.allOf(Rendition.class));

        assertThat(sizes.get(Rendition.WIDE)).isEqualTo(new PictureSize(960, 480));
        assertThat(sizes.get(Rendition.MARK)).isEqualTo(new PictureSize(224, 112));
        var wide = ImageIO.read(version(token, Rendition.WIDE).toFile());
        assertThat(new Color(wide.getRGB(900, 240)).getBlue()).isGreaterThan(240);
        var mark = ImageIO.read(version(token, Rendition.MARK).toFile());
        assertThat(new Color(mark.getRGB(200, 60), true).getAlpha()).isZero();
    }

    @Test
    void theVersionsGoWithThePictureAndACopyStays() {
        var token = stored(Samples.png(1200, 600));
        renditions.draw(token, Set.of(Rendition.MARK));
        var copy = fixture.as.member(member, () -> files.again(token, new ObjectRef("event", Long.MAX_VALUE)));
        var mark = version(token, Rendition.MARK);

        fixture.as.member(member, () -> files.remove(token));

        assertThat(mark).doesNotExist();
        assertThat(version(copy.token(), Rendition.MARK)).isRegularFile();
        assertThat(files.content(copy.token()).bytes()).isRegularFile();
    }

    @Test
    void onlyPicturesAreDrawn() {
        var token = stored(Samples.pdf());

        assertThatThrownBy(() -> renditions.draw(token, Set.of(Rendition.WIDE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
