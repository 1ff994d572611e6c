package org.ricdm.passerelle.event.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A question as organisers put it.
 *
 * @param shortName heading of lists and exports
 * @param texts what people read, at least in one language
 * @param forAll whether everybody is asked; otherwise those of the categories
 * @param categories ids; do not count when everybody is asked
 * @param shownIf the answer to another question without which it is not asked; null when it always is
 * @param eraseAfter days after the end of the event; null when the answers stay as long as the event
 * @param sensitive whether its answers are kept out of exports unless they are asked for
 * @param least of a number
 * @param most of a number
 * @param options of {@link QuestionType#SINGLE} and {@link QuestionType#SEVERAL}, in their order
 * @param agreement what one agrees to, by language; empty for all other types
 */
public record QuestionEntry(
        QuestionType type,
        String shortName,
        Map<Language, Text> texts,
        boolean required,
        boolean forAll,
        Set<Long> categories,
        @Nullable Condition shownIf,
        AnswerReader reader,
        @Nullable Integer eraseAfter,
        boolean sensitive,
        @Nullable Integer least,
        @Nullable Integer most,
        List<Option> options,
        Map<Language, String> agreement) {

    /** Characters of a short name. */
    public static final int MAX_SHORT_NAME = 60;

    /** Characters of what one agrees to. */
    public static final int MAX_AGREEMENT = 4000;

    /** Options of one question. */
    public static final int MOST_OPTIONS = 60;

    /** Days after the end of the event. */
    public static final int MAX_DAYS = 3650;

    /** Days after the end of the event that sensitive answers are kept unless somebody says otherwise. */
    public static final int SENSITIVE_DAYS = 30;

    /** The question in one language. */
    public record Text(String label, String help) {

        public static final int MAX_LABEL = 200;
        public static final int MAX_HELP = 500;
    }

    /**
     * One option.
     *
     * @param id null for one that is new
     * @param retired whether it can be chosen no more; who chose it keeps it
     * @param labels at least in one language
     */
    public record Option(@Nullable Long id, boolean retired, Map<Language, String> labels) {

        public static final int MAX_LABEL = 120;

        /** Its label for a reader. */
        public String in(Language reader) {
            return QuestionEntry.in(labels, reader).orElse("");
        }
    }

    /**
     * What another question has to be answered with.
     *
     * @param optionId null when that question is answered by yes or no
     * @param yes which of them
     */
    public record Condition(long questionId, @Nullable Long optionId, boolean yes) {

        boolean isMetBy(@Nullable Answer answer) {
            return switch (answer) {
                case Answer.Chosen chosen ->
                    optionId != null && chosen.options().contains(optionId);
                case Answer.YesNo said -> optionId == null && said.yes() == yes;
                case null, default -> false;
            };
        }
    }

    /** What a reader of that language reads. */
    public Text in(Language reader) {
        return in(texts, reader).orElse(new Text(shortName, ""));
    }

    /** The option of that id, also a retired one. */
    public Optional<Option> option(long id) {
        return options.stream()
                .filter(option -> option.id() != null && option.id() == id)
                .findFirst();
    }

    /** As it is, with these options. */
    public QuestionEntry with(List<Option> these) {
        return new QuestionEntry(
                type,
                shortName,
                texts,
                required,
                forAll,
                categories,
                shownIf,
                reader,
                eraseAfter,
                sensitive,
                least,
                most,
                these,
                agreement);
    }

    /** As it is, asked of these categories only. */
    public QuestionEntry only(Set<Long> these) {
        return new QuestionEntry(
                type,
                shortName,
                texts,
                required,
                false,
                new HashSet<>(these),
                shownIf,
                reader,
                eraseAfter,
                sensitive,
                least,
                most,
                options,
                agreement);
    }

    /** As it is, asked only under that condition. */
    public QuestionEntry under(@Nullable Condition condition) {
        return new QuestionEntry(
                type,
                shortName,
                texts,
                required,
                forAll,
                categories,
                condition,
                reader,
                eraseAfter,
                sensitive,
                least,
                most,
                options,
                agreement);
    }

    /** What there is in the language of the reader, in English, or in whichever there is. */
    static <T> Optional<T> in(Map<Language, T> texts, Language reader) {
        return language(texts, reader).map(texts::get);
    }

    /** The language in which a reader of that one reads it. */
    static Optional<Language> language(Map<Language, ?> texts, Language reader) {
        if (texts.containsKey(reader)) {
            return Optional.of(reader);
        }
        return texts.containsKey(Language.EN)
                ? Optional.of(Language.EN)
                : texts.keySet().stream().sorted().findFirst();
    }
}
