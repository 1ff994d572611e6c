package org.ricdm.passerelle.event.form.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.form.Ask.ask;
import static org.ricdm.passerelle.event.form.Ask.required;
import static org.ricdm.passerelle.event.form.Ask.sensitive;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.FormRoom;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.form.QuestionTemplate;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions on the screen: organisers put them together, people answer them, the team reads the answers. */
class FormScreensTest extends Screen {

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
    void anOrganiserTakesAQuestionFromATemplate() {
        signIn(room.organiser);
        open("events/" + room.slug + "/manage/questions");
        assertThat(heading()).isEqualTo("Questions");
        assertThat(words()).contains("Nothing is asked yet");

        open("events/" + room.slug + "/manage/questions/new?template=DIET");
        assertThat(heading()).isEqualTo("New question");
        LocatorJ._click(button("Save"));

        open("events/" + room.slug + "/manage/questions");
        assertThat(LocatorJ._find(Row.class)).hasSize(1);
        assertThat(words())
                .contains("What do you eat?")
                .contains("Sensitive")
                .contains("Erased 30 days after the event.")
                .contains("Diet · Several options");
        assertThat(room.form().getFirst().said().sensitive()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        signIn(room.organiser);
        open("events/" + room.slug + "/manage/questions/new");
        LocatorJ._setValue(text("Short name"), "Bus");
        LocatorJ._click(button("Save"));

        assertThat(text("Question (English)").isInvalid()).isTrue();
        assertThat(text("Short name").getValue()).isEqualTo("Bus");
        LocatorJ._setValue(text("Question (English)"), "When does your bus arrive?");
        LocatorJ._click(button("Save"));
        assertThat(room.form()).extracting(Question::shortName).containsExactly("Bus");
    }

    @Test
    void theSecondOfTwoOrganisersIsTold() {
        var id = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        signIn(room.organiser);
        open("events/" + room.slug + "/manage/questions/" + id);
        room.change(id, ask(QuestionType.SHORT_TEXT, "theirs"));
        LocatorJ._setValue(text("Short name"), "mine");
        LocatorJ._click(button("Save"));

        assertThat(words()).contains("Somebody else changed this question meanwhile");
        assertThat(text("Short name").getValue()).isEqualTo("mine");
        assertThat(room.question(id).shortName()).isEqualTo("theirs");
    }

    @Test
    void questionsAreMovedAndRetiredByButtons() {
        var one = room.ask(ask(QuestionType.SHORT_TEXT, "one"));
        var two = room.ask(ask(QuestionType.SHORT_TEXT, "two"));
        room.signUp(fixture.member(), Map.of(one, new Answer.Words("kept")));
        signIn(room.organiser);
        open("events/" + room.slug + "/manage/questions");

        LocatorJ._click(icon("Move “two” up"));
        assertThat(room.form()).extracting(Question::id).containsExactly(two, one);
        assertThat(icon("Move “two” up").isEnabled()).isFalse();

        LocatorJ._click(icon("Ask “one” no more"));
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));
        assertThat(words()).contains("Asked no more");
        assertThat(room.question(one).retired()).isTrue();
        LocatorJ._click(button("Ask again"));
        assertThat(room.question(one).retired()).isFalse();
    }

    @Test
    void whatAnotherQuestionWaitsForIsNotRemovedAndSaidWhy() {
        var late = room.ask(ask(QuestionType.YES_NO, "late"));
        room.ask(ask(QuestionType.SHORT_TEXT, "hour").under(new Condition(late, null, true)));
        signIn(room.organiser);
        open("events/" + room.slug + "/manage/questions");
        assertThat(words()).contains("Asked if late: Yes");

        LocatorJ._click(icon("Ask “late” no more"));
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));

        assertThat(words()).contains("“hour” is asked only by an answer to this question");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void thePreviewShowsWhatEachCategoryIsAskedAndFollowsTheAnswers() {
        var late = room.ask(ask(QuestionType.SINGLE, "late", "no", "yes"));
        room.ask(ask(QuestionType.SHORT_TEXT, "hour").under(new Condition(late, room.option(late, 1), false)));
        room.ask(ask(QuestionType.SHORT_TEXT, "slides").only(Set.of(room.speaker)));
        signIn(room.organiser);
        open("events/" + room.slug + "/manage/questions");
        assertThat(isAsked("hour?")).isFalse();
        assertThat(isAsked("slides?")).isFalse();

        choose("late?", 1);
        assertThat(isAsked("hour?")).isTrue();
        LocatorJ._get(Select.class, spec -> spec.withLabel("Somebody who takes part as"))
                .setValue(room.speaker);
        assertThat(isAsked("slides?")).isTrue();
    }

    @Test
    void aMemberAnswersReadsTheirAnswersAndChangesThem() {
        var late = room.ask(ask(QuestionType.SINGLE, "late", "no", "yes"));
        room.ask(required(QuestionType.SHORT_TEXT, "hour").under(new Condition(late, room.option(late, 1), false)));
        room.ask(QuestionTemplate.PHOTOS.entry(words, Language.EN));
        var member = fixture.member();
        signIn(member);
        open("events/" + room.slug + "/sign-up");
        way().setValue(EventMode.ON_SITE);
        choose("late?", 1);
        LocatorJ._get(Checkbox.class, spec -> spec.withLabel("I agree")).setValue(true);
        LocatorJ._click(button("Confirm sign-up"));
        assertThat(text("hour?").isInvalid()).isTrue();
        assertThat(text("hour?").getErrorMessage()).isEqualTo("Please answer this question.");

        LocatorJ._setValue(text("hour?"), "23:00");
        LocatorJ._click(button("Confirm sign-up"));
        open("events/" + room.slug + "/mine");
        assertThat(words()).contains("My answers").contains("23:00").contains("Agreed (version 1)");

        LocatorJ._click(button("Change my answers"));
        LocatorJ._setValue(text("hour?"), "21:00");
        LocatorJ._click(button("Save"));
        assertThat(words()).contains("21:00").contains("Answers changed").doesNotContain("23:00");
    }

    @Test
    void whoFindsItClosedMeanwhileKeepsWhatTheyTyped() {
        room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        signIn(fixture.member());
        open("events/" + room.slug + "/sign-up");
        way().setValue(EventMode.ON_SITE);
        LocatorJ._setValue(text("hotel?"), "Ibis");
        close();
        LocatorJ._click(button("Confirm sign-up"));

        assertThat(words()).contains("Sign-up has closed meanwhile.");
        assertThat(text("hotel?").getValue()).isEqualTo("Ibis");
        assertThat(way().getValue()).isEqualTo(EventMode.ON_SITE);
    }

    @Test
    void organisersReadTheAnswersOfAPersonAndAskForSensitiveOnesInAFile() {
        var hotel = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        var diet = room.ask(sensitive(QuestionType.SHORT_TEXT, "diet"));
        room.signUp(fixture.member(), Map.of(hotel, new Answer.Words("=Ibis"), diet, new Answer.Words("no nuts")));
        signIn(room.organiser);
        open("events/" + room.slug + "/manage/people");
        ContextMenuKt._clickItemWithCaption(menuOf(LocatorJ._find(Row.class).getFirst()), "Answers");
        assertThat(words()).contains("diet?").contains("no nuts").contains("=Ibis");
        LocatorJ._find(Dialog.class).forEach(Dialog::close);

        LocatorJ._click(button("Download the list"));
        assertThat(LocatorJ._get(Checkbox.class, spec -> spec.withLabel("With sensitive answers"))
                        .getValue())
                .isFalse();
        assertThat(LocatorJ._find(Anchor.class, spec -> spec.withText("Excel workbook (XLSX)")))
                .hasSize(1);
        assertThat(LocatorJ._find(Anchor.class, spec -> spec.withText("Text (CSV)")))
                .hasSize(1);
    }

    @Test
    void thoseWhoSeeToTheMealsSeeTheirPageAndNoOther() {
        var diet = room.ask(sensitive(QuestionType.SEVERAL, "diet", "vegan", "halal"));
        var allergies = room.ask(sensitive(QuestionType.SHORT_TEXT, "allergies"));
        var hotel = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        room.signUp(
                fixture.member(),
                Map.of(
                        diet, new Answer.Chosen(Set.of(room.option(diet, 0))),
                        allergies, new Answer.Words("no nuts"),
                        hotel, new Answer.Words("Ibis")));
        signIn(room.helper(TeamPart.CATERING));
        open("events/" + room.slug + "/manage");
        assertThat(words()).contains("Meals and access").doesNotContain("Sign-ups");

        open("events/" + room.slug + "/manage/catering");
        assertThat(heading()).isEqualTo("Meals and access");
        assertThat(words())
                .contains("One person has a place on site.")
                .contains("vegan")
                .contains("no nuts")
                .doesNotContain("Ibis");
        for (var page : List.of("questions", "people", "questions/" + hotel)) {
            open("events/" + room.slug + "/manage/" + page);
            assertThat(words()).doesNotContain("Ibis").doesNotContain("hotel?");
        }
    }

    @Test
    void anotherHelperFindsNeitherQuestionsNorMeals() {
        room.ask(sensitive(QuestionType.SHORT_TEXT, "allergies"));
        signIn(room.helper(TeamPart.CHECK_IN));
        for (var page : List.of("questions", "catering")) {
            open("events/" + room.slug + "/manage/" + page);
            assertThat(words()).doesNotContain("allergies");
        }
    }

    private void close() {
        fixture.as.member(room.organiser, () -> {
            var run = settings.find(room.slug);
            var rules = run.setup().rules();
            var closed = new SignUpRules(
                    rules.opens(),
                    Objects.requireNonNull(rules.opens()).plusHours(1),
                    rules.changeUntil(),
                    rules.released(),
                    rules.approval(),
                    rules.promotion(),
                    rules.offerHours(),
                    rules.placesShown());
            settings.change(
                    room.slug,
                    run.version(),
                    new SignUpSetup(
                            closed, null, null, null, 0, Map.of(), run.setup().categories()));
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String label, int place) {
        RadioButtonGroup group = LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel(label));
        group.setValue(group.getListDataView().getItem(place));
    }

    private static boolean isAsked(String label) {
        return !LocatorJ._find(TextField.class, spec -> spec.withLabel(label)).isEmpty();
    }

    private static TextField text(String label) {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String words) {
        return LocatorJ._get(Button.class, spec -> spec.withText(words));
    }

    private static NativeButton icon(String label) {
        return LocatorJ._find(NativeButton.class).stream()
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<EventMode> way() {
        return (RadioButtonGroup<EventMode>)
                LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel("I take part"));
    }
}
