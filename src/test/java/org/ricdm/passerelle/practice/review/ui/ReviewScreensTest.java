package org.ricdm.passerelle.practice.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.review.ReviewRoom;
import org.ricdm.passerelle.practice.review.ReviewTasks;
import org.ricdm.passerelle.practice.review.TaskState;
import org.ricdm.passerelle.practice.review.Verdict;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing in, reviewing, asking, answering and deciding inside the portal. */
class ReviewScreensTest extends Screen {

    private static final String CLOSED = "does not exist or is not open to you";

    @Autowired
    PracticeRoom practices;

    @Autowired
    ReviewRoom room;

    @Autowired
    ReviewTasks tasks;

    @Autowired
    SheetReadings readings;

    @Autowired
    People persons;

    private long author;
    private long milan;
    private long porto;

    @BeforeEach
    void anAuthorAndTwoReviewersAbroad() {
        room.empty();
        author = fixture.member();
        milan = room.reviewer("IT");
        porto = room.reviewer("PT");
    }

    @Test
    void anAuthorIsToldFieldByFieldWhatIsMissingAndLedToEachAndThenHandsIn() {
        var id = practices.fullDraft(
                author, PracticeRoom.fullContent(Fixture.unique("Sheet")).with(SheetField.PROMISE, ""));
        signIn(author);
        open("practices/" + id + "/review");
        assertThat(heading()).isEqualTo("Peer review");
        assertThat(words()).contains("The sheet is not submitted.", "How a review goes");

        click("Submit for review");

        assertThat(words()).contains("One field is in the way");
        assertThat(links()).contains("/practices/" + id + "/edit#promise");
        assertThat(practices.state(id)).isEqualTo(SheetState.DRAFT);

        var whole = practices.fullDraft(author);
        open("practices/" + whole + "/review");
        click("Submit for review");

        assertThat(practices.state(whole)).isEqualTo(SheetState.SUBMITTED);
        assertThat(words())
                .contains("Submitted. Two colleagues of other centres", "Round 1", "Asked", "Two reviews are to come");
        assertThat(LocatorJ._find(Button.class, spec -> spec.withText("Submit for review")))
                .isEmpty();
    }

    @Test
    void thePageOfTheSheetSaysInOneLineHowFarItIsToThoseConcerned() {
        var id = room.submitted(author);
        var path = fixture.as
                .member(author, () -> readings.read(id))
                .brief()
                .link()
                .path()
                .substring(1);

        signIn(author);
        open(path);
        assertThat(words()).contains("Submitted. Two colleagues");
        assertThat(links()).contains("/practices/" + id + "/review");
        signIn(milan);
        open(path);
        assertThat(words()).contains("You review this sheet.");
        assertThat(links()).contains("/practices/reviews/" + room.task(id, milan));
        signIn(room.office());
        open(path);
        assertThat(words()).contains("This sheet is at review.");
        signIn(fixture.member());
        open(path);
        assertThat(words()).contains(CLOSED);
        open("practices/" + id + "/review");
        assertThat(words()).contains(CLOSED);
    }

    @Test
    void aReviewerDeclaresFirstWritesWhatIsKeptAndGivesItOnceItIsWhole() {
        var id = room.submitted(author);
        var task = room.task(id, milan);
        signIn(milan);
        open("practices/reviews");
        assertThat(words()).contains("For you to review", "Asked");
        open("practices/" + id + "/review");
        assertThat(words()).contains("Before you begin");
        assertThat(LocatorJ._find(Button.class, spec -> spec.withText("Give the review")))
                .isEmpty();

        click("Continue");
        assertThat(declaration().getErrorMessage()).isEqualTo("Choose one answer.");
        declaration().setValue(Declaration.Answer.NONE);
        click("Continue");
        assertThat(room.state(task)).isEqualTo(TaskState.ACCEPTED);

        LocatorJ._setValue(area("Letter to the authors"), "Half a letter");
        assertThat(words()).contains("Saved a moment ago");
        open("practices/reviews/" + task);
        assertThat(area("Letter to the authors").getValue()).isEqualTo("Half a letter");
        click("Give the review");
        assertThat(group("Clarity of the need").getErrorMessage()).isEqualTo("Choose a score.");
        assertThat(group("What do you recommend?").getErrorMessage()).isEqualTo("Choose one.");
        assertThat(area("Letter to the authors").getValue()).isEqualTo("Half a letter");

        scores().forEach(one -> one.setValue(3));
        verdict().setValue(Verdict.ACCEPT);
        click("Give the review");

        assertThat(room.state(task)).isEqualTo(TaskState.GIVEN);
        assertThat(words()).contains("Thank you. Your review is given. The authors read it", "3 · convincing");
    }

