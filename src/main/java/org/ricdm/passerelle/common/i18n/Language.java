package org.ricdm.passerelle.common.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that people of the network read. The portal itself speaks all but Catalan. */
public enum Language {
    FR,
    EN,
    IT,
    ES,
    PT,
    CA;

    /** The five languages of the interface, in the order of the language switch. */
    public static final List<Language> OF_THE_INTERFACE = List.of(FR, EN, IT, ES, PT);

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

    /** ISO 639-1 code in lower case, as in {@code <html lang>}. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** The language's own name with a capital, such as {@code Français}. */
    public String ownName() {
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** Reads a code such as {@code fr}, {@code fr-CH} or {@code FR}. */
    public static Optional<Language> of(String code) {
        var primary = code.strip().split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(primary))
                .findFirst();
    }

    /** The language of the interface for a locale; English when the portal does not speak it. */
    public static Language ofInterface(Locale locale) {
        return of(locale.getLanguage()).filter(OF_THE_INTERFACE::contains).orElse(EN);
    }
}
