package org.ricdm.passerelle.practice.adoption.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.Sheets;
import org.ricdm.passerelle.practice.adoption.AdoptionRoom;
import org.ricdm.passerelle.practice.adoption.AdoptionState;
import org.ricdm.passerelle.practice.adoption.Again;
import org.ricdm.passerelle.practice.adoption.Effort;
import org.ricdm.passerelle.practice.adoption.Result;
import org.ricdm.passerelle.practice.adoption.StopReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a sheet to the end of trying it, on the screens. */
class AdoptionScreensTest extends Screen {

    @Autowired
    PracticeRoom practices;

    @Autowired
    AdoptionRoom room;

    @Autowired
    Sheets sheets;

    @Autowired
    JdbcClient sql;

    private long author;
    private long sheet;
    private String path;
    private long centre;
    private long member;

    @BeforeEach
    void aSheetAndAMemberOfAnotherCentre() {
        author = fixture.member();
        sheet = practices.spark(author, "One question at the door");
        path = path(sheet);
        centre = fixture.centre();
        member = fixture.member(Language.EN, centre);
    }

    @Test
    void aSheetIsTakenUpRunAndFinishedWithFiveAnswersAndNothingTypedIsLost() {
        signIn(member);
        open(path.substring(1));
        assertThat(words()).contains("No centre has tried this yet.");
        press("We try this");
        press("Take it up");
        assertThat(heading()).isEqualTo(fixture.centreName(centre));
        assertThat(words()).contains("Running");

        press("Finish it");
        LocatorJ._setValue(text("What did you change?"), "We asked two questions.");
        pressLast("Finish it");
        assertThat(choice("Effort against the forecast").getErrorMessage()).isEqualTo("Choose an answer.");
        assertThat(text("Advice for the next centre").getErrorMessage()).contains("Write a few words");
        assertThat(text("What did you change?").getValue()).isEqualTo("We asked two questions.");

        choose("Effort against the forecast", Effort.MORE);
        choose("Result against the promise", Result.AS_PROMISED);
        choose("Would you do it again?", Again.YES);
        LocatorJ._setValue(text("Advice for the next centre"), "Begin with your regulars <b>");
        pressLast("Finish it");

        assertThat(words()).contains("Finished", "Begin with your regulars <b>", "We asked two questions.");
        open(path.substring(1));
        assertThat(words()).contains("Tried by 1 centre, 1 finished.", "Not enough experience yet");
        open("practices/" + sheet + "/adoptions");
        assertThat(heading()).isEqualTo("Who tries this");
        assertThat(words()).contains("Not enough experience yet", "Begin with your regulars <b>");
    }

    @Test
    void withoutAReasonNothingIsStopped() {
        var id = room.run(sheet, member);
        signIn(member);
        open("practices/adoptions/" + id);
        press("Stop it…");
        pressLast("Stop it…");
        assertThat(choice("Reason").getErrorMessage()).isEqualTo("Choose why it is stopped.");
        assertThat(room.state(id)).isEqualTo(AdoptionState.RUNNING);

        choose("Reason", StopReason.OTHER);
        pressLast("Stop it…");
        assertThat(text("More about it").getErrorMessage()).contains("Say in a few words");
        LocatorJ._setValue(text("More about it"), "The house burnt down.");
        pressLast("Stop it…");

        assertThat(room.state(id)).isEqualTo(AdoptionState.STOPPED);
        assertThat(words()).contains("Stopped", "Another reason", "The house burnt down.");
    }

    @Test
    void whatIsPlannedIsMovedHandedOverAndStarted() {
        var colleague = fixture.member(Language.EN, centre);
        var id = room.plan(sheet, member);
        signIn(member);
        open("practices/adoptions");
        assertThat(words()).contains("One question at the door", "Planned");
        open("practices/adoptions/" + id);
        press("Change the start");
        LocatorJ._setValue(the(DatePicker.class), room.today().plusDays(10));
        pressLast("Change the start");
        assertThat(words()).contains("Starts on");

        press("It has started");
        LocatorJ._setValue(the(DatePicker.class), room.today().plusDays(2));
        pressLast("It has started");
        assertThat(the(DatePicker.class).getErrorMessage()).isEqualTo("This day is still to come.");
        LocatorJ._setValue(the(DatePicker.class), room.today());
        pressLast("It has started");
        assertThat(room.state(id)).isEqualTo(AdoptionState.RUNNING);

        press("Show it to the network only");
        assertThat(words()).contains("Members of the network only");
        press("Hand it over…");
        LocatorJ._setValue(colleagues(), card(colleague));
        pressLast("Hand it over…");
        assertThat(words()).doesNotContain("What comes next");
    }