    @Test
    void aReviewOfAnotherWindowIsNotOverwrittenUnlessOneWantsThat() {
        var id = room.submitted(author);
        var task = room.accept(id, milan);
        signIn(milan);
        open("practices/reviews/" + task);
        fixture.as.member(milan, () -> tasks.keep(task, room.version(task), ReviewRoom.draft("From the other window")));

        LocatorJ._setValue(area("Letter to the authors"), "From this window");
        assertThat(words()).contains("changed in another window");
        assertThat(area("Letter to the authors").getValue()).isEqualTo("From this window");
        click("Keep what stands here");
        open("practices/reviews/" + task);

        assertThat(area("Letter to the authors").getValue()).isEqualTo("From this window");
    }

    @Test
    void aReviewerWhoDeclinesIsLedAwayAndReadsItNoMore() {
        var id = room.submitted(author);
        var task = room.task(id, milan);
        signIn(milan);
        open("practices/reviews/" + task);
        declaration().setValue(Declaration.Answer.CONFLICT);

        click("Continue");

        assertThat(room.state(task)).isEqualTo(TaskState.DECLINED);
        assertThat(words()).contains("Nobody has asked you for a review.");
        open("practices/reviews/" + task);
        assertThat(words()).contains(CLOSED);
    }

    @Test
    void aQuestionIsAskedAnsweredAndTheSheetHandedInAgain() {
        var id = room.submitted(author);
        var task = room.accept(id, milan);
        room.accept(id, porto);
        signIn(milan);
        open("practices/reviews/" + task);
        click("Ask");
        assertThat(area("Your question").getErrorMessage()).isEqualTo("Write something.");
        LocatorJ._setValue(area("Your question"), "For whom is it?");
        click("Ask");
        assertThat(words()).contains("The authors answer questions now.", "For whom is it?");
        assertThat(LocatorJ._find(Button.class, spec -> spec.withText("Give the review")))
                .isEmpty();

        signIn(author);
        open("practices/" + id + "/review");
        assertThat(words()).contains("The reviewers have questions.", "For whom is it?");
        click("Submit again");
        assertThat(words()).contains("Answer each question first.");
        LocatorJ._setValue(area("Your answer"), "For those who come once.");
        click("Answer");
        assertThat(words()).contains("For those who come once.");
        click("Submit again");

        assertThat(practices.state(id)).isEqualTo(SheetState.IN_REVIEW);
        assertThat(words()).contains("Round 2", "Round 1", "Goes on in the next round", "For those who come once.");
    }

    @Test
    void theAuthorsReadScoresLettersAndOutcomeOnceItIsDecided() {
        var id = room.submitted(author);
        room.give(id, milan, ReviewRoom.review(3, Verdict.ACCEPT));
        signIn(author);
        open("practices/" + id + "/review");
        assertThat(words()).contains("One review is to come").doesNotContain("Dear authors");

        room.give(id, porto, ReviewRoom.review(2, Verdict.ACCEPT));
        open("practices/" + id + "/review");

        assertThat(words())
                .contains("the sheet has the label of the network", "Dear authors, ACCEPT", "2 · good", "On need 3");
    }

