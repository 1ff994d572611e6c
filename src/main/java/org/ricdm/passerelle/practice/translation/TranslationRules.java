package org.ricdm.passerelle.practice.translation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.practice.FieldType;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetTranslation;

/** What may stand in a translation, and what it is worth against the original. */
final class TranslationRules {

    /** Texts grow when they are translated: English into French by a fifth, short lines by more. In tenths. */
    private static final int GROWTH = 13;

    private TranslationRules() {}

    /** Characters of a translated text that readers read. */
    static int limit(String path) {
        var max = path.contains(".")
                ? SheetColumn.at(path).map(SheetColumn::max).orElse(0)
                : SheetField.at(path).map(SheetField::max).orElse(0);
        return (max * GROWTH + 9) / 10;
    }

    /** Whether it is Markdown, which may have lines. */
    static boolean isLong(String path) {
        return !path.contains(".")
                && SheetField.at(path)
                        .filter(field -> field.type() == FieldType.TEXT)
                        .isPresent();
    }

    /**
     * As it is stored; empty when nothing can be seen of it.
     *
     * @throws InvalidInput at the path when it is more than twice as long as what readers read
     */
    static String straight(String path, String typed) {
        var text = !PlainText.isVisible(typed) ? "" : isLong(path) ? typed : PlainText.line(typed);
        if (text.length() > 2 * limit(path)) {
            throw InvalidInput.of(path, "practice.error.long", limit(path), text.length());
        }
        return text;
    }

    /** The paths of all words, rows in the order of the sheet. */
    static List<String> asRead(SheetContent content) {
        return content.words().stream()
                .sorted(Comparator.comparingInt(TranslationRules::field)
                        .thenComparingInt(path -> row(content, path))
                        .thenComparingInt(TranslationRules::column))
                .toList();
    }

    private static int field(String path) {
        return SheetField.at(path).map(Enum::ordinal).orElse(0);
    }

    private static int column(String path) {
        return SheetColumn.at(path).map(Enum::ordinal).orElse(0);
    }

    /** In which row of its field the path lies, 1 for the first; 0 when the field has no rows. */
    static int row(SheetContent content, String path) {
        var parts = path.split("\\.", -1);
        return parts.length < 2
                ? 0
                : SheetField.at(path)
                        .map(field -> content.list(field).indexOf(parts[1]) + 1)
                        .orElse(0);
    }

    /** How far that text is. */
    static PassageState state(TranslatedText text, String original) {
        if (!text.fits()) {
            return PassageState.TOO_LONG;
        }
        return text.isStaleAgainst(original) ? PassageState.STALE : PassageState.DONE;
    }

    /** What readers may read of the texts in that language. */
    static SheetTranslation translation(
            Language language, SheetContent original, Collection<TranslatedText> texts, List<Long> translators) {
        var read = new HashMap<String, String>();
        var stale = new HashSet<String>();
        var words = new HashSet<>(original.words());
        for (var text : texts) {
            if (words.contains(text.path()) && text.fits()) {
                read.put(text.path(), text.text());
                if (text.isStaleAgainst(original.at(text.path()))) {
                    stale.add(text.path());
                }
            }
        }
        return new SheetTranslation(language, read, stale, translators);
    }
}
