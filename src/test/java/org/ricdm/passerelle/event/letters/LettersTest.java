package org.ricdm.passerelle.event.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.letters.LettersRoom.bilingual;
import static org.ricdm.passerelle.event.letters.LettersRoom.by;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.AnswerReader;
import org.ricdm.passerelle.event.form.Ask;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.Reach;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter reaches each of those chosen once, in their language, whatever happens while it is sent. */
@PortalTest
class LettersTest {

    private static final int SENDING = 16;

    @Autowired
    Fixture fixture;

    @Autowired
    LettersRoom room;

    @Autowired
    Letters letters;

    @Autowired
    SignUps signUps;

    @Autowired
    Questions questions;

    @Autowired
    JobRunner jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MailCatcher catcher;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient sql;

    private LettersRoom.Made event;

    @BeforeEach
    void anEvent() {
        event = room.open();
    }

    @AfterEach
    void backToNow() {
        catcher.comeBack();
        clock.reset();
    }

    @Test
    void eachReadsTheirOwnLanguageOrTheOneThatStandsForIt() {
        var french = event.person(Language.FR);
        var italian = event.person(Language.IT);
        var guest = event.guest("Ana Sá", Language.FR);
        var id = event.draft(bilingual(Selection.WITH_PLACE));

        assertThat(event.send(id)).isEqualTo(3);
        jobs.runAllDue();

        var own = letter(fixture.email(french));
        assertThat(own.subject()).isEqualTo("Nouvelles de School of " + event.slug());
        assertThat(own.text()).contains("Bonjour Test, voyez ", "/events/" + event.slug() + "/mine");
        assertThat(own.text()).doesNotContain("> Bonjour").contains("vous écrit au nom de");
        var other = letter(fixture.email(italian));
        assertThat(other.subject()).startsWith("News of ");
        assertThat(other.text()).contains("Le scrive a nome");
        assertThat(other.html()).contains("lang=\"it\"", "lang=\"en\"");
        assertThat(letter(guest).text()).contains("Bonjour Ana Sá", "/guest/").doesNotContain("/mine");
        assertThat(audit.entries(event.organiser(), "events.letter", EventAccess.ref(event.event.event.id()), null, 5))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("letter " + id + " to 3 of 3"));
    }

    @Test
    void whoeverSendsItAgainChangesNothing() throws Exception {
        var reader = event.person(Language.EN);
        var id = event.draft(bilingual(Selection.WITH_PLACE));
        var version = event.find(id).letter().version();
        Callable<Integer> send =
                () -> fixture.as.member(event.organiser(), () -> letters.send(event.slug(), id, version, 1));

        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var one : pool.invokeAll(List.of(send, send, send, send))) {
                assertThat(one.get()).isEqualTo(1);
            }
        }
        jobs.runAllDue();
        event.person(Language.EN);
        assertThat(send.call()).isEqualTo(1);
        jobs.runAllDue();

        assertThat(letters(fixture.email(reader))).hasSize(1);
        assertThat(event.find(id).letter().people()).isEqualTo(1);
        assertThatThrownBy(() -> fixture.as.member(
                        event.organiser(),
                        () -> letters.keep(event.slug(), id, version, bilingual(Selection.WITH_PLACE))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("letters.error.sent");
    }

    @Test
    void whoWasNotCountedIsNotWrittenTo() {
        event.person(Language.EN);
        var id = event.draft(bilingual(Selection.WITH_PLACE));
        var version = event.find(id).letter().version();
        var late = event.person(Language.EN);

        assertThatThrownBy(() -> fixture.as.member(event.organiser(), () -> letters.send(event.slug(), id, version, 1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("letters.error.number");
        jobs.runAllDue();

        assertThat(letters(fixture.email(late))).isEmpty();
        assertThat(event.find(id).letter().isSent()).isFalse();
    }

    @Test
    void aMailServerThatIsAwayLosesNobodyAndTellsNobodyTwice() {
        var one = event.person(Language.EN);
        var other = event.person(Language.FR);
        jobs.runAllDue();
        catcher.goDown();
        event.send(event.draft(bilingual(Selection.WITH_PLACE)));
        jobs.runAllDue();
        assertThat(letters(fixture.email(one))).isEmpty();

        catcher.comeBack();
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(letters(fixture.email(one))).hasSize(1);
        assertThat(letters(fixture.email(other))).hasSize(1);
    }

    @Test
    void whomNoMailReachesIsSkippedAndTheReasonIsSaid() {
        event.person(Language.EN);
        var suspended = event.person(Language.EN);
        sql.sql("update member set state = 'SUSPENDED' where id = :id")
                .param("id", suspended)
                .update();
        var refusing = event.person(Language.EN);
        sql.sql("update mail set state = 'FAILED', reason = 'refused: 550', finished_at = :now where address = :email")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("email", fixture.email(refusing))
                .update();
        var id = event.draft(bilingual(Selection.WITH_PLACE));

        assertThat(event.find(id).readership().missed()).isEqualTo(Map.of(Reach.INACTIVE, 1, Reach.REFUSED, 1));
        assertThat(event.send(id)).isEqualTo(1);
        jobs.runAllDue();

        var sent = event.find(id);
        assertThat(sent.letter().missed()).isEqualTo(2);
        assertThat(sent.missed()).extracting(Missed::reach).containsExactlyInAnyOrder(Reach.INACTIVE, Reach.REFUSED);
        assertThat(letters(fixture.email(refusing))).isEmpty();
    }

    @Test
    void whoIsSuspendedBeforeItLeavesGetsNothingAndStandsInTheHistory() {
        event.person(Language.EN);
        var suspended = event.person(Language.EN);
        var id = event.draft(bilingual(Selection.WITH_PLACE));
        event.send(id);
        sql.sql("update member set state = 'SUSPENDED' where id = :id")
                .param("id", suspended)
                .update();
        jobs.runAllDue();

        assertThat(event.find(id).letter().missed()).isEqualTo(1);
    }

    @Test
    void previewsAreOfDifferentLanguagesAndHoldNoLinkOfAGuest() {
        event.person(Language.EN);
        event.person(Language.EN);
        event.guest("Ana Sá", Language.IT);
        event.person(Language.FR);
        var id = event.draft(bilingual(Selection.WITH_PLACE));

        var previews = fixture.as.member(event.organiser(), () -> letters.previews(event.slug(), id));

        assertThat(previews)
                .extracting(Preview::reader)
                .containsExactlyInAnyOrder(Language.EN, Language.FR, Language.IT);
        assertThat(previews)
                .allSatisfy(one -> assertThat(one.html()).contains("/mine").doesNotContain("/guest/"));
        assertThat(previews)
                .filteredOn(one -> one.reader() == Language.IT)
                .allSatisfy(one -> assertThat(one.language()).isEqualTo(Language.EN));
    }

    @Test
    void aTestGoesToWhoAskedInEachLanguageThatIsWritten() {
        var reader = event.person(Language.EN);
        var id = event.draft(bilingual(Selection.WITH_PLACE));

        fixture.as.member(event.organiser(), () -> letters.test(event.slug(), id));
        jobs.runAllDue();

        assertThat(letters(fixture.email(event.organiser())))
                .extracting(CaughtMail::subject)
                .containsExactlyInAnyOrder(
                        "[Test] News of School of " + event.slug(), "[Essai] Nouvelles de School of " + event.slug());
        assertThat(letters(fixture.email(reader))).isEmpty();
    }

    @Test
    void whatCannotBeSentIsSaidAtOnceAndKeptAllTheSame() {
        event.person(Language.EN);
        var entry = new LetterEntry(
                new Selection(Set.of(), Set.of(), Set.of(), true, null, null, null, Set.of()),
                Map.of(
                        Language.EN,
                        new LetterEntry.Text("x".repeat(151), "Dear {first name}"),
                        Language.FR,
                        new LetterEntry.Text("", "Bonjour")),
                null);
        var id = event.draft(entry);

        assertThatThrownBy(() -> fixture.as.member(event.organiser(), () -> letters.previews(event.slug(), id)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactlyInAnyOrder(
                                        "states", "subject.en", "body.en", "subject.fr", "fallback"));
        assertThat(event.find(id).letter().entry()).isEqualTo(entry);
    }

    @Test
    void theSecondWindowIsToldAndChangesNothing() {
        var id = event.draft(bilingual(Selection.WITH_PLACE));

        assertThatThrownBy(() -> fixture.as.member(
                        event.organiser(), () -> letters.keep(event.slug(), id, 0, LetterEntry.EMPTY)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("letters.error.changed");
        assertThat(event.find(id).letter().entry()).isEqualTo(bilingual(Selection.WITH_PLACE));
    }

    @Test
    void whatWasSentBeginsANewOne() {
        event.person(Language.EN);
        var id = event.draft(bilingual(Selection.WITH_PLACE));
        event.send(id);

        var fresh = fixture.as.member(event.organiser(), () -> letters.again(event.slug(), id));

        assertThat(event.find(fresh).letter().isSent()).isFalse();
        assertThat(event.find(fresh).letter().entry()).isEqualTo(bilingual(Selection.WITH_PLACE));
        assertThat(fixture.as
                        .member(event.organiser(), () -> letters.list(event.slug(), null))
                        .letters())
                .extracting(Letter::id)
                .containsExactly(fresh, id);
    }

    @Test
    void whoGotALetterByASensitiveAnswerIsForgottenWithTheAnswers() {
        var needs = fixture.as.member(
                event.organiser(), () -> questions.add(event.slug(), Ask.sensitive(QuestionType.YES_NO, "Wheelchair")));
        var member = fixture.member();
        fixture.as.member(
                member,
                () -> signUps.signUp(
                        event.slug(),
                        new NewSignUp(
                                event.event.event.category(),
                                EventMode.ON_SITE,
                                Map.of(needs, new Answer.YesNo(true)))));
        var id = event.draft(bilingual(by(null, new Condition(needs, null, true), null)));
        event.send(id);
        jobs.runAllDue();
        assertThat(traces(id)).isEqualTo(2);

        clock.setTo(event.event.event.brief().ends().instant().plus(Duration.ofDays(31)));
        jobs.runAllDue();

        assertThat(traces(id)).isZero();
        assertThat(event.find(id).letter().people()).isEqualTo(1);
    }

    @Test
    void whoWasPickedByHandIsForgottenWithTheReadersAndTheirNumberStays() {
        var member = event.person(Language.EN);
        var signUp = event.event.signUpId(member);
        var id = fixture.as.member(event.organiser(), () -> letters.begin(event.slug(), Set.of(signUp)));
        fixture.as.member(
                event.organiser(),
                () -> letters.keep(
                        event.slug(),
                        id,
                        0,
                        bilingual(event.find(id).letter().entry().selection())));
        event.send(id);
        jobs.runAllDue();

        clock.setTo(event.event.event.brief().ends().instant().plus(Duration.ofDays(366)));
        jobs.runAllDue();

        assertThat(event.find(id).letter().entry().selection().signUpIds())
                .hasSize(1)
                .doesNotContain(signUp);
    }

    @Test
    void theAnswerToAQuestionOfAnotherEventSelectsNobodyAndTellsNothing() {
        var other = room.open();
        var foreign = fixture.as.member(
                other.organiser(), () -> questions.add(other.slug(), Ask.ask(QuestionType.YES_NO, "Tour")));

        assertThatThrownBy(() -> event.draft(bilingual(by(null, new Condition(foreign, null, true), null))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("letters.error.answer");
    }

    @Test
    void afterTheEventADraftTellsNothingOfAnswersThatAreThePersonsOwnByThen() {
        var tour = fixture.as.member(
                event.organiser(),
                () -> questions.add(event.slug(), Ask.readBy(AnswerReader.PERSON, QuestionType.YES_NO, "Tour")));
        var member = fixture.member();
        fixture.as.member(
                member,
                () -> signUps.signUp(
                        event.slug(),
                        new NewSignUp(
                                event.event.event.category(),
                                EventMode.ON_SITE,
                                Map.of(tour, new Answer.YesNo(true)))));
        var id = event.draft(bilingual(by(null, new Condition(tour, null, true), null)));
        assertThat(event.find(id).readership().people()).isEqualTo(1);

        clock.setTo(event.event.event.brief().ends().instant().plusSeconds(1));

        assertThat(event.find(id).readership().people()).isZero();
        assertThatThrownBy(() -> fixture.as.member(event.organiser(), () -> letters.send(event.slug(), id, 1, 1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("letters.error.answer");
    }

    @Test
    void everyPageCostsTheSameForFewAndForMany() {
        event.person(Language.EN);
        var id = event.draft(bilingual(Selection.WITH_PLACE));
        var few = costs(id);
        for (var n = 0; n < 4; n++) {
            event.person(Language.FR);
            event.draft(bilingual(Selection.WITH_PLACE));
        }
        fixture.as.member(
                event.organiser(),
                () -> questions.add(event.slug(), Ask.ask(QuestionType.SINGLE, "Meal", "Meat", "Fish")));

        assertThat(costs(id)).isEqualTo(few).allMatch(cost -> cost <= 8);
        assertThat(sending(id)).isLessThanOrEqualTo(SENDING);
    }

    private int sending(long id) {
        var open = event.find(id);
        return fixture.as.member(
                event.organiser(),
                () -> StatementCounter.during(() -> letters.send(
                                event.slug(),
                                id,
                                open.letter().version(),
                                open.readership().people()))
                        .size());
    }

    private List<Integer> costs(long id) {
        return fixture.as.member(
                event.organiser(),
                () -> List.of(
                        StatementCounter.during(() -> assertThat(letters.list(event.slug(), null))
                                        .isNotNull())
                                .size(),
                        StatementCounter.during(() -> assertThat(letters.find(event.slug(), id))
                                        .isNotNull())
                                .size()));
    }

    private int traces(long id) {
        return sql.sql("select (select count(*) from event_letter_reader where letter_id = :id)"
                        + " + (select count(*) from mail where dedupe_key like concat('letter:', :id, ':%'))")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private CaughtMail letter(String address) {
        return letters(address).getFirst();
    }

    private List<CaughtMail> letters(String address) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .filter(mail -> mail.id().startsWith("<letter."))
                .toList();
    }
}
