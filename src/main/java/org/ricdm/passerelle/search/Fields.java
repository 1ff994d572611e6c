package org.ricdm.passerelle.search;

import org.ricdm.passerelle.common.i18n.Language;

/**
 * Names of the fields of the index and of the rules (analyzers) for their words. The same for every backend.
 *
 * <p>A text stands in three fields: by the rules of its own language with its accents, which the stems of some words
 * need; by the same rules with the accents taken off before, because people leave them out; and plain (as written, without case and accents), which phrases and beginnings of words
 * are looked for in, and every language finds.
 */
final class Fields {

    static final String INDEX = "texts";

    static final String PLAIN = "plain";
    static final String TITLE_PLAIN = "title_plain";
    static final String TEXT_PLAIN = "text_plain";
    static final String NAMES = "names";

    static final String GROUP = "group";
    static final String THREAD = "thread";
    static final String NUMBER = "number";
    static final String PLACE = "place";
    static final String LANGUAGE = "language";
    static final String TYPE = "type";
    static final String AUTHOR = "author";
    static final String AT = "at";
    static final String ANSWER = "answer";
    static final String KEY = "key";

    private Fields() {}

    /** The rules for words of a language. */
    static String rules(Language language) {
        return "words_" + language.code();
    }

    /** The same rules for words without their accents. */
    static String bareRules(Language language) {
        return "bare_words_" + language.code();
    }

    static String title(Language language) {
        return "title_" + language.code();
    }

    static String text(Language language) {
        return "text_" + language.code();
    }

    static String bareTitle(Language language) {
        return "title_bare_" + language.code();
    }

    static String bareText(Language language) {
        return "text_bare_" + language.code();
    }
}
