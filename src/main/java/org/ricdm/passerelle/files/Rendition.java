package org.ricdm.passerelle.files;

import java.nio.file.Path;

/**
 * A smaller version of a picture, for a place where it stands on a page. Few bytes come first: it is drawn less sharp, and
 * then smaller, until it has no more than its place allows.
 */
public enum Rendition {
    /** Across a page: half of what a first visit may weigh beside the letters of the portal is left to everything else. */
    WIDE(960, 960, 28_000, FileType.JPEG),
    /** Across a telephone. */
    NARROW(480, 480, 14_000, FileType.JPEG),
    /** The mark of an organisation beside its name, sharp on a dense screen; it may be transparent. */
    MARK(320, 112, 4_000, FileType.PNG);

    private final int width;
    private final int height;
    private final int bytes;
    private final FileType type;

    Rendition(int width, int height, int bytes, FileType type) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
        this.type = type;
    }

    /** Pixels, at most. */
    int width() {
        return width;
    }

    /** Pixels, at most. */
    int height() {
        return height;
    }

    /** At most, where that can be had with half of the pixels. */
    int bytes() {
        return bytes;
    }

    FileType type() {
        return type;
    }

    /** Where it lies on disk, beside the picture it was drawn from. */
    Path beside(Path picture) {
        return picture.resolveSibling(picture.getFileName() + suffix());
    }

    String suffix() {
        return "." + key();
    }

    /** How addresses name it. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
