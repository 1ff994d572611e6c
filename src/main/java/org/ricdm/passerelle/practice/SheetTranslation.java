package org.ricdm.passerelle.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetVersions.Version;

/**
 * What is said of a sheet in another language than its own.
 *
 * @param texts by the paths of the words that readers of the sheet read; what is not translated is missing
 * @param stale those of the paths at which the original says something else than what was translated
 * @param translators ids of those who worked on it, who began first is the first
 */
public record SheetTranslation(
        Language language, Map<String, String> texts, Set<String> stale, List<Long> translators) {

    /** Without these nobody is given a translation unasked: half of a story in a language helps less than all of another. */
    private static final List<SheetField> LEAST =
            List.of(SheetField.TITLE, SheetField.PROMISE, SheetField.NEED, SheetField.DONE);

    /** Whether there is enough of it to be read by who did not ask for it. */
    public boolean isReadable() {
        return LEAST.stream().allMatch(field -> texts.containsKey(field.key()));
    }

    /** The original with what is translated in its place. */
    public SheetContent over(SheetContent original) {
        var said = new TreeMap<>(original.values());
        said.putAll(texts);
        return new SheetContent(said);
    }

    /** How far it is. */
    public Version version(SheetContent original) {
        return new Version(language, texts.size(), original.words().size(), stale.size());
    }

    /**
     * Which of them a reader is given: of the languages that they read, best first, the first one in which there is
     * enough. Empty when that is the original, and when it is the only one.
     */
    static Optional<SheetTranslation> best(
            Language original, List<SheetTranslation> translations, List<Language> understood) {
        for (var language : understood) {
            if (language == original) {
                return Optional.empty();
            }
            var found = translations.stream()
                    .filter(one -> one.language() == language && one.isReadable())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
