package org.ricdm.passerelle.dev.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.AnswerReader;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.QuestionEntry;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.form.QuestionEntry.Option;
import org.ricdm.passerelle.event.form.QuestionEntry.Text;
import org.ricdm.passerelle.event.form.QuestionTemplate;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.springframework.stereotype.Component;

/** What the Spring School asks, and what people answer. */
@Component
class DemoForm {

    private static final List<Language> ORDER =
            List.of(Language.EN, Language.FR, Language.IT, Language.ES, Language.PT);

    private static final String ARRIVAL = "Arrivée";
    private static final String HOUR = "Heure d’arrivée";
    private static final String FIRST = "Première École";
    private static final String DINNER = "Dîner du deuxième soir";
    private static final String MARKET = "Marché des initiatives";
    private static final int LATER = 2;

    private static final Map<Language, List<String>> ALLERGIES = Map.of(
            Language.FR, List.of("Fruits à coque", "Lactose", "Crustacés"),
            Language.EN, List.of("Nuts", "Lactose", "Shellfish"),
            Language.IT, List.of("Frutta a guscio", "Lattosio", "Crostacei"),
            Language.ES, List.of("Frutos secos", "Lactosa", "Marisco"),
            Language.PT, List.of("Frutos de casca rija", "Lactose", "Marisco"));

    private static final Map<Language, List<String>> ACCESS = Map.of(
            Language.FR,
                    List.of("Je me déplace en fauteuil roulant.", "Une place près de l’interprète, s’il vous plaît."),
            Language.EN, List.of("I use a wheelchair.", "A seat near the interpreter, please."),
            Language.IT, List.of("Mi sposto in sedia a rotelle.", "Un posto vicino all’interprete, per favore."),
            Language.ES, List.of("Me desplazo en silla de ruedas.", "Un asiento cerca del intérprete, por favor."),
            Language.PT, List.of("Desloco-me em cadeira de rodas.", "Um lugar perto do intérprete, por favor."));

    private final Questions questions;
    private final SignUpSettings settings;
    private final Words words;

    DemoForm(Questions questions, SignUpSettings settings, Words words) {
        this.questions = questions;
        this.settings = settings;
        this.words = words;
    }

    /**
     * Puts the form together, as the organiser who asks. Companions are asked for no consent, which nobody gives for somebody
     * else, nor for what only professionals can say.
     */
    void ask(String slug) {
        var categories = new ArrayList<>(settings.find(slug).setup().categories());
        categories.remove(DemoSignUps.PLACE_OF_COMPANIONS);
        var professionals = categories.stream()
                .map(category -> Objects.requireNonNull(category.id()))
                .collect(Collectors.toSet());
        var arrival = questions.add(
                slug,
                entry(
                        QuestionType.SINGLE,
                        ARRIVAL,
                        false,
                        AnswerReader.ORGANISERS,
                        said(
                                "When do you arrive?",
                                "Quand arrivez-vous\u00a0?",
                                "Quando arriva?",
                                "¿Cuándo llega?",
                                "Quando chega?"),
                        List.of(
                                said(
                                        "The evening before",
                                        "La veille au soir",
                                        "La sera prima",
                                        "La víspera por la noche",
                                        "Na véspera à noite"),
                                said(
                                        "On the first morning",
                                        "Le premier matin",
                                        "La prima mattina",
                                        "La primera mañana",
                                        "Na primeira manhã"),
                                said("Later", "Plus tard", "Più tardi", "Más tarde", "Mais tarde"))));
        questions.add(
                slug,
                entry(
                                QuestionType.SHORT_TEXT,
                                HOUR,
                                true,
                                AnswerReader.ORGANISERS,
                                said(
                                        "On which day and at what time?",
                                        "Quel jour et à quelle heure\u00a0?",
                                        "Quale giorno e a che ora?",
                                        "¿Qué día y a qué hora?",
                                        "Em que dia e a que horas?"),
                                List.of())
                        .under(new Condition(arrival, option(slug, arrival, LATER), false)));
        questions.add(
                slug,
                entry(
                                QuestionType.YES_NO,
                                FIRST,
                                false,
                                AnswerReader.ORGANISERS,
                                said(
                                        "Is this your first Spring School?",
                                        "Est-ce votre première École de printemps\u00a0?",
                                        "È la Sua prima Scuola di primavera?",
                                        "¿Es su primera Escuela de primavera?",
                                        "É a sua primeira Escola da primavera?"),
                                List.of())
                        .only(professionals));
        Stream.of(QuestionTemplate.DIET, QuestionTemplate.ALLERGIES)
                .forEach(template -> questions.add(slug, template.entry(words, Language.FR)));
        questions.add(
                slug,
                entry(
                        QuestionType.YES_NO,
                        DINNER,
                        false,
                        AnswerReader.CATERING,
                        said(
                                "Do you join the dinner on the second evening?",
                                "Participez-vous au dîner du deuxième soir\u00a0?",
                                "Partecipa alla cena della seconda sera?",
                                "¿Asiste a la cena de la segunda noche?",
                                "Vem ao jantar da segunda noite?"),
                        List.of()));
        Stream.of(QuestionTemplate.ACCESS, QuestionTemplate.LANGUAGES)
                .forEach(template -> questions.add(slug, template.entry(words, Language.FR)));
        questions.add(
                slug,
                entry(
                                QuestionType.LONG_TEXT,
                                MARKET,
                                false,
                                AnswerReader.ORGANISERS,
                                said(
                                        "What do you bring to the marketplace of initiatives?",
                                        "Qu’apportez-vous au marché des initiatives\u00a0?",
                                        "Che cosa porta al mercato delle iniziative?",
                                        "¿Qué trae al mercado de iniciativas?",
                                        "O que traz para o mercado de iniciativas?"),
                                List.of())
                        .only(professionals));
        questions.add(slug, QuestionTemplate.PHOTOS.entry(words, Language.FR).only(professionals));
    }

