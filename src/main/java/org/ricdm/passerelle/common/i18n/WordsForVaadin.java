package org.ricdm.passerelle.common.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets {@code getTranslation} of Vaadin's components read {@link Words}. */
@Component
public class WordsForVaadin implements I18NProvider {

    private final transient Words words;

    public WordsForVaadin(Words words) {
        this.words = words;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Language.OF_THE_INTERFACE.stream().map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return words.say(Language.ofInterface(locale), key, params);
    }
}
