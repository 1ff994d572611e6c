package org.ricdm.passerelle.common.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ricdm.passerelle.common.i18n.Language;
import tools.jackson.databind.json.JsonMapper;

/** What emoji are called (Unicode CLDR), of those that the portal offers; read once for each language. */
final class EmojiNames {

    /** Says that a picture is meant and no letter; typed or not, it is the same one. */
    private static final String AS_PICTURE = "\uFE0F";

    private final Map<Language, Map<String, String>> names = new ConcurrentHashMap<>();

    /** The name in that language, in English when the portal does not speak it. */
    Optional<String> of(String emoji, Language language) {
        var spoken = Language.OF_THE_INTERFACE.contains(language) ? language : Language.EN;
        return Optional.ofNullable(
                names.computeIfAbsent(spoken, EmojiNames::read).get(emoji.replace(AS_PICTURE, "")));
    }

    private static Map<String, String> read(Language language) {
        var file = "/META-INF/resources/passerelle/emoji/" + language.code() + ".json";
        try (var bytes = Objects.requireNonNull(EmojiNames.class.getResourceAsStream(file), file)) {
            var found = new HashMap<String, String>();
            for (var group : JsonMapper.builder().build().readTree(bytes)) {
                for (var one : group) {
                    found.put(
                            one.path(0).asString().replace(AS_PICTURE, ""),
                            one.path(1).asString());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
