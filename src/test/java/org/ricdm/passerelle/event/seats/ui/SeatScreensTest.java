package org.ricdm.passerelle.event.seats.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.programme.Room;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.seats.DeskWorkshop;
import org.ricdm.passerelle.event.seats.SeatState;
import org.ricdm.passerelle.event.seats.SeatsRoom;
import org.springframework.beans.factory.annotation.Autowired;

/** Workshops on the screen: what a participant chooses and reads, and what the organiser does. */
class SeatScreensTest extends Screen {

    @Autowired
    SeatsRoom room;

    private SeatsRoom.Made event;
    private long member;

    @BeforeEach
    void anEventWithThreeWorkshops() {
        event = room.open(1, 1, 3);
        member = event.person();
        signIn(member);
    }

    @Test
    void severalAreTickedAndConfirmedAtOnce() {
        page("/workshops");
        assertThat(heading()).isEqualTo("Choose workshops");
        assertThat(words()).contains("1 seat of 1 left").contains("3 seats of 3 left");
        tick("Alpha");
        tick("Gamma");
        click("Confirm my choice");

        assertThat(event.states(member)).containsExactly(SeatState.SEATED, SeatState.CANCELLED, SeatState.SEATED);
        assertThat(words()).contains("At the same time as “Alpha”, which you have chosen.");
    }

    @Test
    void anOrganiserTakesAWorkshopForSomebodyAndReadsBesideItWhatIsInTheWay() {
        event.choose(member, event.alpha);
        signIn(event.event.organiser());
        open("events/" + event.slug() + "/manage/people/" + event.signUpId(member));
        assertThat(box("Alpha").getValue()).isTrue();
        assertThat(box("Alpha").getHelperText()).contains("Has a seat");

        box("Beta").setValue(true);
        box("Gamma").setValue(true);
        LocatorJ._setValue(LocatorJ._get(TextArea.class, spec -> spec.withLabel("Why")), "By phone.");
        click("Save");
        assertThat(box("Beta").getErrorMessage()).isEqualTo("At that time they have “Alpha”.");
        assertThat(box("Gamma").getValue()).isTrue();

        box("Alpha").setValue(false);
        click("Save");

        assertThat(heading()).isEqualTo("Sign-ups");
        assertThat(event.states(member)).containsExactly(SeatState.CANCELLED, SeatState.SEATED, SeatState.SEATED);
    }

    private static Checkbox box(String label) {
        return LocatorJ._get(Checkbox.class, spec -> spec.withLabel(label));
    }

    @Test
    void whoTicksNothingIsToldSo() {
        page("/workshops");
        click("Confirm my choice");

        assertThat(words()).contains("Tick at least one workshop first.");
    }

    @Test
    void aClashAmongWhatIsTickedIsSaidBesideTheSessionAndWhatWasTickedStays() {
        page("/workshops");
        tick("Alpha");
        tick("Beta");
        click("Confirm my choice");

        assertThat(event.states(member)).containsOnly(SeatState.CANCELLED);
        assertThat(words()).contains("At the same time as “Alpha”, which you have chosen.");
        assertThat(checkbox("Alpha").getValue()).isTrue();
        assertThat(checkbox("Beta").getValue()).isTrue();
    }

    @Test
    void whoWaitsTakesASecondWishAndLeavesItAgain() {
        event.choose(event.person(), event.alpha);
        page("/workshops");
        tick("Alpha");
        click("Confirm my choice");
        assertThat(words()).contains("Waiting · number 1");
        click("Take as second wish");

        assertThat(event.states(member)).startsWith(SeatState.WAITING, SeatState.SEATED);
        assertThat(words()).contains("second wish");
        click("Give back");
        click("Leave the line");
        assertThat(event.states(member)).containsOnly(SeatState.CANCELLED);
    }

    @Test
    void aSwapToAFullOneKeepsTheSeat() {
        event.choose(event.person(), event.beta);
        event.choose(member, event.alpha);
        page("/workshops");
        click("Swap");

        assertThat(event.states(member)).startsWith(SeatState.SEATED, SeatState.WAITING);
    }

    @Test
    void whoHasNoPlaceReadsThatTheySignUpFirst() {
        signIn(fixture.member());
        page("/workshops");

        assertThat(words()).contains("Sign up for the event first.");
        assertThat(LocatorJ._find(Checkbox.class)).isEmpty();
        page("/my-programme");
        assertThat(words()).doesNotContain("Alpha");
    }

    @Test
    void onesOwnProgrammeHoldsWhatIsForEverybodyAndWhatOneHasChosen() {
        var opening = School.workshop("Opening", School.at(9, 30));
        event.school.add(new org.ricdm.passerelle.event.programme.SessionEntry(
                SessionKind.PLENARY,
                null,
                null,
                opening.starts(),
                opening.ends(),
                null,
                null,
                null,
                opening.spoken(),
                List.of(),
                opening.level(),
                null,
                opening.texts(),
                List.of()));
        event.school.release();
        event.choose(event.person(), event.beta);
        event.choose(member, event.beta, event.gamma);
        page("/my-programme");

        assertThat(heading()).isEqualTo("My programme");
        assertThat(words())
                .contains("Opening")
                .contains("Gamma")
                .contains("Beta")
                .contains("Waiting · number 1")
                .doesNotContain("Alpha");
    }

