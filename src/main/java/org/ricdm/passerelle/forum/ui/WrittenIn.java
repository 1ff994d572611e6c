package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.LanguageGuess;

/** The language of what is being written: it follows the text until the author chooses one. */
class WrittenIn extends Select<Language> {

    private final transient LanguageGuess guess;
    private boolean chosen;
    private boolean following;

    WrittenIn(LanguageGuess guess, Language own) {
        this.guess = guess;
        setItems(Language.values());
        setItemLabelGenerator(Language::ownName);
        begin(own);
        addValueChangeListener(change -> chosen |= !following);
    }

    /** A fresh text: nothing is chosen. */
    void begin(Language own) {
        follow(own);
        chosen = false;
    }

    /** Looks at what is written by now. A text that does not tell leaves the language as it is. */
    void hear(String text) {
        if (!chosen) {
            guess.of(text).ifPresent(this::follow);
        }
    }

    private void follow(Language language) {
        following = true;
        setValue(language);
        following = false;
    }

    /** What the author chose by hand, null when nothing. */
    @Nullable
    Language chosen() {
        return chosen ? getValue() : null;
    }
}
