package org.ricdm.passerelle.event.call.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.call.CallRoom;
import org.ricdm.passerelle.event.call.OwnProposal;
import org.ricdm.passerelle.event.call.ProposalForm;
import org.ricdm.passerelle.event.call.ProposalState;
import org.ricdm.passerelle.event.call.Proposals;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.springframework.beans.factory.annotation.Autowired;

/** Calling, proposing, reviewing and deciding inside the portal. */
class CallScreensTest extends Screen {

    private static final String CLOSED = "does not exist or is not open to you";

    @Autowired
    CallRoom room;

    @Autowired
    Proposals proposals;

    @Autowired
    AdjustableClock clock;

    private CallRoom.Made event;
    private long author;

    @BeforeEach
    void aCallAndAnAuthor() {
        event = room.open();
        author = fixture.member();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anOrganiserOpensACallAndWhatCannotBeStandsBesideItsField() {
        var silent = room.silent();
        signIn(silent.organiser);
        open("events/" + silent.slug + "/manage");
        assertThat(links()).contains(path(silent, "/manage/call"), path(silent, "/manage/proposals"));
        open("events/" + silent.slug + "/manage/call");
        assertThat(words()).contains("Nobody is called upon yet");
        var opens = LocatorJ._get(DateTimePicker.class, spec -> spec.withLabel("Opens"));
        var closes = LocatorJ._get(DateTimePicker.class, spec -> spec.withLabel("Deadline"));
        var text = area("Text of the call (English)");
        opens.setValue(LocalDate.of(2031, 10, 26).atTime(1, 30));
        assertThat(opens.getHelperText()).contains("Lisbon").contains("this hour comes twice");
        opens.setValue(silent.today.plusDays(5).atTime(9, 0));
        assertThat(opens.getHelperText()).doesNotContain("twice");
        closes.setValue(silent.today.plusDays(4).atTime(9, 0));
        LocatorJ._setValue(text, "Bring what failed.");
        formats().clear();

        click("Save");

        assertThat(closes.getErrorMessage()).isEqualTo("The deadline has to be after the opening.");
        assertThat(formats().isInvalid()).isTrue();
        assertThat(text.getValue()).isEqualTo("Bring what failed.");

        closes.setValue(silent.today.plusDays(20).atTime(18, 0));
        formats().setValue(Set.of(SessionKind.VISIT));
        click("Save");
        open("events/" + silent.slug + "/manage/call");
        assertThat(area("Text of the call (English)").getValue()).isEqualTo("Bring what failed.");
        assertThat(formats().getValue()).containsExactly(SessionKind.VISIT);
    }

    @Test
    void aMemberFindsTheCallOnThePageOfTheEventAndEveryKeystrokeIsKept() {
        signIn(author);
        open("events/" + event.slug);
        assertThat(links()).contains(path(event, "/propose"));
        open("events/" + event.slug + "/propose");
        assertThat(heading()).isEqualTo("Propose a session");
        assertThat(words()).contains("Open until");

        type("Title", "Monday plans");

        assertThat(words()).contains("Saved a moment ago");
        var draft = only();
        assertThat(draft.state()).isEqualTo(ProposalState.DRAFT);
        open("events/" + event.slug + "/proposals/mine");
        assertThat(words()).contains("Monday plans", "Draft", "Only you see it.");
        open("events/" + event.slug + "/propose/" + draft.id());
        assertThat(field("Title").getValue()).isEqualTo("Monday plans");
        type("Title", "Monday plans, again");
        assertThat(only().entry().title()).isEqualTo("Monday plans, again");
    }

    @Test
    void whatAnotherWindowChangedIsSaidAndTheAuthorDecidesWhichVersionStays() {
        signIn(author);
        open("events/" + event.slug + "/propose");
        type("Title", "Here");
        var there = only();
        fixture.as.member(
                author, () -> proposals.keep(event.slug, ProposalForm.of(there), CallRoom.entry("Elsewhere")));

        type("Title", "Here, again");

        assertThat(words()).contains("changed in another window", "What you wrote is still here");
        assertThat(only().entry().title()).isEqualTo("Elsewhere");
        assertThat(links()).contains(path(event, "/propose/" + there.id()));
        click("Keep what stands here");
        assertThat(only().entry().title()).isEqualTo("Here, again");
        assertThat(words()).doesNotContain("changed in another window");
        type("Title", "And on");
        assertThat(only().entry().title()).isEqualTo("And on");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndThenItIsHandedInChangedAndWithdrawn() {
        signIn(author);
        open("events/" + event.slug + "/propose");
        type("Title", "A plan");
        LocatorJ._setValue(area("Co-presenters without an account"), "somebody");

        click("Hand in");

        assertThat(field("Promise in one sentence").getErrorMessage()).contains("what people take home");
        assertThat(area("Description").isInvalid()).isTrue();
        assertThat(choices("Format").isInvalid()).isTrue();
        assertThat(area("Co-presenters without an account").getErrorMessage()).contains("line 1");
        assertThat(field("Title").getValue()).isEqualTo("A plan");

        fillIn();
        click("Hand in");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("proposals/mine");
        assertThat(words()).contains("A plan", "Handed in", "You may change or withdraw it until");
        assertThat(links()).contains(path(event, "/propose/" + only().id()));

        click("Withdraw");
        confirm();
        assertThat(words()).contains("Withdrawn");
        assertThat(only().state()).isEqualTo(ProposalState.WITHDRAWN);
    }

    @Test
    void theDeadlineThatPassesWhileTheFormIsOpenIsSaidAndNothingTypedIsLost() {
        signIn(author);
        open("events/" + event.slug + "/propose");
        type("Title", "Nearly");
        fillIn();
        event.afterDeadline(0, 1);

        click("Hand in");

        assertThat(words()).contains("The deadline has passed", "What you wrote is still here.");
        assertThat(field("Title").getValue()).isEqualTo("Nearly");
        type("Title", "Nearly, and kept");
        assertThat(only().entry().title()).isEqualTo("Nearly, and kept");
        open("events/" + event.slug + "/propose");
        assertThat(words()).contains("The call closed on");
        LocatorJ._assertNone(TextField.class, spec -> spec.withLabel("Title"));
    }

    @Test
    void whereNothingWasProposedThePageSaysWhatToDo() {
        signIn(author);
        open("events/" + event.slug + "/proposals/mine");
        assertThat(words()).contains("You have not proposed anything yet.");
        open("events/" + room.silent().slug + "/proposals/mine");
        assertThat(words()).contains(CLOSED);
        signIn(event.organiser);
        open("events/" + event.slug + "/manage/proposals");
        assertThat(words()).contains("Nothing was handed in yet.");
        open("events/" + event.slug + "/manage/proposals/letters");
        assertThat(words()).contains("No decision waits to be told.");
        signIn(event.reviewer());
        open("events/" + event.slug + "/manage/reviews");
        assertThat(words()).contains("No proposal is yours to review yet.");
    }

    @Test
    void aReviewerReadsSaysWhatTheyThinkAndThenSeesTheOther() {
        var one = event.reviewer();
        var two = event.reviewer();
        var id = event.submit(author, "To be judged");
        event.review(one, id, 3);
        signIn(two);
        open("events/" + event.slug + "/manage");
        assertThat(links()).contains(path(event, "/manage/reviews")).doesNotContain(path(event, "/manage/proposals"));
        open("events/" + event.slug + "/manage/reviews");
        assertThat(words()).contains("To be judged", "1 proposal waits for your review, by");
        open("events/" + event.slug + "/manage/reviews/" + id);
        assertThat(words()).contains("You go home with a plan").doesNotContain("Inner words 3");
        LocatorJ._setValue(area("For the organisers"), "Half a thought");

        click("Give my review");

        assertThat(choices("Participation").getErrorMessage()).isEqualTo("Choose one of the four answers.");
        assertThat(area("For the organisers").getValue()).isEqualTo("Half a thought");
        for (var item : List.of(
                "Use for practitioners",
                "Clarity of the promise",
                "Feasible in this format",
                "Participation",
                "Fit with the call")) {
            LocatorJ._setValue(choices(item), 2);
        }
        click("Give my review");

        assertThat(words()).contains("Your review", "Half a thought", "Another review", "Inner words 3");
        LocatorJ._assertNone(TextArea.class);

        click("Correct my review");
        assertThat(area("For the organisers").getValue()).isEqualTo("Half a thought");
        LocatorJ._setValue(area("For the organisers"), "The whole thought");
        click("Keep the correction");

        assertThat(words()).contains("The whole thought").doesNotContain("Half a thought");
        LocatorJ._assertNone(TextArea.class);
        signIn(event.organiser);
        open("events/" + event.slug + "/manage/proposals/" + id);
        assertThat(words()).contains("Corrected on");
    }

    @Test
    void aConflictIsDeclaredAndTheProposalIsGone() {
        var one = event.reviewer();
        var id = event.submit(author, "Too near");
        signIn(one);
        open("events/" + event.slug + "/manage/reviews/" + id);

        click("Declare a conflict of interest");
        confirm();

        assertThat(words()).contains("No proposal is yours to review yet.");
        open("events/" + event.slug + "/manage/reviews/" + id);
        assertThat(words()).contains(CLOSED);
    }

    @Test
    void anOrganiserDecidesLooksAtTheLettersSendsThemAndMakesASession() {
        var one = event.reviewer();
        event.reviewer();
        var id = event.submit(author, "On the way");
        event.review(one, id, 2);
        signIn(event.organiser);
        open("events/" + event.slug + "/manage/proposals");
        assertThat(words()).contains("On the way", "2.0 of 3", "1 of 2 reviews");
        open("events/" + event.slug + "/manage/proposals/" + id);
        assertThat(words()).contains("Inner words 2", "Words for the author 2", "To be reviewed");

        click("Decide");
        click("Prepare");
        assertThat(choices("Decision").isInvalid()).isTrue();
        assertThat(area("To the author").getValue()).isEqualTo("Words for the author 2");
        LocatorJ._setValue(choices("Decision"), ProposalState.ACCEPTED);
        LocatorJ._setValue(area("To the author"), "We look forward to it.");
        click("Prepare");
        assertThat(words()).contains("Prepared and not told yet: Accepted.");

        open("events/" + event.slug + "/manage/proposals");
        assertThat(words()).contains("1 decision is prepared and not told yet.", "Prepared: Accepted");
        open("events/" + event.slug + "/manage/proposals/letters");
        assertThat(words()).contains("1 decision, 1 letter", "Accepted: On the way", "We look forward to it.");
        click("Send all letters");
        confirm();
        assertThat(words()).contains("No decision waits to be told.");

        open("events/" + event.slug + "/manage/proposals/" + id);
        click("Make it a session");
        assertThat(words()).contains("It is a session of the programme now.");
        assertThat(links()).contains(path(event, "/manage/programme"));
        open("events/" + event.slug + "/manage/proposals?state=ACCEPTED");
        assertThat(links()).contains(path(event, "/manage/programme"));
    }

    @Test
    void filtersStandInTheAddressAndWhatTheyLeaveOutIsNotThere() {
        var declined = event.submit(author, "Declined one");
        event.submit(author, "Open one");
        event.decide(declined, ProposalState.DECLINED);
        signIn(event.organiser);

        open("events/" + event.slug + "/manage/proposals?state=DECLINED&order=MEAN");
        assertThat(words()).contains("Declined one", "Clear all").doesNotContain("Open one");
        assertThat(links())
                .contains(path(event, "/manage/proposals?state=DECLINED&format=WORKSHOP&order=MEAN"))
                .contains(path(event, "/manage/proposals?state=DECLINED"));
        open("events/" + event.slug + "/manage/proposals?format=VISIT&state=NONSENSE&after=x");
        assertThat(words()).contains("No proposal fits these filters.");
    }

    @Test
    void whoHasNoPartInItSeesNothingOfIt() {
        var id = event.submit(author, "Guarded");
        for (var wrong : List.of(author, fixture.member(), room.open().organiser)) {
            signIn(wrong);
            for (var page : List.of(
                    "/manage/call",
                    "/manage/proposals",
                    "/manage/proposals/" + id,
                    "/manage/proposals/letters",
                    "/manage/reviews",
                    "/manage/reviews/" + id)) {
                open("events/" + event.slug + page);
                assertThat(words()).as(page).contains(CLOSED);
            }
        }
        signIn(fixture.member());
        open("events/" + event.slug + "/propose/" + id);
        assertThat(words()).contains(CLOSED);
    }

    private OwnProposal only() {
        var mine = fixture.as.member(author, () -> proposals.mine(event.slug)).proposals();
        become(author);
        return mine.getFirst();
    }

    private void fillIn() {
        type("Promise in one sentence", "A plan for Monday");
        LocatorJ._setValue(area("Description"), "We try.");
        LocatorJ._setValue(choices("Format"), SessionKind.WORKSHOP);
        LocatorJ._setValue(area("Co-presenters without an account"), "");
        LocatorJ._setValue(LocatorJ._get(IntegerField.class), 45);
        LocatorJ._setValue(spoken(), Set.of(Language.EN, Language.FR));
    }

    private static void type(String label, String words) {
        LocatorJ._setValue(field(label), words);
    }

    private static TextField field(String label) {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void click(String label) {
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText(label)));
    }

    private static void confirm() {
        ConfirmDialogKt._fireConfirm(the(ConfirmDialog.class));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<SessionKind> formats() {
        return LocatorJ._get(CheckboxGroup.class, spec -> spec.withLabel("Formats"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static MultiSelectComboBox<Language> spoken() {
        return LocatorJ._get(MultiSelectComboBox.class, spec -> spec.withLabel("Languages spoken"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> RadioButtonGroup<T> choices(String label) {
        return LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private static String path(CallRoom.Made event, String below) {
        return "/events/" + event.slug + below;
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
