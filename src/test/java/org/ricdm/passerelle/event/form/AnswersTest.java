package org.ricdm.passerelle.event.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ricdm.passerelle.event.form.Ask.ask;
import static org.ricdm.passerelle.event.form.Ask.chosen;
import static org.ricdm.passerelle.event.form.Ask.readBy;
import static org.ricdm.passerelle.event.form.Ask.required;
import static org.ricdm.passerelle.event.form.Ask.sensitive;
import static org.ricdm.passerelle.event.form.Ask.words;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpDesk;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUps;
import org.ricdm.passerelle.event.signup.StepKind;
import org.ricdm.passerelle.files.Files;
import org.springframework.beans.factory.annotation.Autowired;

/** People answer when they sign up, change their mind, and the team reads what it may. */
@PortalTest
class AnswersTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    SignUpSettings settings;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpDesk signUpDesk;

    @Autowired
    Questions questions;

    @Autowired
    AnswerDesk desk;

    @Autowired
    EventTeam team;

    @Autowired
    Files files;

    @Autowired
    Answers answers;

    @Autowired
    AdjustableClock clock;

    private FormRoom room;
    private long person;

    @BeforeEach
    void anEvent() {
        room = new FormRoom(fixture, events, settings, signUps, questions, team, clock);
        person = fixture.member();
    }

    @AfterEach
    void nowAgain() {
        clock.reset();
    }

    @Test
    void everyKindOfAnswerIsReadAsItWasGiven() {
        var single = room.ask(ask(QuestionType.SINGLE, "single", "a", "b"));
        var several = room.ask(ask(QuestionType.SEVERAL, "several", "c", "d", "e"));
        var given = Map.of(
                room.ask(ask(QuestionType.SHORT_TEXT, "short")),
                words("By train, ’tis 5 €"),
                room.ask(ask(QuestionType.LONG_TEXT, "long")),
                words("one\ntwo"),
                room.ask(ask(QuestionType.NUMBER, "number")),
                new Answer.Amount(-3),
                room.ask(ask(QuestionType.DATE, "day")),
                new Answer.Day(LocalDate.of(2027, 3, 28)),
                single,
                chosen(room.option(single, 1)),
                several,
                chosen(room.option(several, 0), room.option(several, 2)),
                room.ask(ask(QuestionType.YES_NO, "yes")),
                new Answer.YesNo(false),
                room.ask(ask(QuestionType.CONSENT, "consent")),
                new Answer.Agreed(1, Language.EN));

        room.signUp(person, given);

        assertThat(room.answers(person)).isEqualTo(given);
    }

    @Test
    void whoLeavesOutWhatIsRequiredDoesNotSignUp() {
        var first = room.ask(required(QuestionType.SHORT_TEXT, "first"));
        var second = room.ask(required(QuestionType.YES_NO, "second"));

        var refused = catchThrowableOfType(InvalidInput.class, () -> room.signUp(person, Map.of()));

        assertThat(refused.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("question." + first, "question." + second);
        assertThat(fixture.as.member(person, () -> signUps.open(room.slug)).mine())
                .isNull();
    }

    @Test
    void signingUpTwiceKeepsTheFirstAnswers() {
        var id = room.ask(required(QuestionType.SHORT_TEXT, "first"));
        room.signUp(person, Map.of(id, words("one")));
        room.signUp(person, Map.of(id, words("two")));
        room.signUp(person, Map.of());

        assertThat(room.answers(person)).containsEntry(id, words("one"));
    }

    @Test
    void theHistorySaysWhichAnswersChangedAndNotTheirContent() {
        var bus = room.ask(ask(QuestionType.SHORT_TEXT, "bus"));
        var diet = room.ask(sensitive(QuestionType.SHORT_TEXT, "diet"));
        var hotel = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        var signUp = room.signUp(person, Map.of(bus, words("late"), hotel, words("Ibis")));

        room.change(person, Map.of(bus, words("early"), diet, words("canary"), hotel, words("Ibis")));
        room.change(person, Map.of(bus, words("early"), diet, words("canary"), hotel, words("Ibis")));

        var history = fixture.as.member(room.organiser, () -> signUpDesk.history(signUp));
        assertThat(history)
                .extracting(step -> step.what() + " " + step.reason())
                .containsExactly(StepKind.CONFIRMED + " ", StepKind.ANSWERED + " bus, diet");
        assertThat(room.answers(person)).containsEntry(bus, words("early")).containsEntry(diet, words("canary"));
    }

    @Test
    void whatIsNoLongerAskedBecauseOfAnotherAnswerIsNotKept() {
        var late = room.ask(ask(QuestionType.YES_NO, "late"));
        var hour = room.ask(required(QuestionType.SHORT_TEXT, "hour").under(new Condition(late, null, true)));
        room.signUp(person, Map.of(late, new Answer.YesNo(true), hour, words("23:00")));

        room.change(person, Map.of(late, new Answer.YesNo(false), hour, words("23:00")));

        assertThat(room.answers(person)).containsOnlyKeys(late);
    }

    @Test
    void questionsOfAnotherCategoryAreNotRequired() {
        room.ask(required(QuestionType.SHORT_TEXT, "slides").only(Set.of(room.speaker)));
        room.signUp(person, Map.of());

        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> fixture.as.member(
                        person, () -> signUps.change(room.slug, new NewSignUp(room.speaker, EventMode.ON_SITE))));

        assertThat(refused.problems()).hasSize(1);
        assertThat(fixture.as
                        .member(person, () -> signUps.open(room.slug))
                        .mine()
                        .categoryId())
                .isEqualTo(room.member);
    }

    @Test
    void aFileBelongsToItsAnswer() {
        var id = room.ask(ask(QuestionType.FILE, "letter"));
        var token = fixture.as.member(
                person, () -> files.store(bytes("Dear all"), "letter.txt").token());
        room.signUp(person, Map.of(id, new Answer.Upload(token, "")));

        assertThat(room.answers(person)).containsEntry(id, new Answer.Upload(token, "letter.txt", "TXT, 1 kB"));
        assertThat(opens(person, token)).isTrue();
        assertThat(opens(room.organiser, token)).isTrue();
        assertThat(opens(room.helper(TeamPart.CATERING), token)).isFalse();
        assertThat(opens(fixture.member(), token)).isFalse();

        room.change(person, Map.of(id, new Answer.Upload(token, "whatever")));
        assertThat(room.answers(person)).containsKey(id);
        room.change(person, Map.of());
        assertThat(opens(room.organiser, token)).isFalse();
    }

    @Test
    void somebodyElsesFileIsNoAnswer() {
        var id = room.ask(ask(QuestionType.FILE, "letter"));
        var token = fixture.as.member(
                fixture.member(),
                () -> files.store(bytes("Not yours"), "letter.txt").token());

        var refused = catchThrowableOfType(
                InvalidInput.class, () -> room.signUp(person, Map.of(id, new Answer.Upload(token, ""))));

        assertThat(refused.problems().getFirst().messageKey()).isEqualTo("questions.error.file");
    }

    @Test
    void eachOfTheTeamReadsItsPart() {
        var hotel = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        var diet = room.ask(sensitive(QuestionType.SHORT_TEXT, "diet"));
        var secret = room.ask(readBy(AnswerReader.PERSON, QuestionType.SHORT_TEXT, "secret"));
        var signUp =
                room.signUp(person, Map.of(hotel, words("Ibis"), diet, words("no nuts"), secret, words("surprise")));

        assertThat(read(room.organiser, signUp)).containsExactly("hotel", "diet", "secret");
        assertThat(read(room.helper(TeamPart.CATERING), signUp)).containsExactly("diet");
        for (var part : List.of(TeamPart.PROGRAMME, TeamPart.CHECK_IN)) {
            var helper = room.helper(part);
            assertThat(catchThrowableOfType(NotOpen.class, () -> read(helper, signUp)))
                    .isNotNull();
        }
    }

    @Test
    void afterTheEventNobodyButThePersonReadsWhatWasPromisedSo() {
        var hotel = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        var secret = room.ask(readBy(AnswerReader.PERSON, QuestionType.SHORT_TEXT, "secret"));
        var signUp = room.signUp(person, Map.of(hotel, words("Ibis"), secret, words("surprise")));

        clock.setTo(room.first.plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC));

        assertThat(read(room.organiser, signUp)).containsExactly("hotel");
        assertThat(fixture.as
                        .member(room.organiser, () -> desk.tableWithSensitive(room.slug))
                        .headings())
                .containsExactly("hotel");
        assertThat(room.answers(person)).containsEntry(secret, words("surprise"));
    }

    @Test
    void whoHasNoAccountIsAskedForAFileToo() {
        var letter = room.ask(required(QuestionType.FILE, "letter"));
        var hotel = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));

        var asked = fixture.as.nobody(() -> answers.asked(room.id, null, Language.EN));

        assertThat(asked.questions()).extracting(Question::id).containsExactly(letter, hotel);
    }

    @Test
    void theKitchenReadsNumbersAndWhatPeopleWrote() {
        var diet = room.ask(sensitive(QuestionType.SEVERAL, "diet", "vegan", "halal"));
        var allergies = room.ask(sensitive(QuestionType.SHORT_TEXT, "allergies"));
        room.ask(ask(QuestionType.SINGLE, "hotel", "one", "two"));
        room.signUp(person, Map.of(diet, chosen(room.option(diet, 0)), allergies, words("nuts")));
        room.signUp(fixture.member(), Map.of(diet, chosen(room.option(diet, 0), room.option(diet, 1))));
        var gone = fixture.member();
        room.signUp(gone, Map.of(diet, chosen(room.option(diet, 1)), allergies, words("milk")));
        fixture.as.member(gone, () -> signUps.cancel(room.slug));

        var list = fixture.as.member(room.helper(TeamPart.CATERING), () -> desk.catering(room.slug));

        assertThat(list.people()).isEqualTo(2);
        assertThat(list.counts()).hasSize(1);
        assertThat(list.counts().getFirst().figures())
                .extracting(figure -> figure.option().in(Language.EN) + " " + figure.number())
                .containsExactly("vegan 2", "halal 1");
        assertThat(list.needs()).hasSize(1);
        assertThat(list.needs().getFirst().answers())
                .extracting(Answered::answer)
                .containsExactly(words("nuts"));
    }

    @Test
    void theTableOfAnswersHoldsSensitiveOnesOnlyWhenAskedForThem() {
        var hotel = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        var diet = room.ask(sensitive(QuestionType.SHORT_TEXT, "diet"));
        var signUp = room.signUp(person, Map.of(hotel, words("Ibis"), diet, words("no nuts")));

        var plain = fixture.as.member(room.organiser, () -> desk.table(room.slug));
        var all = fixture.as.member(room.organiser, () -> desk.tableWithSensitive(room.slug));

        assertThat(plain.headings()).containsExactly("hotel");
        assertThat(plain.of(signUp)).containsExactly(Cell.of("Ibis"));
        assertThat(plain.of(0)).containsExactly(Cell.NOTHING);
        assertThat(all.headings()).containsExactly("hotel", "diet");
        assertThat(all.of(signUp)).containsExactly(Cell.of("Ibis"), Cell.of("no nuts"));
    }

    @Test
    void numbersAndDaysAreNumbersAndDaysInATable() {
        var nights = room.ask(ask(QuestionType.NUMBER, "nights"));
        var arrival = room.ask(ask(QuestionType.DATE, "arrival"));
        var day = LocalDate.of(2027, 3, 28);
        var signUp = room.signUp(person, Map.of(nights, new Answer.Amount(3), arrival, new Answer.Day(day)));

        var table = fixture.as.member(room.organiser, () -> desk.table(room.slug));

        assertThat(table.of(signUp)).containsExactly(Cell.of(3), Cell.of(day));
    }

    @Test
    void readingAndListsCostTheSameForThreeAndForTwenty() {
        var diet = room.ask(sensitive(QuestionType.SEVERAL, "diet", "vegan", "halal"));
        people(diet, 3);
        room.signUp(person, Map.of(diet, chosen(room.option(diet, 0))));
        var few = List.of(catering(), table(), mine());
        room.ask(ask(QuestionType.SINGLE, "hotel", "one", "two"));
        people(diet, 17);

        assertThat(List.of(catering(), table(), mine())).isEqualTo(few);
        assertThat(few.getFirst()).isLessThanOrEqualTo(10);
    }

    private void people(long diet, int number) {
        var vegan = room.option(diet, 0);
        for (var n = 0; n < number; n++) {
            room.signUp(fixture.member(), Map.of(diet, chosen(vegan)));
        }
    }

    private int catering() {
        return count(room.organiser, () -> desk.catering(room.slug));
    }

    private int table() {
        return count(room.organiser, () -> desk.table(room.slug));
    }

    private int mine() {
        return count(person, () -> signUps.open(room.slug));
    }

    private int count(long who, Runnable page) {
        return fixture.as.member(who, () -> StatementCounter.during(page).size());
    }

    private List<String> read(long who, long signUp) {
        return fixture.as.member(
                who,
                () -> desk.of(signUp).stream()
                        .map(answered -> answered.question().shortName())
                        .toList());
    }

    private boolean opens(long who, String token) {
        return fixture.as.member(who, () -> {
            try {
                return files.open(token).file().token().equals(token);
            } catch (NotOpen e) {
                return false;
            }
        });
    }

    private static ByteArrayInputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
