package org.ricdm.passerelle.thesaurus;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A term of the guidance field.
 *
 * @param broader key of the term it belongs under
 * @param synonyms other words for it, in any language
 */
public record Term(String key, Optional<String> broader, Map<Language, String> names, List<String> synonyms) {

    /** The name in that language, in English when the thesaurus lacks the language. */
    public String name(Language language) {
        var name = names.get(language);
        return name != null ? name : Objects.requireNonNull(names.get(Language.EN));
    }
}
