package org.ricdm.passerelle.event.letters;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.signup.Selection;

/**
 * A letter as organisers write it.
 *
 * @param fallback the language that those read in whose own nothing is written; does not count where there is one only
 */
public record LetterEntry(
        Selection selection,
        Map<Language, Text> texts,
        @Nullable Language fallback) {

    /** To everybody with a place; nothing is said yet. */
    public static final LetterEntry EMPTY = new LetterEntry(Selection.WITH_PLACE, Map.of(), null);

    /**
     * What is said in one language.
     *
     * @param body Markdown
     */
    public record Text(String subject, String body) {

        public static final int MAX_SUBJECT = 150;
        /** Characters of Markdown. */
        public static final int MAX_BODY = 8_000;

        boolean isThere() {
            return PlainText.isVisible(subject) || PlainText.isVisible(body);
        }
    }

    /** The texts in which something is said. */
    public Map<Language, Text> written() {
        var written = new EnumMap<Language, Text>(Language.class);
        texts.forEach((language, text) -> {
            if (text.isThere()) {
                written.put(language, text);
            }
        });
        return written;
    }

    /** The language in which a reader of that one reads it; nothing while nobody said so. */
    public Optional<Language> readIn(Language reader) {
        var written = written();
        if (written.containsKey(reader)) {
            return Optional.of(reader);
        }
        return written.size() == 1
                ? written.keySet().stream().findFirst()
                : Optional.ofNullable(fallback).filter(written::containsKey);
    }
}