    @Test
    void theOfficeSeesWhatNeedsItNamesAReviewerAndDecides() {
        room.empty();
        var office = room.office();
        var id = room.submitted(author);
        signIn(office);
        open("practices/reviews");
        assertThat(words()).contains("All reviews", "Reviewers missing");
        assertThat(links()).contains("/practices/" + id + "/review", "/practices/reviewers");
        open("practices/" + id + "/review");
        assertThat(words()).contains("2 reviewers are missing");

        click("Name a reviewer");
        LocatorJ._click(LocatorJ._find(Button.class, spec -> spec.withText("Name a reviewer"))
                .getLast());
        assertThat(who().getErrorMessage()).isEqualTo("Choose a person.");
        who().setValue(card(author));
        LocatorJ._click(LocatorJ._find(Button.class, spec -> spec.withText("Name a reviewer"))
                .getLast());
        assertThat(who().getErrorMessage()).contains("named in the sheet or works at the centre");
        who().setValue(card(milan));
        LocatorJ._click(LocatorJ._find(Button.class, spec -> spec.withText("Name a reviewer"))
                .getLast());
        assertThat(room.atWork(id)).containsExactly(milan);
        assertThat(words()).contains("One reviewer is missing");

        room.name(porto);
        open("practices/reviewers");
        assertThat(words()).contains("nothing to review");
        click("Ask no more");
        assertThat(words()).contains("No reviewers are named yet.");
    }

    @Test
    void theOfficeGivesMoreTimeReplacesAndDecidesWhereReviewsDiffer() {
        var office = room.office();
        var id = room.submitted(author);
        room.give(id, milan, ReviewRoom.review(3, Verdict.ACCEPT));
        room.accept(id, porto);
        signIn(office);
        open("practices/" + id + "/review");
        click("7 more days");
        assertThat(words()).contains("Dear authors, ACCEPT");
        room.give(id, porto, ReviewRoom.review(0, Verdict.RETURN));
        open("practices/reviews");
        assertThat(words()).contains("The reviews differ");
        open("practices/" + id + "/review");

        click("Decide");
        LocatorJ._click(
                LocatorJ._find(Button.class, spec -> spec.withText("Decide")).getLast());
        verdictOf("What becomes of the sheet").setValue(Verdict.RETURN);
        LocatorJ._click(
                LocatorJ._find(Button.class, spec -> spec.withText("Decide")).getLast());
        assertThat(area("Letter of the office").getErrorMessage()).isEqualTo("Write something.");
        LocatorJ._setValue(area("Letter of the office"), "Not yet.");
        LocatorJ._click(
                LocatorJ._find(Button.class, spec -> spec.withText("Decide")).getLast());

        assertThat(practices.state(id)).isEqualTo(SheetState.RETURNED);
        open("practices/reviews?show=closed");
        assertThat(words()).contains("Returned to its authors");
        open("practices/reviews?show=running&after=x");
        assertThat(words()).contains("No review is under way.");
    }

    private PersonCard card(long member) {
        return Objects.requireNonNull(persons.cards(Set.of(member)).get(member));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<PersonCard> who() {
        return LocatorJ._get(ComboBox.class, spec -> spec.withLabel("Who"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Declaration.Answer> declaration() {
        return LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel("Do you have a conflict of interest?"));
    }

    private static RadioButtonGroup<Verdict> verdict() {
        return verdictOf("What do you recommend?");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Verdict> verdictOf(String label) {
        return LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("rawtypes")
    private static RadioButtonGroup<?> group(String label) {
        return LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<RadioButtonGroup<Integer>> scores() {
        return LocatorJ._find(RadioButtonGroup.class).stream()
                .filter(group -> !"What do you recommend?".equals(group.getLabel()))
                .map(group -> (RadioButtonGroup<Integer>) group)
                .toList();
    }

    private static TextArea area(String label) {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void click(String words) {
        LocatorJ._click(
                LocatorJ._find(Button.class, spec -> spec.withText(words)).getFirst());
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
