package org.ricdm.passerelle.practice.collection;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A collection in a list.
 *
 * @param language of the title
 * @param sheets how many sheets members read in it
 * @param pictures of its first sheets that have one, at most three
 */
public record CollectionCover(
        long id,
        String title,
        Language language,
        String path,
        boolean published,
        boolean mine,
        int sheets,
        List<Picture> pictures) {

    /** @param token of the file */
    public record Picture(String token, String alternative) {}
}
