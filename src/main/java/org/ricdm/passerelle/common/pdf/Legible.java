package org.ricdm.passerelle.common.pdf;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * Text as our faces can set it. What they have no glyph for is replaced so that a reader sees that something stands
 * there: an emoji by its name in brackets, a flag by its country, a letter of another script by a box.
 */
final class Legible {

    private static final String BOX = "□";
    private static final int FIRST_OF_FLAGS = 0x1F1E6;
    private static final int LAST_OF_FLAGS = 0x1F1FF;

    private final EmojiNames names = new EmojiNames();

    /** @param language of the text, in which names are said */
    String of(String text, Language language) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(Legible::isKept)) {
            return composed;
        }
        var legible = new StringBuilder();
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(composed);
        var start = characters.first();
        for (var end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            legible.append(one(composed.substring(start, end), language));
        }
        return legible.toString();
    }

    /** One character as people count them, which may be several code points. */
    private String one(String character, Language language) {
        var first = character.codePointAt(0);
        if (isKept(first)) {
            return character
                    .codePoints()
                    .filter(Legible::isKept)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        if (isFlagLetter(first) && character.codePointCount(0, character.length()) == 2) {
            return "[" + country(character, language) + "]";
        }
        return names.of(character, language)
                .or(() -> names.of(Character.toString(first), language))
                .map(name -> "[" + name + "]")
                .orElseGet(() -> unnamed(first));
    }

    private static String unnamed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL ->
                "[" + Character.getName(codePoint).toLowerCase(Locale.ROOT) + "]";
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> "";
            default -> BOX;
        };
    }

    private static String country(String flag, Language language) {
        var code = new StringBuilder();
        flag.codePoints().forEach(letter -> code.append((char) ('A' + letter - FIRST_OF_FLAGS)));
        return Locale.of("", code.toString()).getDisplayCountry(language.locale());
    }

    private static boolean isFlagLetter(int codePoint) {
        return codePoint >= FIRST_OF_FLAGS && codePoint <= LAST_OF_FLAGS;
    }

    private static boolean isKept(int codePoint) {
        return Character.isWhitespace(codePoint) || (Typeface.REGULAR.has(codePoint) && Typeface.BOLD.has(codePoint));
    }
}
