package org.ricdm.passerelle.event.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ricdm.passerelle.event.form.Ask.ask;
import static org.ricdm.passerelle.event.form.Ask.chosen;
import static org.ricdm.passerelle.event.form.Ask.entry;
import static org.ricdm.passerelle.event.form.Ask.required;
import static org.ricdm.passerelle.event.form.Ask.sensitive;
import static org.ricdm.passerelle.event.form.Ask.words;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.beans.factory.annotation.Autowired;

/** Organisers put the form together and change it while people answer. */
@PortalTest
class QuestionsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    SignUpSettings settings;

    @Autowired
    SignUps signUps;

    @Autowired
    Questions questions;

    @Autowired
    EventTeam team;

    @Autowired
    Words words;

    @Autowired
    Clock clock;

    private FormRoom room;

    @BeforeEach
    void anEvent() {
        room = new FormRoom(fixture, events, settings, signUps, questions, team, clock);
    }

    @Test
    void aCategoryThatAQuestionNamesStaysSoThatTheQuestionIsNotAskedOfNobody() {
        room.ask(Ask.ask(QuestionType.SHORT_TEXT, "slides").only(Set.of(room.speaker)));

        assertThatThrownBy(() -> fixture.as.member(room.organiser, () -> {
                    var now = settings.find(room.slug);
                    var setup = now.setup();
                    settings.change(
                            room.slug,
                            now.version(),
                            new SignUpSetup(
                                    setup.rules(),
                                    setup.capacity(),
                                    setup.onSite(),
                                    setup.online(),
                                    setup.reserve(),
                                    setup.quotas(),
                                    List.of(setup.categories().getFirst())));
                }))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("signup.error.categoryUsed");
    }

    @Test
    void whatIsAskedIsReadAsItWasSaid() {
        for (var template : QuestionTemplate.values()) {
            room.ask(template.entry(words, Language.EN));
        }

        assertThat(room.form())
                .extracting(Question::shortName)
                .containsExactly(
                        "Diet", "Allergies", "Access", "Arrival", "First time", "Languages", "Nights", "Photos");
        var diet = room.form().getFirst();
        assertThat(diet.said().texts()).containsKeys(Language.FR, Language.EN, Language.IT, Language.ES, Language.PT);
        assertThat(diet.options()).hasSize(6);
        assertThat(diet.options().getFirst().in(Language.FR)).isEqualTo("Végétarien");
        assertThat(room.form().getLast().agreement(1, Language.PT)).startsWith("Posso aparecer");
    }

    @Test
    void dietAndAccessAreSensitiveAndErasedThirtyDaysAfterTheEnd() {
        for (var template : List.of(QuestionTemplate.DIET, QuestionTemplate.ALLERGIES, QuestionTemplate.ACCESS)) {
            var entry = template.entry(words, Language.EN);

            assertThat(entry.sensitive()).isTrue();
            assertThat(entry.eraseAfter()).isEqualTo(30);
            assertThat(entry.reader()).isEqualTo(AnswerReader.CATERING);
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var refused = refused(() -> room.ask(new QuestionEntry(
                QuestionType.SINGLE,
                "x".repeat(61),
                Map.of(Language.FR, new QuestionEntry.Text("", "help without a question")),
                true,
                false,
                Set.of(4711L),
                null,
                AnswerReader.CATERING,
                null,
                true,
                null,
                null,
                List.of(),
                Map.of())));

        assertThat(refused.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("shortName", "label.fr", "label", "categories", "eraseAfter", "options");
        assertThat(refused(() -> {
                            room.ask(ask(QuestionType.DATE, "Day"));
                            room.ask(ask(QuestionType.DATE, "day"));
                        })
                        .problems()
                        .getFirst()
                        .messageKey())
                .isEqualTo("questions.error.shortName.taken");
    }

    @Test
    void questionsMoveOnePlaceAndTheFirstStays() {
        var one = room.ask(ask(QuestionType.DATE, "one"));
        var two = room.ask(ask(QuestionType.DATE, "two"));
        var three = room.ask(ask(QuestionType.DATE, "three"));

        fixture.as.member(room.organiser, () -> {
            questions.moveUp(three);
            questions.moveUp(one);
            questions.moveDown(one);
        });

        assertThat(room.form()).extracting(Question::id).containsExactly(three, one, two);
    }

    @Test
    void theSecondOfTwoOrganisersIsToldAndNothingIsLost() {
        var id = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        var version = room.question(id).version();
        room.change(id, ask(QuestionType.SHORT_TEXT, "theirs"));

        var refused = refused(() -> fixture.as.member(
                room.organiser, () -> questions.change(id, version, ask(QuestionType.SHORT_TEXT, "mine"))));

        assertThat(refused.problems().getFirst().field()).isEqualTo("version");
        assertThat(room.question(id).shortName()).isEqualTo("theirs");
    }

    @Test
    void aQuestionCannotWaitForItselfThroughTwoOthers() {
        var a = room.ask(ask(QuestionType.YES_NO, "a"));
        var b = room.ask(ask(QuestionType.YES_NO, "b").under(new Condition(a, null, true)));
        var c = room.ask(ask(QuestionType.YES_NO, "c").under(new Condition(b, null, false)));

        var refused = refused(() -> room.change(a, ask(QuestionType.YES_NO, "a").under(new Condition(c, null, true))));

        assertThat(refused.problems().getFirst().messageKey()).isEqualTo("questions.error.circle");
        assertThat(room.question(a).said().shownIf()).isNull();
    }

    @Test
    void twoOrganisersAtTheSameMomentCloseNoCircle() {
        for (var round = 0; round < 5; round++) {
            var a = room.ask(ask(QuestionType.YES_NO, "a" + round));
            var b = room.ask(ask(QuestionType.YES_NO, "b" + round));

            var both = Stream.of(Map.entry(a, b), Map.entry(b, a))
                    .map(one -> CompletableFuture.supplyAsync(() -> waitsFor(one.getKey(), one.getValue())))
                    .toList();

            assertThat(both.stream().filter(CompletableFuture::join)).hasSize(1);
            assertThat(FormRules.inCircle(room.form())).isEmpty();
        }
    }

    private boolean waitsFor(long question, long other) {
        var entry = room.question(question).said().under(new Condition(other, null, true));
        try {
            fixture.as.member(room.organiser, () -> questions.change(question, 0, entry));
            return true;
        } catch (InvalidInput refused) {
            return false;
        }
    }

    @Test
    void onlyWhatCanBeChosenIsACondition() {
        var text = room.ask(ask(QuestionType.SHORT_TEXT, "text"));

        assertThat(refused(() -> room.ask(ask(QuestionType.DATE, "day").under(new Condition(text, null, true))))
                        .problems()
                        .getFirst()
                        .messageKey())
                .isEqualTo("questions.error.condition");
    }

    @Test
    void whatAnotherQuestionWaitsForStays() {
        var a = room.ask(ask(QuestionType.SINGLE, "a", "x", "y"));
        room.ask(ask(QuestionType.DATE, "b").under(new Condition(a, room.option(a, 1), false)));

        assertThat(refused(() -> fixture.as.member(room.organiser, () -> questions.remove(a)))
                        .problems()
                        .getFirst()
                        .messageKey())
                .isEqualTo("questions.error.isCondition");
        var first = room.question(a).said().options().getFirst();
        assertThat(refused(() -> room.change(a, room.question(a).said().with(List.of(first))))
                        .problems()
                        .getFirst()
                        .messageKey())
                .isEqualTo("questions.error.isCondition");
    }

    @Test
    void anOptionThatWasChosenIsRetiredAndOneThatWasNotIsGone() {
        var id = room.ask(ask(QuestionType.SINGLE, "bus", "early", "late", "never"));
        var person = fixture.member();
        room.signUp(person, Map.of(id, chosen(room.option(id, 0))));
        var late = room.question(id).said().options().get(1);

        room.change(id, room.question(id).said().with(List.of(late)));

        assertThat(room.question(id).options())
                .extracting(option -> option.in(Language.EN))
                .containsExactly("late");
        assertThat(room.question(id).said().options())
                .extracting(option -> option.in(Language.EN) + " " + option.retired())
                .containsExactly("late false", "early true");
        var words = new AnswerWords(this.words, Language.EN);
        assertThat(words.of(room.question(id), room.answers(person).get(id))).isEqualTo("early");
    }

    @Test
    void aQuestionThatWasAnsweredIsRetiredAndAskedAgainWithItsAnswers() {
        var answered = room.ask(required(QuestionType.SHORT_TEXT, "answered"));
        var unanswered = room.ask(ask(QuestionType.SHORT_TEXT, "unanswered"));
        var person = fixture.member();
        room.signUp(person, Map.of(answered, words("kept")));

        fixture.as.member(room.organiser, () -> {
            questions.remove(answered);
            questions.remove(unanswered);
        });
        assertThat(room.form()).extracting(Question::id).containsExactly(answered);
        assertThat(room.question(answered).retired()).isTrue();
        room.change(person, Map.of());
        assertThat(room.answers(person)).containsEntry(answered, words("kept"));

        fixture.as.member(room.organiser, () -> questions.bringBack(answered));
        assertThat(room.question(answered).retired()).isFalse();
    }

    @Test
    void theTypeOfAnAnsweredQuestionStaysAndWhatWasPromisedHolds() {
        var id = room.ask(sensitive(QuestionType.SHORT_TEXT, "diet"));
        room.signUp(fixture.member(), Map.of(id, words("no nuts")));

        var refused = refused(
                () -> room.change(id, entry(QuestionType.LONG_TEXT, "diet", false, AnswerReader.CATERING, 31, false)));

        assertThat(refused.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("type", "eraseAfter", "sensitive");
        room.change(id, entry(QuestionType.SHORT_TEXT, "diet", true, AnswerReader.PERSON, 10, true));
        assertThat(refused(() -> room.change(
                                id, entry(QuestionType.SHORT_TEXT, "diet", true, AnswerReader.ORGANISERS, 10, true)))
                        .problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("reader");
    }

    @Test
    void otherWordsToAgreeToAreANewVersionAndTheAnswerKeepsItsOwn() {
        var id = room.ask(ask(QuestionType.CONSENT, "photos"));
        var early = fixture.member();
        room.signUp(early, Map.of(id, new Answer.Agreed(1, Language.EN)));

        room.change(id, ask(QuestionType.CONSENT, "pictures"));
        assertThat(room.question(id).agreement()).isEqualTo(2);
        var late = fixture.member();
        room.signUp(late, Map.of(id, new Answer.Agreed(2, Language.EN)));

        assertThat(room.answers(early)).containsEntry(id, new Answer.Agreed(1, Language.EN));
        assertThat(room.question(id).agreement(1, Language.EN)).isEqualTo("I agree to photos");
        assertThat(room.answers(late)).containsEntry(id, new Answer.Agreed(2, Language.EN));
        room.change(id, ask(QuestionType.CONSENT, "pictures"));
        assertThat(room.question(id).agreement()).isEqualTo(2);
    }

    @Test
    void theFormCostsTheSameForThreeAndForTwentyQuestions() {
        for (var n = 0; n < 3; n++) {
            room.ask(ask(QuestionType.SINGLE, "q" + n, "a", "b"));
        }
        var few = statements();
        for (var n = 3; n < 20; n++) {
            room.ask(ask(QuestionType.SINGLE, "q" + n, "a", "b"));
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    private int statements() {
        return fixture.as.member(
                room.organiser,
                () -> StatementCounter.during(() -> questions.form(room.slug)).size());
    }

    private static InvalidInput refused(ThrowingCallable work) {
        return catchThrowableOfType(InvalidInput.class, work);
    }
}
