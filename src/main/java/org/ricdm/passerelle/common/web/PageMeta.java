package org.ricdm.passerelle.common.web;

import java.util.List;

/**
 * What search engines and previews read of a public page.
 *
 * @param canonical absolute address without query, or with the language that was asked for
 * @param languages the same page in every language of the interface
 * @param image absolute address of the preview picture
 */
public record PageMeta(String description, String canonical, List<InLanguage> languages, String image) {

    /** The page in one language; {@code x-default} is the one that follows the browser. */
    public record InLanguage(String code, String address) {}
}
