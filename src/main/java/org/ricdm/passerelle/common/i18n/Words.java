package org.ricdm.passerelle.common.i18n;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word on screen and in mails. Each room keeps its own bundles {@code i18n/<room>_<language>.properties} (UTF-8);
 * a message is an ICU MessageFormat pattern, so plurals and choices follow the rules of the language (Unicode CLDR).
 */
@Component
public class Words {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> compiled = new EnumMap<>(Language.class);

    public Words() {
        var resolver = new PathMatchingResourcePatternResolver(Words.class.getClassLoader());
        for (var language : Language.OF_THE_INTERFACE) {
            var words = new TreeMap<String, String>();
            try {
                for (var bundle : resolver.getResources("classpath*:i18n/*_" + language.code() + ".properties")) {
                    var properties = new Properties();
                    try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                        properties.load(reader);
                    }
                    properties.forEach((key, pattern) -> {
                        if (words.put((String) key, (String) pattern) != null) {
                            throw new IllegalStateException("said twice in " + language + ": " + key);
                        }
                    });
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            patterns.put(language, Collections.unmodifiableMap(words));
            compiled.put(language, new ConcurrentHashMap<>());
        }
    }

    /**
     * The message in that language with {@code {0}, {1} …} filled in.
     *
     * @throws IllegalArgumentException when there is no such message: a missing word is a defect, not a shrug
     */
    public String say(Language language, String key, @Nullable Object... arguments) {
        var spoken = Language.OF_THE_INTERFACE.contains(language) ? language : Language.EN;
        var formats = java.util.Objects.requireNonNull(compiled.get(spoken));
        var format = formats.computeIfAbsent(key, k -> {
            var pattern = java.util.Objects.requireNonNull(patterns.get(spoken)).get(k);
            if (pattern == null) {
                throw new IllegalArgumentException("no word for " + k + " in " + spoken);
            }
            return new MessageFormat(pattern, spoken.locale());
        });
        // ICU's MessageFormat is not safe for several threads at once.
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether the message exists in that language. */
    public boolean knows(Language language, String key) {
        return patterns.getOrDefault(language, Map.of()).containsKey(key);
    }

    /** All keys of one language, for checks. */
    public Set<String> keys(Language language) {
        return patterns.getOrDefault(language, Map.of()).keySet();
    }

    /** The raw pattern, for checks. */
    public @Nullable String pattern(Language language, String key) {
        return patterns.getOrDefault(language, Map.of()).get(key);
    }
}
