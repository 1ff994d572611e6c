package org.ricdm.passerelle.common.web;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;

/** {@link Words} in one language, as templates ask for them. */
public record SpokenWords(Words words, Language language) {

    public String say(String key, @Nullable Object... arguments) {
        return words.say(language, key, arguments);
    }
}