    @Test
    void theWayLeadsFromOnesSignUpAndFromTheProgramme() {
        page("/mine");
        assertThat(links()).contains(at("/workshops"), at("/my-programme"), at("/programme"));
        page("/programme");
        assertThat(links()).contains(at("/my-programme"));
        page("");
        assertThat(links()).contains(at("/workshops"), at("/my-programme"));

        signIn(fixture.member());
        page("/programme");
        assertThat(links()).doesNotContain(at("/my-programme"));
    }

    @Test
    void theOrganiserSeesHowFullTheyAreMovesSomebodyAndTakesThemOff() {
        event.choose(member, event.alpha);
        event.choose(event.person(), event.alpha);
        signIn(event.event.organiser());
        page("/manage/workshops");
        assertThat(heading()).isEqualTo("Workshops");
        assertThat(words()).contains("1 of 1 · 1 waits").contains("0 of 3");

        page("/manage/workshops/" + event.alpha);
        assertThat(LocatorJ._find(Row.class)).hasSize(2);
        menu("Move to another one…");
        click("Confirm");
        assertThat(to().isInvalid()).isTrue();
        to().setValue(to().getListDataView()
                .getItems()
                .filter(one -> one.session().id() == event.gamma)
                .findFirst()
                .orElseThrow());
        LocatorJ._setValue(LocatorJ._get(TextArea.class), "The room is too small.");
        click("Confirm");
        assertThat(event.state(member, event.gamma)).isEqualTo(SeatState.SEATED);

        page("/manage/workshops/" + event.gamma);
        menu("Take off…");
        LocatorJ._setValue(LocatorJ._get(TextArea.class), "Asked by phone.");
        click("Confirm");
        assertThat(event.state(member, event.gamma)).isEqualTo(SeatState.CANCELLED);
        assertThat(words()).contains("Nobody has chosen it yet.");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void theOrganiserSaysForWhomAWorkshopIs() {
        signIn(event.event.organiser());
        page("/manage/workshops/" + event.alpha);
        assertThat(words()).contains("For everybody who takes part.");
        click("For whom it is");
        LocatorJ._get(CheckboxGroup.class).setValue(java.util.Set.of(event.event.category()));
        click("Save");

        assertThat(words()).contains("Only for: Member.");
        page("/manage/workshops");
        assertThat(words()).contains("closed");
    }

    @Test
    void aMemberWhoDoesNotRunTheEventFindsNothingAtTheDesk() {
        page("/manage/workshops");
        assertThat(words()).doesNotContain("0 of 3");
        page("/manage/workshops/" + event.alpha);
        assertThat(words()).doesNotContain("For everybody who takes part.");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void thePlannerSaysHowFarTwoRoomsAreFromEachOther() {
        event.school.room("Near", 20);
        event.school.room("Far", 20);
        signIn(event.event.organiser());
        page("/manage/programme/rooms");
        click("Add a way");
        saveInDialog();
        var rooms = LocatorJ._find(Select.class).stream()
                .map(one -> (Select<Room>) one)
                .filter(one -> Objects.equals(one.getLabel(), "From") || Objects.equals(one.getLabel(), "To"))
                .toList();
        assertThat(rooms.getFirst().isInvalid()).isTrue();
        var items = rooms.getFirst().getListDataView().getItems().toList();
        rooms.getFirst().setValue(items.getFirst());
        rooms.getLast().setValue(items.getLast());
        LocatorJ._setValue(LocatorJ._get(IntegerField.class, spec -> spec.withLabel("Minutes on foot")), 6);
        saveInDialog();

        assertThat(words()).contains("6 minutes on foot");
    }

    private void page(String place) {
        open("events/" + event.slug() + place);
    }

    private String at(String place) {
        return "/events/" + event.slug() + place;
    }

    private static Checkbox checkbox(String title) {
        return LocatorJ._find(Checkbox.class).stream()
                .filter(box -> box.getAriaLabel().orElse("").endsWith(": " + title))
                .findFirst()
                .orElseThrow();
    }

    private static void tick(String title) {
        LocatorJ._setValue(checkbox(title), true);
    }

    private static void click(String words) {
        LocatorJ._click(
                LocatorJ._find(Button.class, spec -> spec.withText(words)).getFirst());
    }

    /** The page behind the dialog has such a button of its own. */
    private static void saveInDialog() {
        LocatorJ._click(
                LocatorJ._find(Button.class, spec -> spec.withText("Save")).getLast());
    }

    private static void menu(String caption) {
        ContextMenuKt._clickItemWithCaption(menuOf(LocatorJ._find(Row.class).getFirst()), caption);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<DeskWorkshop> to() {
        return LocatorJ._get(Select.class, spec -> spec.withLabel("Into"));
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
