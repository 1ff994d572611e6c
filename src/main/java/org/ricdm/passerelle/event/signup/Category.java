package org.ricdm.passerelle.event.signup;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * As what people take part.
 *
 * @param id null for one that is new
 * @param openTo who may choose it
 * @param opens wall time of the event; null as the event's sign-up
 * @param closes wall time of the event; null as the event's sign-up
 * @param capacity null when only the other limits count
 * @param texts at least one language
 */
public record Category(
        @Nullable Long id,
        OpenTo openTo,
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        @Nullable Integer capacity,
        Map<Language, Text> texts) {

    /** Who may choose a category. */
    public enum OpenTo {
        MEMBERS,
        /** People without an account. */
        GUESTS,
        /** Members and people without an account. */
        EVERYBODY,
        /** Only those who run the event give it to somebody. */
        TEAM;

        public boolean isForMembers() {
            return this == MEMBERS || this == EVERYBODY;
        }

        public boolean isForGuests() {
            return this == GUESTS || this == EVERYBODY;
        }

        /** Key of its word. */
        public String wordKey() {
            return "signup.openTo." + name();
        }
    }

    /** Name (at most 60 characters) and one sentence of help (at most 200). */
    public record Text(String name, String help) {

        public static final int MAX_NAME = 60;
        public static final int MAX_HELP = 200;
    }

    /** The name in the reader's language, or in one there is. */
    public Text in(Language reader, Language own) {
        return in(texts, reader, own);
    }

    static Text in(Map<Language, Text> texts, Language reader, Language own) {
        var text = texts.get(reader);
        if (text == null) {
            text = texts.get(own);
        }
        return text == null ? texts.values().iterator().next() : text;
    }
}
