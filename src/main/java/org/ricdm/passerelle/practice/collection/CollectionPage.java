package org.ricdm.passerelle.practice.collection;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A collection as it is read.
 *
 * @param texts by language; what is said in none is missing
 * @param language the one it is read in
 * @param html of the text in that language
 * @param followed whether who asks is told of new sheets
 * @param curators who began first is the first
 * @param sheets those that members read, in their order
 */
public record CollectionPage(
        CollectionBrief brief,
        Map<Language, CollectionText> texts,
        Language language,
        String html,
        boolean followed,
        List<PersonCard> curators,
        List<CollectedSheet> sheets) {

    /** What it is called in the language it is read in. */
    public String title() {
        return said().title();
    }

    /** What is said in the language it is read in. */
    public CollectionText said() {
        return texts.getOrDefault(language, CollectionText.NONE);
    }

    /** Its address. */
    public String path() {
        return CollectionRows.path(
                brief.id(),
                texts.getOrDefault(brief.language(), CollectionText.NONE).title());
    }
}
