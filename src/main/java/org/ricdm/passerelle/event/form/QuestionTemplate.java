package org.ricdm.passerelle.event.form;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.form.QuestionEntry.Option;
import org.ricdm.passerelle.event.form.QuestionEntry.Text;

/** Questions that most events ask, in the five languages, with what has to be kept in mind about them. */
public enum QuestionTemplate {
    DIET(QuestionType.SEVERAL, AnswerReader.CATERING, true, 6),
    ALLERGIES(QuestionType.SHORT_TEXT, AnswerReader.CATERING, true, 0),
    ACCESS(QuestionType.LONG_TEXT, AnswerReader.CATERING, true, 0),
    ARRIVAL(QuestionType.DATE, AnswerReader.ORGANISERS, false, 0),
    FIRST_TIME(QuestionType.YES_NO, AnswerReader.ORGANISERS, false, 0),
    LANGUAGES(QuestionType.SEVERAL, AnswerReader.ORGANISERS, false, 5),
    NIGHTS(QuestionType.NUMBER, AnswerReader.ORGANISERS, false, 0),
    PHOTOS(QuestionType.CONSENT, AnswerReader.ORGANISERS, false, 0);

    private static final int MOST_NIGHTS = 14;

    private final QuestionType type;
    private final AnswerReader reader;
    private final boolean sensitive;
    private final int options;

    QuestionTemplate(QuestionType type, AnswerReader reader, boolean sensitive, int options) {
        this.type = type;
        this.reader = reader;
        this.sensitive = sensitive;
        this.options = options;
    }

    /** Key of its name. */
    public String wordKey() {
        return "questions.template." + name();
    }

    /** Whether its answers say something of somebody's health or faith. */
    public boolean isSensitive() {
        return sensitive;
    }

    /** The question, for everybody, with its short name in that language. */
    public QuestionEntry entry(Words words, Language organiser) {
        var texts = new EnumMap<Language, Text>(Language.class);
        var agreement = new LinkedHashMap<Language, String>();
        for (var language : Language.OF_THE_INTERFACE) {
            texts.put(
                    language,
                    new Text(words.say(language, wordKey() + ".label"), words.say(language, wordKey() + ".help")));
            if (type == QuestionType.CONSENT) {
                agreement.put(language, words.say(language, wordKey() + ".agreement"));
            }
        }
        return new QuestionEntry(
                type,
                words.say(organiser, wordKey()),
                texts,
                false,
                true,
                Set.of(),
                null,
                reader,
                sensitive ? (Integer) QuestionEntry.SENSITIVE_DAYS : null,
                sensitive,
                nights(0),
                nights(MOST_NIGHTS),
                IntStream.rangeClosed(1, options)
                        .mapToObj(number -> new Option(null, false, option(words, number)))
                        .toList(),
                agreement);
    }

    private @Nullable Integer nights(int number) {
        return type == QuestionType.NUMBER ? number : null;
    }

    private Map<Language, String> option(Words words, int number) {
        var labels = new EnumMap<Language, String>(Language.class);
        Language.OF_THE_INTERFACE.forEach(
                language -> labels.put(language, words.say(language, wordKey() + ".option" + number)));
        return labels;
    }

    /** An empty question, for everybody, read by the organisers. */
    public static QuestionEntry empty() {
        return new QuestionEntry(
                QuestionType.SHORT_TEXT,
                "",
                Map.of(),
                false,
                true,
                Set.of(),
                null,
                AnswerReader.ORGANISERS,
                null,
                false,
                null,
                null,
                List.of(),
                Map.of());
    }
}
