package org.ricdm.passerelle.event.signup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.AnswerReader;
import org.ricdm.passerelle.event.form.Ask;
import org.ricdm.passerelle.event.form.QuestionEntry;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.signup.Companions;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.signup.SignUps;
import org.ricdm.passerelle.files.FileLimits;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Samples;
import org.ricdm.passerelle.signin.Browser;
import org.ricdm.passerelle.signin.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody without an account answers with a file, in a form without script. */
@ExtendWith(OutputCaptureExtension.class)
class GuestFilePagesTest extends FrontDoor {

    private static final String CANARY = "zaunkoenige";

    @Autowired
    SignUpRoom room;

    @Autowired
    Questions questions;

    @Autowired
    EventTeam team;

    @Autowired
    Files files;

    @Autowired
    SignUps signUps;

    @Autowired
    Companions companions;

    @Value("${FILES_DIR}")
    Path folder;

    private SignUpRoom.Opened event;
    private String ask;
    private String own;
    private String guests;
    private Browser browser;

    @BeforeEach
    void aGuestWithALink() throws Exception {
        event = room.opened(setup -> SignUpRoom.forGuests(SignUpRoom.with(setup, 9)));
        ask = "/events/" + event.slug() + "/guest";
        guests = Long.toString(room.setup(event.organiser(), event.slug())
                .categories()
                .getLast()
                .id());
        own = link(stranger());
        browser = browser();
    }

