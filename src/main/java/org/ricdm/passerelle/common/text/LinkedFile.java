package org.ricdm.passerelle.common.text;

import org.jspecify.annotations.Nullable;

/**
 * A file of the portal as a text shows it.
 *
 * @param path of the file, such as {@code /files/TOKEN/guide.pdf}
 * @param name what it is called
 * @param facts type and size in short
 * @param thumb the small version of a picture, null for everything else
 */
public record LinkedFile(
        String path, String name, String facts, @Nullable Thumb thumb) {

    /** Width and height in pixels: the page keeps the room before the picture is there. */
    public record Thumb(String path, int width, int height) {}
}
