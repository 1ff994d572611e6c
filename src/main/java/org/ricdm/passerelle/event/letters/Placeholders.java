package org.ricdm.passerelle.event.letters;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.MentionNames;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Puts what is different for each reader into a letter. The text is made HTML first and filled in then: a name is never
 * Markdown, never HTML and never a placeholder itself. Every word of the five languages is understood in each.
 */
@Component
class Placeholders {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    /** An address that is nobody's (RFC 2606) and that the pipeline makes a link of. */
    private static final String OWN_PAGE = "https://own-page.invalid/";

    /** Two letters of the private use area that no text of ours holds keep the place of a value. */
    private static final Pattern KEPT = Pattern.compile("\uE000([A-Z]+)\uE001");

    private static final Pattern PRIVATE = Pattern.compile("[\uE000\uE001]");

    private final Map<String, Placeholder> known = new HashMap<>();
    private final Markdown markdown;

    Placeholders(Words words, Markdown markdown) {
        this.markdown = markdown;
        for (var language : Language.OF_THE_INTERFACE) {
            for (var placeholder : Placeholder.values()) {
                known.put(plain(words.say(language, placeholder.wordKey())), placeholder);
            }
        }
    }

    /** What stands in braces and is no placeholder; also a brace that is not closed. */
    Optional<String> unknown(String text) {
        var rest = BRACES.matcher(text);
        while (rest.find()) {
            if (!known.containsKey(plain(rest.group(1)))) {
                return Optional.of(PlainText.excerpt(rest.group(), 60));
            }
        }
        var open = BRACES.matcher(text).replaceAll("").indexOf('{');
        return open < 0
                ? Optional.empty()
                : Optional.of(
                        PlainText.excerpt(BRACES.matcher(text).replaceAll("").substring(open), 60));
    }

    /** Whether the reader's own page is linked; a guest's link opens it to whoever holds it. */
    boolean holdsLink(String text) {
        return BRACES.matcher(text).results().anyMatch(found -> known.get(plain(found.group(1))) == Placeholder.LINK);
    }

    /** The letter for one reader. */
    Filled fill(LetterEntry.Text text, Map<Placeholder, String> values) {
        var rendered = markdown.render(marked(text.body()), MentionNames.NONE);
        var said = new EnumMap<>(values);
        return new Filled(
                PlainText.line(filled(marked(text.subject()), said, Function.identity())),
                filled(rendered.html(), said, HtmlUtils::htmlEscape),
                filled(rendered.text(), said, Function.identity()));
    }

    /** The text with something in the place of each placeholder that Markdown leaves as it is. */
    private String marked(String text) {
        return BRACES.matcher(PRIVATE.matcher(text).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(keeping(found.group(), found.group(1))));
    }

    private String keeping(String all, String word) {
        var placeholder = known.get(plain(word));
        return placeholder == null
                ? all
                : placeholder == Placeholder.LINK ? OWN_PAGE : "\uE000" + placeholder.name() + "\uE001";
    }

    private static String filled(String kept, Map<Placeholder, String> values, Function<String, String> as) {
        return KEPT.matcher(kept.replace(OWN_PAGE, as.apply(of(values, Placeholder.LINK))))
                .replaceAll(
                        found -> Matcher.quoteReplacement(as.apply(of(values, Placeholder.valueOf(found.group(1))))));
    }

    private static String of(Map<Placeholder, String> values, Placeholder placeholder) {
        // A value keeps no place for another one.
        return PRIVATE.matcher(Objects.requireNonNullElse(values.get(placeholder), ""))
                .replaceAll("");
    }

    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** A letter as one reader gets it. */
    record Filled(String subject, String html, String text) {}
}