    @Test
    void oneReadsWhyOnesOwnCentreDoesNotTryItsOwnSheet() {
        signIn(author);
        open(path.substring(1));

        assertThat(words()).contains("This practice is your own centre’s; others try it.");
        LocatorJ._assertNone(Button.class, spec -> spec.withText("We try this"));
    }

    @Test
    void fromThreeFinishedOnTheLedgerSumsUp() {
        for (var n = 0; n < 3; n++) {
            room.finished(sheet, fixture.member());
        }
        signIn(member);
        open("practices/" + sheet + "/adoptions");

        assertThat(words())
                .contains("Tried by 3 centres, 3 finished.", "As promised: 3 of 3", "More: 3 of 3")
                .doesNotContain("Not enough experience yet");
    }

    @Test
    void aQuestionThatWaitsIsAnsweredOnThePage() {
        var id = room.run(sheet, member);
        sql.sql("insert into adoption_question (adoption_id, question, asked_of) values (:id, 'PROMISE', :member)")
                .param("id", id)
                .param("member", member)
                .update();
        signIn(member);
        open("practices/adoptions");
        assertThat(words()).contains("1 question waits");
        open("practices/adoptions/" + id);
        press("Send the answer");
        assertThat(choice("Does it keep its promise?").getErrorMessage()).isEqualTo("Choose an answer.");
        choose("Does it keep its promise?", "PARTLY");
        press("Send the answer");

        assertThat(words()).doesNotContain("Does it keep its promise?");
    }

    @Test
    void aSheetOfOnesOwnIsMadeOutOfItAndStandsInTheTreeBesideItsOriginal() {
        var child = room.adapted(sheet, "Two questions at the door");
        signIn(member);
        open(path(child).substring(1));

        assertThat(words()).contains("Where it comes from and what became of it", "One question at the door");
        assertThat(links()).contains(path(sheet), "/practices/compare?a=" + sheet + "&b=" + child);
        open("practices/compare?a=" + sheet + "&b=" + child);
        assertThat(heading()).isEqualTo("Two sheets side by side");
        assertThat(words()).contains("1 of 5 fields differs.", "Differs", "The same", "Two questions at the door");
    }

    @Test
    void theResponsibleMemberWritesTheirVersion() {
        var id = room.run(sheet, member);
        signIn(member);
        open("practices/adoptions/" + id);
        press("Write our version");

        assertThat(fixture.as.member(member, sheets::mine))
                .singleElement()
                .satisfies(mine -> assertThat(mine.published()).isFalse());
    }

    @Test
    void whatIsNotThereAndWhatIsNotANumberIsSaidToBeClosed() {
        signIn(member);
        var draft = practices.draft(author, PracticeRoom.sparkContent("Secret"));
        for (var address : List.of(
                "practices/" + draft + "/adoptions",
                "practices/adoptions/999999999",
                "practices/compare?a=" + draft + "&b=" + sheet,
                "practices/compare?a=x&b=" + sheet,
                "practices/compare")) {
            open(address);
            assertThat(words()).as(address).contains("does not exist or is not open to you");
        }
        open("practices/adoptions?before=abc");
        assertThat(words()).contains("Your centre has not tried a practice yet");
    }

    private String path(long practice) {
        return fixture.as
                .member(author, () -> sheets.links(List.of(practice)))
                .get(practice)
                .path();
    }

    private static void press(String verb) {
        LocatorJ._click(
                LocatorJ._find(Button.class, spec -> spec.withText(verb)).getFirst());
    }

    /** The button of the dialog, when the page has one of that name as well. */
    private static void pressLast(String verb) {
        LocatorJ._click(
                LocatorJ._find(Button.class, spec -> spec.withText(verb)).getLast());
    }

    private static TextArea text(String label) {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Object> choice(String label) {
        return LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private static void choose(String label, Object value) {
        LocatorJ._setValue(choice(label), value);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PersonCard> colleagues() {
        return LocatorJ._get(ComboBox.class);
    }

    private static PersonCard card(long id) {
        return colleagues()
                .getListDataView()
                .getItems()
                .filter(card -> card.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
