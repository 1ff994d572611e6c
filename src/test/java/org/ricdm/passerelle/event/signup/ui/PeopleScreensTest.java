package org.ricdm.passerelle.event.signup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.Ask;
import org.ricdm.passerelle.event.form.FormRoom;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.signup.DeskColumn;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of sign-ups on the screen: what it is narrowed by, what stands beside the names, and what is kept of it. */
class PeopleScreensTest extends Screen {

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
    Clock clock;

    private FormRoom room;
    private String people;
    private long hotel;
    private long diet;

    @BeforeEach
    void threePeopleWhoAnswered() {
        room = new FormRoom(fixture, events, settings, signUps, questions, team, clock);
        hotel = room.ask(Ask.ask(QuestionType.SHORT_TEXT, "Hotel"));
        diet = room.ask(Ask.sensitive(QuestionType.SHORT_TEXT, "Diet"));
        for (var n = 0; n < 3; n++) {
            room.signUp(
                    fixture.member(),
                    Map.of(hotel, new Answer.Words("Ibis " + n), diet, new Answer.Words("kanarienvogel")));
        }
        people = "events/" + room.slug + "/manage/people";
        signIn(room.organiser);
    }

    @Test
    void theListIsNarrowedByControlsThatLeadToAnAddress() {
        open(people);
        assertThat(LocatorJ._find(Row.class)).hasSize(3);

        LocatorJ._setValue(LocatorJ._get(TextField.class, spec -> spec.withLabel("Name or centre")), "Zzyzx?&=");
        LocatorJ._click(button("Search"));
        assertThat(LocatorJ._find(Row.class)).isEmpty();
        open(people);
        select("Category").setValue(room.speaker);
        assertThat(LocatorJ._find(Row.class)).isEmpty();
        assertThat(words()).contains("Nobody matches this.", "More filters · 1 chosen");

        select("Category").setValue(room.member);
        assertThat(LocatorJ._find(Row.class)).hasSize(3);
        select("Category").setValue(null);
        assertThat(words()).contains("More filters").doesNotContain("chosen");
    }

    @Test
    void aLookIsKeptUnderANameFoundAgainAndForgotten() {
        open(people + "?state=CONFIRMED&category=" + room.member);
        LocatorJ._click(button("Save this filter"));
        LocatorJ._click(button("Confirm"));
        assertThat(name().getErrorMessage()).isEqualTo("Give the filter a name.");
        LocatorJ._setValue(name(), "Sure members");
        LocatorJ._click(button("Confirm"));

        open(people);
        assertThat(links()).contains("/" + people + "?state=CONFIRMED&category=" + room.member);
        assertThat(words()).contains("Sure members");
        LocatorJ._assertNone(Button.class, spec -> spec.withText("Save this filter"));

        open(people + "?state=CONFIRMED&category=" + room.member);
        LocatorJ._click(button("Delete this filter"));
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));
        assertThat(words()).doesNotContain("Sure members");
    }

    @Test
    void columnsAreChosenAndNoSensitiveAnswerIsEverOneOfThem() {
        open(people);
        assertThat(words()).contains("Member").doesNotContain("Ibis");
        ContextMenuKt._clickItemWithCaption(menuOf(the(PageHeader.class)), "Choose the columns…");
        assertThat(words()).doesNotContain("Diet");
        group("Of the sign-up").setValue(Set.of(DeskColumn.COUNTRY, DeskColumn.ARRIVED));
        answers().setValue(Set.of(hotel));
        LocatorJ._click(button("Show"));

        assertThat(words()).contains("Hotel: Ibis 1", "Signed up on:").doesNotContain("kanarienvogel");
        open(people + "?columns=country,q" + diet);
        assertThat(words()).doesNotContain("kanarienvogel", "Diet");
    }

    @Test
    void aCategoryThatIsGoneIsNamedAsSuch() {
        open(people + "?category=999999999");

        assertThat(LocatorJ._find(Row.class)).isEmpty();
        assertThat(select("Category").getItemLabelGenerator().apply(999999999L))
                .isEqualTo("A category that is no longer there");
    }

    @Test
    void severalAreCancelledAfterItIsSaidWhatWouldHappenAndWhy() {
        open(people);
        LocatorJ._assertNone(Button.class, spec -> spec.withText("Cancel the sign-ups…"));
        boxes().subList(0, 2).forEach(box -> LocatorJ._setValue(box, true));
        assertThat(words()).contains("2 people chosen");
        LocatorJ._click(button("Cancel the sign-ups…"));
        assertThat(words()).contains("What would change, for 2 people:", "2 sign-ups are cancelled");

        LocatorJ._click(button("Confirm for 2 people"));
        assertThat(reason().getErrorMessage()).isEqualTo("Say why in one sentence; the person reads it.");
        LocatorJ._setValue(reason(), "The hall burnt down.");
        LocatorJ._click(button("Confirm for 2 people"));

        assertThat(words()).contains("Cancelled · 2", "Confirmed · 1");
    }

    @Test
    void whoChoosesTheWholePageOrAllThatMatchMayMoveThemOrWriteToThem() {
        open(people + "?state=CONFIRMED");
        LocatorJ._setValue(LocatorJ._get(Checkbox.class, spec -> spec.withLabel("All on this page")), true);
        assertThat(words()).contains("3 people chosen");
        assertThat(links()).noneMatch(link -> link.contains("/letters?to"));
        assertThat(button("Write to the ticked").isVisible()).isTrue();

        LocatorJ._click(button("Choose all that match"));
        assertThat(words()).contains("All that match are chosen, on every page");
        LocatorJ._click(button("Move to a category…"));
        LocatorJ._setValue(select("New category"), room.speaker);
        assertThat(words()).contains("3 people move to the category");
        LocatorJ._setValue(reason(), "You speak.");
        LocatorJ._click(button("Confirm for 3 people"));
        assertThat(words()).contains("Speaker");

        LocatorJ._click(button("Choose all that match"));
        var letter = links().stream()
                .filter(link -> link.contains("/letters?to=people"))
                .findFirst()
                .orElseThrow();
        open(letter.substring(1));
        assertThat(words()).contains("A new letter to: Confirmed");
        LocatorJ._click(button("Write to them"));
        assertThat(words()).contains("3");
    }

    @Test
    void aLetterToTheTickedGoesToThemAndCanBeChosenOtherwise() {
        open("events/" + room.slug + "/manage/people");
        LocatorJ._setValue(boxes().getFirst(), true);
        LocatorJ._click(button("Write to the ticked"));

        assertThat(heading()).isEqualTo("New letter");
        assertThat(words()).contains("1 person picked by hand");

        LocatorJ._click(button("Choose by what they have in common instead"));
        assertThat(words()).doesNotContain("picked by hand");
    }

    private static List<Checkbox> boxes() {
        return LocatorJ._find(Checkbox.class).stream()
                .filter(box -> box.getAriaLabel().orElse("").startsWith("Choose "))
                .toList();
    }

    private static TextArea reason() {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel("Why"));
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static TextField name() {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel("Name of the filter"));
    }

    private static Button button(String words) {
        return LocatorJ._get(Button.class, spec -> spec.withText(words));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Long> select(String label) {
        return (Select<Long>) LocatorJ._get(Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<DeskColumn> group(String label) {
        return (CheckboxGroup<DeskColumn>) LocatorJ._get(CheckboxGroup.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<Long> answers() {
        return (CheckboxGroup<Long>) LocatorJ._get(CheckboxGroup.class, spec -> spec.withLabel("Answers"));
    }
}
