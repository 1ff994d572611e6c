package org.ricdm.passerelle.event.programme;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A session's text as one reader gets it: in their language, else in the one that is spoken in the session, else in
 * English, else in any.
 *
 * @param language of title and description
 */
public record Spoken(Language language, String title, String description) {

    static Spoken of(Map<Language, SessionText> texts, List<Language> spoken, Language reader) {
        return Stream.of(Stream.of(reader), spoken.stream(), Stream.of(Language.EN), Stream.of(Language.values()))
                .flatMap(languages -> languages)
                .filter(texts::containsKey)
                .findFirst()
                .map(language -> {
                    var text = java.util.Objects.requireNonNull(texts.get(language));
                    return new Spoken(language, text.title(), text.description());
                })
                .orElse(new Spoken(reader, "", ""));
    }
}
