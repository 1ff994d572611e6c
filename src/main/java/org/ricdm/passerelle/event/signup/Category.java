package org.ricdm.passerelle.event.signup;

import java.time.LocalDateTime;
import java.util.List;
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
 * @param companions whom somebody may bring who takes part as this
 */
public record Category(
        @Nullable Long id,
        OpenTo openTo,
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        @Nullable Integer capacity,
        Map<Language, Text> texts,
        Companions companions) {

    /** One of which nobody brings anybody. */
    public Category(
            @Nullable Long id,
            OpenTo openTo,
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes,
            @Nullable Integer capacity,
            Map<Language, Text> texts) {
        this(id, openTo, opens, closes, capacity, texts, Companions.NONE);
    }

    /**
     * Whom one sign-up may bring.
     *
     * @param most from 0 to {@value #MOST}
     * @param place of the category they get, among those of the event from 0; null for the same category
     */
    public record Companions(int most, @Nullable Integer place) {

        /** Of one sign-up. */
        public static final int MOST = 5;

        /** Everybody comes alone. */
        public static final Companions NONE = new Companions(0, null);
    }

    /** As what those take part who are brought by somebody of this one, among all of the event. */
    Category ofCompanions(List<Category> all) {
        var place = companions.place();
        return place == null || place < 0 || place >= all.size() ? this : all.get(place);
    }

    /** The same where the category at that place is not there any more. */
    public Category without(int gone) {
        var place = companions.place();
        return place == null || place < gone
                ? this
                : new Category(
                        id,
                        openTo,
                        opens,
                        closes,
                        capacity,
                        texts,
                        new Companions(companions.most(), place == gone ? null : Integer.valueOf(place - 1)));
    }

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