    private long option(String slug, long question, int place) {
        return questions.form(slug).questions().stream()
                .filter(one -> one.id() == question)
                .map(one ->
                        Objects.requireNonNull(one.said().options().get(place).id()))
                .findFirst()
                .orElseThrow();
    }

    /** What that member answers; the same each time. Nothing where nothing is asked. */
    static Map<Long, Answer> answers(AskedForm form, long member) {
        var lot = new Random(member);
        var answers = new HashMap<Long, Answer>();
        form.questions().forEach(question -> {
            var answer = answer(question, form.reader(), lot);
            if (answer != null) {
                answers.put(question.id(), answer);
            }
        });
        return answers;
    }

    private static @Nullable Answer answer(Question question, Language reader, Random lot) {
        var chance = lot.nextInt(100);
        return switch (question.type()) {
            case SINGLE -> chosen(question, chance < 55 ? 0 : chance < 90 ? 1 : LATER);
            case YES_NO ->
                new Answer.YesNo(question.said().reader() == AnswerReader.CATERING ? chance < 80 : chance < 35);
            case SEVERAL -> several(question, reader, chance, lot);
            case SHORT_TEXT ->
                question.said().sensitive()
                        ? one(ALLERGIES, reader, chance, 12, lot)
                        : new Answer.Words((10 + chance % 9) + ":30");
            case LONG_TEXT -> question.said().sensitive() ? one(ACCESS, reader, chance, 6, lot) : null;
            case CONSENT -> chance < 85 ? question.agreed(reader) : null;
            case NUMBER, DATE, FILE -> null;
        };
    }

    private static @Nullable Answer several(Question question, Language reader, int chance, Random lot) {
        if (question.said().sensitive()) {
            return chance < 25
                    ? chosen(question, 0)
                    : chance < 45
                            ? chosen(
                                    question, 1 + lot.nextInt(question.options().size() - 1))
                            : null;
        }
        var own = Language.OF_THE_INTERFACE.indexOf(reader);
        return chosen(
                question,
                IntStream.range(0, question.options().size())
                        .filter(place -> place == own || lot.nextInt(100) < 35)
                        .toArray());
    }

    private static @Nullable Answer one(
            Map<Language, List<String>> phrases, Language reader, int chance, int percent, Random lot) {
        var of = Objects.requireNonNull(phrases.get(Language.ofInterface(reader.locale())));
        return chance < percent ? new Answer.Words(of.get(lot.nextInt(of.size()))) : null;
    }

    private static Answer chosen(Question question, int... places) {
        return new Answer.Chosen(IntStream.of(places)
                .mapToObj(place ->
                        Objects.requireNonNull(question.options().get(place).id()))
                .collect(Collectors.toSet()));
    }

    private static QuestionEntry entry(
            QuestionType type,
            String name,
            boolean required,
            AnswerReader reader,
            Map<Language, String> labels,
            List<Map<Language, String>> options) {
        var texts = new EnumMap<Language, Text>(Language.class);
        labels.forEach((language, label) -> texts.put(language, new Text(label, "")));
        return new QuestionEntry(
                type,
                name,
                texts,
                required,
                true,
                Set.of(),
                null,
                reader,
                null,
                false,
                null,
                null,
                options.stream()
                        .map(labelled -> new Option(null, false, labelled))
                        .toList(),
                Map.of());
    }

    private static Map<Language, String> said(String... inOrder) {
        var said = new EnumMap<Language, String>(Language.class);
        for (var n = 0; n < ORDER.size(); n++) {
            said.put(ORDER.get(n), inOrder[n]);
        }
        return said;
    }
}