    @Test
    void aGuestHandsInAFileAndReadsItByTheirLinkAsTheOrganisersDoAtTheDesk() throws Exception {
        var letter = ask(Ask.required(QuestionType.FILE, "Letter"));
        assertThat(Browser.text(browser.open(own)))
                .contains("enctype=\"multipart/form-data\"", "type=\"file\"", "Letter?", "at most 10 MB")
                .contains(".pdf", ".docx");

        assertThat(signUp(Map.of(letter, Samples.pdf())).getRedirectedUrl()).isEqualTo(own);

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
        assertThat(Browser.text(browser.open(own)))
                .contains("href=\"" + own + "/files/" + letter, "letter.pdf", "PDF,");
        var read = browser.open(own + "/files/" + letter);
        assertThat(read.getContentAsByteArray()).isEqualTo(Samples.pdf());
        assertThat(read.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(reads(event.organiser(), token())).isTrue();
        assertThat(reads(helper(TeamPart.CATERING), token())).isFalse();
        assertThat(reads(room.member(), token())).isFalse();
    }

    @Test
    void thoseWhoSeeToTheMealsReadWhatIsAskedForThemAndNobodyReadsAfterTheEventWhatIsThePersonsOnly() throws Exception {
        var diet = ask(Ask.sensitive(QuestionType.FILE, "Diet"));
        var secret = ask(Ask.readBy(AnswerReader.PERSON, QuestionType.FILE, "Secret"));
        signUp(Map.of(diet, Samples.pdf(), secret, Samples.text("only mine")));
        var cook = helper(TeamPart.CATERING);

        assertThat(reads(cook, token(diet))).isTrue();
        assertThat(reads(cook, token(secret))).isFalse();
        assertThat(reads(event.organiser(), token(secret))).isTrue();
        clock.advance(Duration.ofDays(95));

        assertThat(reads(event.organiser(), token(secret))).isFalse();
        assertThat(browser.open(own + "/files/" + secret).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedForAnotherFieldLosesNoFile() throws Exception {
        var letter = ask(Ask.required(QuestionType.FILE, "Letter"));
        browser.open(own);

        var refused = send(Map.of(letter, Samples.pdf()), "name", "", "organisation", "Escola", "category", guests);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.text(refused))
                .contains("letter.pdf", "arrived, not handed in yet", "value=\"Escola\"")
                .doesNotContain("id=\"q" + letter + "-error\"");
        assertThat(room.states(event)).isEmpty();
        assertThat(reads(event.organiser(), hidden(refused, letter))).isFalse();
        again(refused, letter, Map.of());
        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
        assertThat(browser.open(own + "/files/" + letter).getContentAsByteArray())
                .isEqualTo(Samples.pdf());
        assertThat(drafts()).isZero();
    }

    @Test
    void aSecondFileTakesThePlaceOfTheOneThatWaitsAndAfterADayNothingIsLeftOfIt() throws Exception {
        var letter = ask(Ask.required(QuestionType.FILE, "Letter"));
        browser.open(own);
        send(Map.of(letter, Samples.text("the first " + CANARY)), "name", "", "category", guests);
        assertThat(onDisk("the first " + CANARY)).isTrue();
        var second = send(Map.of(letter, Samples.text("the second " + CANARY)), "name", "", "category", guests);
        assertThat(onDisk("the first " + CANARY)).isFalse();

        clock.advance(Duration.ofHours(23));
        jobs.runAllDue();
        assertThat(onDisk("the second " + CANARY)).isTrue();
        clock.advance(Duration.ofHours(2));
        jobs.runAllDue();

        assertThat(onDisk("the second " + CANARY)).isFalse();
        assertThat(drafts()).isZero();
        assertThat(files(second, letter)).isZero();
        var late = again(second, letter, Map.of());
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Browser.text(late)).contains("The file is no longer there");
    }

    @Test
    void whatIsNotTakenIsSaidBesideItsQuestionByNameAndTheRestStays() throws Exception {
        var letter = ask(Ask.ask(QuestionType.FILE, "Letter"));
        var plan = ask(Ask.ask(QuestionType.FILE, "Plan"));
        browser.open(own);
        var large = new byte[(int) FileLimits.MAX_BYTES + 1];
        Arrays.fill(large, (byte) 'a');

        var refused = send(
                Map.of(letter, Samples.text("<html><script>alert(1)</script>"), plan, large),
                "name",
                "Ana Lopes",
                "organisation",
                "Escola",
                "category",
                guests,
                "way",
                "ON_SITE");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.text(refused))
                .contains("id=\"q" + letter + "-error\"", "“letter.txt” cannot be attached")
                .contains("id=\"q" + plan + "-error\"", "is larger than 10 MB")
                .contains("value=\"Ana Lopes\"", "value=\"Escola\"");
        assertThat(room.states(event)).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void anEmptyFileIsSaidAndNoFileIsNone() throws Exception {
        var letter = ask(Ask.ask(QuestionType.FILE, "Letter"));
        browser.open(own);

        var refused = send(Map.of(letter, new byte[0]), named());
        assertThat(Browser.text(refused)).contains("“letter.txt” is empty");
        browser.send(own, "q" + letter + "_file", "", new byte[0], named());

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
        assertThat(browser.open(own + "/files/" + letter).getStatus()).isEqualTo(404);
    }

    @Test
    void aFormThatIsTooLargeForTheServerIsSaidOnTheGuestsPageInTheirLanguage() throws Exception {
        ask(Ask.ask(QuestionType.FILE, "Letter"));
        browser.open(own);

        for (var form : List.of(own, own + "/companions", own + "/companions/1")) {
            var answer = browser.sendMuch(form + "?lang=fr", 40 * 1024 * 1024 + 1);

            assertThat(answer.getStatus()).isEqualTo(413);
            assertThat(Browser.text(answer)).contains("dépassaient 40 Mo", "10 Mo au plus chacun", "action=\"" + own);
        }
        assertThat(browser.sendMuch(ask + "/nobody", 40 * 1024 * 1024 + 1).getStatus())
                .isEqualTo(404);
        assertThat(room.states(event)).isEmpty();
    }

    @Test
    void anotherFileReplacesTheOneThatIsThereAndOneThatIsNotRequiredIsTakenAway() throws Exception {
        var letter = ask(Ask.ask(QuestionType.FILE, "Letter"));
        signUp(Map.of(letter, Samples.text("first")));
        var page = browser.open(own);
        var first = token();
        assertThat(hidden(page, letter)).isEqualTo(first);

        change(Map.of(letter, Samples.text("second")), "q" + letter, first);
        assertThat(Browser.text(browser.open(own + "/files/" + letter))).isEqualTo("second");
        assertThat(reads(event.organiser(), first)).isFalse();
        var second = token();
        change(Map.of(), "q" + letter, second);
        assertThat(token()).isEqualTo(second);
        change(Map.of(), "q" + letter, second, "q" + letter + "_none", "yes");

        assertThat(browser.open(own + "/files/" + letter).getStatus()).isEqualTo(404);
        assertThat(reads(event.organiser(), second)).isFalse();
        assertThat(Browser.text(browser.open(own))).doesNotContain("letter.pdf", "letter.txt");
    }

    @Test
    void aFileThatIsRequiredIsNotTakenAway() throws Exception {
        var letter = ask(Ask.required(QuestionType.FILE, "Letter"));
        signUp(Map.of(letter, Samples.pdf()));
        assertThat(Browser.text(browser.open(own))).doesNotContain("q" + letter + "_none");

        var refused = change(Map.of(), "q" + letter, token(), "q" + letter + "_none", "yes");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.text(refused)).contains("Please answer this question.");
        assertThat(browser.open(own + "/files/" + letter).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsAskedOnlyUnderAConditionOrOfOthersIsAskedOfGuestsByTheSameRules() throws Exception {
        var abroad = ask(Ask.required(QuestionType.YES_NO, "Abroad"));
        var visa = ask(Ask.required(QuestionType.FILE, "Visa").under(new Condition(abroad, null, true)));
        ask(Ask.required(QuestionType.FILE, "Slides").only(Set.of(event.category())));
        browser.open(own);

        var missing = send(Map.of(), named("q" + abroad, "yes"));
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(Browser.text(missing)).contains("id=\"q" + visa + "-error\"").doesNotContain("Slides?");
        send(Map.of(visa, Samples.pdf()), named("q" + abroad, "no"));

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
        assertThat(browser.open(own + "/files/" + visa).getStatus()).isEqualTo(404);
        assertThat(drafts()).isZero();
    }

    @Test
    void nobodyReadsOrHandsInAFileOfSomebodyElse() throws Exception {
        var letter = ask(Ask.ask(QuestionType.FILE, "Letter"));
        signUp(Map.of(letter, Samples.pdf()));
        var theirs = token();
        var waiting = hidden(change(Map.of(letter, Samples.text("waits")), "name", "", "q" + letter, theirs), letter);
        var other = room.opened(SignUpRoom::forGuests);
        var token = own.substring(own.lastIndexOf('/') + 1);
        var mine = own;
        own = link(stranger());
        browser = browser();
        browser.open(own);

        for (var foreign : List.of(theirs, waiting)) {
            var refused = send(Map.of(), named("q" + letter, foreign));
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Browser.text(refused))
                    .contains("The file is no longer there")
                    .doesNotContain("letter.pdf");
        }
        send(Map.of(), named("q" + letter, ""));

        assertThat(room.states(event)).hasSize(2);
        for (var wrong : List.of(
                own + "/files/" + letter,
                ask + "/nobody/files/" + letter,
                mine + "/files/" + (letter + 1000),
                mine + "/companions/1/files/" + letter,
                "/events/" + other.slug() + "/guest/" + token + "/files/" + letter)) {
            assertThat(browser.open(wrong).getStatus()).as(wrong).isEqualTo(404);
        }
        assertThat(browser.open(mine + "/files/" + letter).getStatus()).isEqualTo(200);
        assertThat(browser.open("/files/" + theirs + "/letter.pdf").getStatus()).isNotEqualTo(200);
    }

    @Test
    void oneFileDoesNotAnswerTwoQuestions() throws Exception {
        var letter = ask(Ask.ask(QuestionType.FILE, "Letter"));
        var plan = ask(Ask.required(QuestionType.FILE, "Plan"));
        browser.open(own);
        var refused = send(Map.of(letter, Samples.pdf()), "name", "", "category", guests);

        var twice = send(Map.of(), named("q" + letter, hidden(refused, letter), "q" + plan, hidden(refused, letter)));

        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(Browser.text(twice)).contains("id=\"q" + plan + "-error\"");
    }

    @Test
    void noMoreThanSoManyFilesAreTakenFromAGuestWithinAnHour() throws Exception {
        var letter = ask(Ask.required(QuestionType.FILE, "Letter"));
        browser.open(own);
        for (var n = 0; n < 39; n++) {
            send(Map.of(letter, Samples.text("number " + n)), "name", "", "category", guests);
        }
        var last = send(Map.of(letter, Samples.text("the last")), "name", "", "category", guests);

        var refused = send(Map.of(letter, Samples.pdf()), named("q" + letter, hidden(last, letter)));

        assertThat(Browser.text(refused)).contains("too many files within an hour", "letter.txt");
        assertThat(stored()).isEqualTo(1);
        again(refused, letter, Map.of());
        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
    }

    @Test
    void whatIsMissingOfTheSecondFormForSomebodyWhomOneBringsIsSaidInThatForm() throws Exception {
        room.change(event, GuestFilePagesTest::bringing);
        var letter = ask(Ask.required(QuestionType.FILE, "Letter"));
        browser.open(own);

        var refused = browser.send(
                own,
                Map.of("q" + letter + "_file", Samples.pdf()),
                named("c0_name", "", "c0_q" + letter + "_none", "yes", "c1_name", "Ben Lopes"));

        assertThat(Browser.text(refused))
                .contains("id=\"c1_q" + letter + "-error\"")
                .doesNotContain("id=\"c0_q" + letter + "-error\"", "id=\"c0_name-error\"");
    }

    @Test
    void thoseWhomAGuestBringsHaveFilesOfTheirOwn() throws Exception {
        room.change(event, GuestFilePagesTest::bringing);
        var letter = ask(Ask.required(QuestionType.FILE, "Letter"));
        browser.open(own);
        var refused = browser.send(
                own,
                Map.of("q" + letter + "_file", Samples.pdf(), "c0_q" + letter + "_file", Samples.text("of Ben")),
                "name",
                "Ana Lopes",
                "category",
                guests,
                "way",
                "ON_SITE",
                "c0_name",
                "B");
        assertThat(refused.getStatus()).isEqualTo(422);

        browser.send(
                own,
                Map.of(),
                named(
                        "q" + letter,
                        hidden(refused, "q" + letter),
                        "c0_name",
                        "Ben Lopes",
                        "c0_q" + letter,
                        hidden(refused, "c0_q" + letter)));
        browser.send(
                own + "/companions",
                Map.of("cnew_q" + letter + "_file", Samples.text("of Cleo")),
                "cnew_name",
                "Cleo Lopes");

        assertThat(room.states(event)).hasSize(3).containsOnly(SignUpState.CONFIRMED);
        var ben = companion("Ben Lopes");
        var cleo = companion("Cleo Lopes");
        assertThat(Browser.text(browser.open(own + "/companions/" + ben + "/files/" + letter)))
                .isEqualTo("of Ben");
        assertThat(Browser.text(browser.open(own + "/companions/" + cleo + "/files/" + letter)))
                .isEqualTo("of Cleo");
        browser.send(
                own + "/companions/" + ben,
                Map.of("c" + ben + "_q" + letter + "_file", Samples.text("of Ben anew")),
                "c" + ben + "_name",
                "Benjamin Lopes");
        assertThat(Browser.text(browser.open(own)))
                .contains("Benjamin Lopes", own + "/companions/" + ben + "/files/" + letter);
        assertThat(Browser.text(browser.open(own + "/companions/" + ben + "/files/" + letter)))
                .isEqualTo("of Ben anew");
        var mine = own;
        own = link(stranger());
        send(Map.of(letter, Samples.pdf()), named());
        assertThat(room.states(event)).hasSize(4);
        assertThat(browser.open(own + "/companions/" + ben + "/files/" + letter).getStatus())
                .isEqualTo(404);
        assertThat(browser.open(mine + "/companions/" + ben + "/files/" + letter)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void thoseWhomAMemberBringsHaveFilesThatTheMemberReads() {
        room.change(event, GuestFilePagesTest::bringing);
        var letter = ask(Ask.required(QuestionType.FILE, "Letter").only(Set.of(event.category())));
        var member = room.member();
        var mine = upload(member, "mine");
        var theirs = upload(member, "of Ben");
        fixture.as.member(
                member,
                () -> signUps.signUp(
                        event.slug(),
                        new NewSignUp(
                                event.category(),
                                EventMode.ON_SITE,
                                Map.of(letter, new Answer.Upload(mine, "")),
                                List.of(new NewCompanion("Ben Sá", Map.of(letter, new Answer.Upload(theirs, "")))))));

        assertThat(room.states(event)).containsOnly(SignUpState.CONFIRMED).hasSize(2);
        assertThat(reads(member, theirs)).isTrue();
        assertThat(reads(event.organiser(), theirs)).isTrue();
        assertThat(reads(room.member(), theirs)).isFalse();
        var ben = fixture.as
                .member(member, () -> signUps.open(event.slug()))
                .companions()
                .mine()
                .getFirst();
        assertThat(ben.form().answers().get(letter))
                .isInstanceOfSatisfying(
                        Answer.Upload.class, file -> assertThat(file.token()).isEqualTo(theirs));
        var other = upload(member, "of Ben anew");
        fixture.as.member(
                member,
                () -> companions.change(
                        event.slug(),
                        ben.id(),
                        new NewCompanion("Ben Sá", Map.of(letter, new Answer.Upload(other, "")))));
        assertThat(reads(event.organiser(), other)).isTrue();
        assertThat(reads(event.organiser(), theirs)).isFalse();
    }

    @Test
    void onTheDayThatWasPromisedTheFileIsGoneEverywhere(CapturedOutput log) throws Exception {
        var diet = ask(Ask.sensitive(QuestionType.FILE, "Diet"));
        browser.open(own);
        browser.send(own, "q" + diet + "_file", CANARY + ".txt", Samples.text("no " + CANARY), named());
        jobs.runAllDue();
        assertThat(whereItStands(CANARY)).containsExactly("stored_file.name");
        assertThat(onDisk("no " + CANARY)).isTrue();

        clock.advance(Duration.ofDays(90 + 34));
        jobs.runAllDue();

        assertThat(whereItStands(CANARY)).isEmpty();
        assertThat(onDisk(CANARY)).isFalse();
        assertThat(log.getAll()).doesNotContain(CANARY);
        assertThat(mail.mails()).noneMatch(one -> (one.subject() + one.text() + one.html()).contains(CANARY));
        assertThat(browser.open(own + "/files/" + diet).getStatus()).isEqualTo(404);
    }

    @Test
    void withTheGuestsTheirFilesAreForgotten() throws Exception {
        room.change(event, GuestFilePagesTest::bringing);
        var letter = ask(Ask.ask(QuestionType.FILE, "Letter"));
        var hotel = ask(Ask.ask(QuestionType.SHORT_TEXT, "Hotel"));
        browser.open(own);
        browser.send(
                own,
                Map.of(
                        "q" + letter + "_file",
                        Samples.text("of Ana " + CANARY),
                        "c0_q" + letter + "_file",
                        Samples.text("of Ben " + CANARY)),
                named("c0_name", "Ben Lopes", "q" + hotel, "Ibis"));
        assertThat(onDisk("of Ana " + CANARY)).isTrue();
        assertThat(onDisk("of Ben " + CANARY)).isTrue();

        clock.advance(Duration.ofDays(90 + 366 + 5));
        jobs.runAllDue();

        assertThat(onDisk(CANARY)).isFalse();
        assertThat(sql.sql("select count(*) from sign_up_answer where question_id = :letter")
                        .param("letter", letter)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(room.states(event)).hasSize(2);
    }

    @Test
    void theOwnPageTakesAFixedNumberOfStatementsHoweverManyFilesThereAre() throws Exception {
        room.change(event, GuestFilePagesTest::bringing);
        var letter = ask(Ask.ask(QuestionType.FILE, "Letter"));
        var plan = ask(Ask.ask(QuestionType.FILE, "Plan"));
        browser.open(own);
        browser.send(own, Map.of("q" + letter + "_file", Samples.pdf()), named());
        browser.send(own + "/companions", Map.of("cnew_q" + letter + "_file", Samples.pdf()), "cnew_name", "Ben");
        var few = opening();

        change(Map.of(plan, Samples.pdf()), "q" + letter, token(letter));
        browser.send(
                own + "/companions",
                Map.of("cnew_q" + letter + "_file", Samples.pdf(), "cnew_q" + plan + "_file", Samples.pdf()),
                "cnew_name",
                "Cleo");

        assertThat(opening()).isEqualTo(few).isLessThanOrEqualTo(18);
    }

    private int opening() {
        return StatementCounter.during(() -> {
                    try {
                        browser.open(own);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .size();
    }

    /** Everybody brings two of their own category. */
    private static SignUpSetup bringing(SignUpSetup setup) {
        var all = new ArrayList<Category>();
        setup.categories()
                .forEach(one -> all.add(new Category(
                        one.id(),
                        one.openTo(),
                        one.opens(),
                        one.closes(),
                        one.capacity(),
                        one.texts(),
                        new Category.Companions(2, null))));
        return new SignUpSetup(
                setup.rules(), setup.capacity(), setup.onSite(), setup.online(), setup.reserve(), setup.quotas(), all);
    }

    private long ask(QuestionEntry entry) {
        return fixture.as.member(event.organiser(), () -> questions.add(event.slug(), entry));
    }

    private String link(String email) throws Exception {
        browser().fillIn(ask, "email", email);
        return linkTo(email, ask + "/");
    }

    private MockHttpServletResponse signUp(Map<Long, byte[]> answers) throws Exception {
        browser.open(own);
        return send(answers, named());
    }

    private MockHttpServletResponse change(Map<Long, byte[]> answers, String... more) throws Exception {
        var fields = new ArrayList<String>(List.of("change", "true"));
        fields.addAll(List.of(more));
        return send(answers, named(fields.toArray(String[]::new)));
    }

    /** What is missing nowhere, and more; of two of the same name the one that is given. */
    private String[] named(String... more) {
        var fields = new ArrayList<String>();
        if (!List.of(more).contains("name")) {
            fields.addAll(List.of("name", "Ana Lopes"));
        }
        fields.addAll(List.of("category", guests, "way", "ON_SITE"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private MockHttpServletResponse send(Map<Long, byte[]> answers, String... fields) throws Exception {
        var parts = new java.util.HashMap<String, byte[]>();
        answers.forEach((question, bytes) -> parts.put("q" + question + "_file", bytes));
        return browser.send(own, parts, fields);
    }

    /** Sends the form again as it was shown, put right. */
    private MockHttpServletResponse again(MockHttpServletResponse shown, long question, Map<Long, byte[]> answers)
            throws Exception {
        return send(answers, named("q" + question, hidden(shown, question)));
    }

    private static String hidden(MockHttpServletResponse page, long question) throws Exception {
        return hidden(page, "q" + question);
    }

    private static String hidden(MockHttpServletResponse page, String field) throws Exception {
        var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(Browser.text(page));
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    private long helper(TeamPart part) {
        var helper = fixture.member();
        fixture.as.member(event.organiser(), () -> team.name(event.id(), helper, Set.of(part)));
        return helper;
    }

    private String upload(long member, String words) {
        return fixture.as.member(
                member,
                () -> files.store(new java.io.ByteArrayInputStream(Samples.text(words)), "a.txt")
                        .token());
    }

    private boolean reads(long member, String token) {
        try {
            return fixture.as.member(member, () -> files.open(token)) != null;
        } catch (NotOpen e) {
            return false;
        }
    }

    /** The token of the only file that is an answer at the event. */
    private String token() {
        return sql.sql("select f.token from stored_file f join sign_up_answer a on a.id = f.owner_id"
                        + " join event_question q on q.id = a.question_id"
                        + " where f.owner_kind = 'answer' and q.event_id = :event")
                .param("event", event.id())
                .query(String.class)
                .single();
    }

    private String token(long question) {
        return sql.sql("select f.token from stored_file f join sign_up_answer a on a.id = f.owner_id"
                        + " join sign_up s on s.id = a.sign_up_id"
                        + " where f.owner_kind = 'answer' and a.question_id = :question and s.with_id is null")
                .param("question", question)
                .query(String.class)
                .single();
    }

    private long companion(String name) {
        return sql.sql("select s.id from sign_up s join event_guest g on g.id = s.guest_id"
                        + " where s.event_id = :event and g.name = :name")
                .param("event", event.id())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private int drafts() {
        return sql.sql("select count(*) from sign_up_answer_draft d join event_guest g on g.id = d.guest_id"
                        + " where g.event_id = :event")
                .param("event", event.id())
                .query(Integer.class)
                .single();
    }

    /** Files that wait at the event. */
    private int stored() {
        return sql.sql("select count(*) from stored_file f join sign_up_answer_draft d on d.id = f.owner_id"
                        + " join event_guest g on g.id = d.guest_id"
                        + " where f.owner_kind = 'answerdraft' and g.event_id = :event")
                .param("event", event.id())
                .query(Integer.class)
                .single();
    }

    private int files(MockHttpServletResponse page, long question) throws Exception {
        return sql.sql("select count(*) from stored_file where token = :token")
                .param("token", hidden(page, question))
                .query(Integer.class)
                .single();
    }

    private boolean onDisk(String word) throws IOException {
        try (var all = java.nio.file.Files.walk(folder)) {
            for (var file : all.filter(java.nio.file.Files::isRegularFile).toList()) {
                if (new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
