package org.ricdm.passerelle.common.web;

import java.util.List;

/**
 * What search engines and previews read of a public page.
 *
 * @param canonical absolute address without query, or with the language that was asked for
 * @param languages the same page in every language of the interface
 * @param image the preview picture
 */
public record PageMeta(String description, String canonical, List<InLanguage> languages, Image image) {

    /** The same with another picture. */
    public PageMeta with(Image other) {
        return new PageMeta(description, canonical, languages, other);
    }

    /**
     * A picture of the page.
     *
     * @param address absolute
     * @param alternative what can be seen on it; empty for a mark that says nothing
     * @param width pixels
     * @param height pixels
     */
    public record Image(String address, String alternative, int width, int height) {}

    /** The page in one language; {@code x-default} is the one that follows the browser. */
    public record InLanguage(String code, String address) {}
}
