package org.ricdm.passerelle.practice.translation;

import java.time.Instant;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A text as the store has it.
 *
 * @param source what the original said when this was written or last found right
 */
record TranslatedText(Language language, String path, String text, String source, long byId, Instant writtenAt) {

    /** Whether readers may read it; what is too long waits for its translator. */
    boolean fits() {
        return text.length() <= TranslationRules.limit(path);
    }

    /** Whether the original says something else by now. */
    boolean isStaleAgainst(String original) {
        return !source.equals(original);
    }
}
