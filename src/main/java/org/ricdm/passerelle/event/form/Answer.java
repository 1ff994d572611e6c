package org.ricdm.passerelle.event.form;

import java.time.LocalDate;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Language;

/** What somebody answers to a question. */
public sealed interface Answer {

    /** Whether nothing is said by it. */
    default boolean isEmpty() {
        return false;
    }

    /** In words. */
    record Words(String words) implements Answer {

        /** Characters of a short text. */
        public static final int MAX_SHORT = 200;

        /** Characters of a long one. */
        public static final int MAX_LONG = 2000;

        @Override
        public boolean isEmpty() {
            return words.isBlank();
        }
    }

    /** A whole number. */
    record Amount(int value) implements Answer {

        /** The largest, and with the sign turned the least, where the question says nothing else. */
        public static final int MOST = 1_000_000;
    }

    /** A day. */
    record Day(LocalDate day) implements Answer {}

    /** One option or several. */
    record Chosen(Set<Long> options) implements Answer {
        @Override
        public boolean isEmpty() {
            return options.isEmpty();
        }
    }

    /** Yes or no. */
    record YesNo(boolean yes) implements Answer {}

    /**
     * A file.
     *
     * @param token of a loose file of who answers, or of the one that the answer has already
     * @param name as it is called; does not count when it is given
     * @param facts its type and size in symbols; does not count either
     */
    record Upload(String token, String name, String facts) implements Answer {

        /** As it is given. */
        public Upload(String token, String name) {
            this(token, name, "");
        }
    }

    /** Agrees to that version of the text, read in that language. */
    record Agreed(int version, Language language) implements Answer {}
}
