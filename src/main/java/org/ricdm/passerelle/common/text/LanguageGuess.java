package org.ricdm.passerelle.common.text;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.stereotype.Component;

/**
 * Recognises in which of our languages a text is written. It knows no others, and says nothing rather than something
 * that it is unsure of. The models are small and are read with the first text.
 */
@Component
public class LanguageGuess {

    /** In two or three words the guess is right by luck. */
    private static final int FEWEST_WORDS = 4;

    /** Characters; the beginning says enough. */
    private static final int READ = 2_000;

    /** How far the best language must be ahead of the next: related languages share many words. */
    private static final double AHEAD = 0.03;

    /** Quotations, code, links and names are not the author's own words. */
    private static final Pattern NOT_SAID = Pattern.compile(
            "(?m)^>.*$|```[^`]{0,2000}```|`[^`\\n]{0,300}`|https?://\\S{1,500}|\\]\\([^)\\n]{0,300}\\)|@[\\w-]{1,60}");

    private final LanguageDetector detector = LanguageDetectorBuilder.fromLanguages(Arrays.stream(Language.values())
                    .map(one -> com.github.pemistahl.lingua.api.Language.valueOf(
                            one.locale().getDisplayLanguage(Locale.ENGLISH).toUpperCase(Locale.ROOT)))
                    .toArray(com.github.pemistahl.lingua.api.Language[]::new))
            .withLowAccuracyMode()
            .withMinimumRelativeDistance(AHEAD)
            .build();

    /** The language of a Markdown text; empty when it is too short or could be several. */
    public Optional<Language> of(String source) {
        var text = NOT_SAID.matcher(source.substring(0, Math.min(READ, source.length())))
                .replaceAll(" ");
        var words = Arrays.stream(text.split("[^\\p{L}’']+"))
                .filter(word -> !word.isBlank())
                .count();
        return words < FEWEST_WORDS
                ? Optional.empty()
                : Language.of(detector.detectLanguageOf(text).getIsoCode639_1().toString());
    }
}
