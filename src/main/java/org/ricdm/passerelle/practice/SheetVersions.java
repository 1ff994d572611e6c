package org.ricdm.passerelle.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;

/**
 * The languages in which a sheet can be read, and the one in which it is read now.
 *
 * @param original the language its authors write in
 * @param shown the language it is read in
 * @param translated the paths that are shown in that one, while the others are in the original; empty for the original
 * @param translators of what is shown, who began first is the first; people who left stay in it
 * @param all the original, and then the translations that have begun, in the order of the languages
 */
public record SheetVersions(
        Language original, Language shown, Set<String> translated, List<PersonCard> translators, List<Version> all) {

    static SheetVersions of(
            SheetContent original,
            List<SheetTranslation> translations,
            @Nullable SheetTranslation shown,
            List<PersonCard> translators) {
        var words = original.words().size();
        var all = new ArrayList<Version>();
        all.add(new Version(original.language(), words, words, 0));
        translations.forEach(one -> all.add(one.version(original)));
        return new SheetVersions(
                original.language(),
                shown == null ? original.language() : shown.language(),
                shown == null ? Set.of() : Set.copyOf(shown.texts().keySet()),
                translators,
                List.copyOf(all));
    }

    /** The language in which the text at that path is shown. */
    public Language of(String path) {
        return translated.contains(path) ? shown : original;
    }

    /** Whether what is shown is a translation. */
    public boolean isTranslated() {
        return shown != original;
    }

    /** How far what is shown is. */
    public Version now() {
        return in(shown).orElseThrow();
    }

    /** The version in that language, if there is one. */
    public Optional<Version> in(Language language) {
        return all.stream().filter(one -> one.language() == language).findFirst();
    }

    /**
     * A sheet in one language.
     *
     * @param translated how many of its texts are in that language
     * @param whole how many texts it has
     * @param stale how many of the translated ones are older than the original
     */
    public record Version(Language language, int translated, int whole, int stale) {

        /** Whether it says all of what the original says now. */
        public boolean isComplete() {
            return translated == whole && stale == 0;
        }

        /** How many texts are only in the original. */
        public int missing() {
            return whole - translated;
        }
    }
}
