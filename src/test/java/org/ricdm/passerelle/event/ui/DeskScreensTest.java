package org.ricdm.passerelle.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventPages;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.Partner;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.letters.Letters;
import org.ricdm.passerelle.event.letters.LettersRoom;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Samples;
import org.ricdm.passerelle.files.ui.UploadField;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** The desk of those who run an event: begin it, describe it, publish it, name its team, call it off. */
class DeskScreensTest extends Screen {

    private static final LocalDate DAY = LocalDate.of(2031, 4, 23);

    @Autowired
    Events events;

    @Autowired
    SignUpRoom signUps;

    @Autowired
    EventPages pages;

    @Autowired
    EventTeam team;

    @Autowired
    People persons;

    @Autowired
    Letters letters;

    @Autowired
    Files files;

    @Autowired
    AdjustableClock clock;

    private long organiser;
    private String slug;

    @BeforeEach
    void aDraft() {
        organiser = fixture.organiser();
        slug = fixture.draftEvent(organiser, DAY);
        signIn(organiser);
    }

    @Test
    void anHourThatComesTwiceIsSaidBesideItAndTheFirstOneCounts() {
        open("events/" + slug + "/manage/details");
        var night = LocalDate.of(2031, 10, 26);
        LocatorJ._setValue(day("First day"), night);
        LocatorJ._setValue(day("Last day"), night);
        LocatorJ._setValue(hour("Begins at"), LocalTime.of(0, 30));
        LocatorJ._setValue(hour("Ends at"), LocalTime.of(1, 30));

        assertThat(hour("Begins at").getHelperText()).isNullOrEmpty();
        assertThat(hour("Ends at").getHelperText())
                .isEqualTo("Clocks go back that night: this hour comes twice. The first of the two counts.");
        LocatorJ._click(button("Save"));
        var event = fixture.as.member(organiser, () -> pages.open(slug)).brief();
        assertThat(event.ends().local()).isEqualTo(night.atTime(1, 30));
        assertThat(event.ends().instant()).isEqualTo(Instant.parse("2031-10-26T00:30:00Z"));

        open("events/" + slug + "/manage/details");
        assertThat(hour("Ends at").getHelperText()).contains("comes twice");
        LocatorJ._setValue(hour("Ends at"), LocalTime.of(2, 30));
        assertThat(hour("Ends at").getHelperText()).isNullOrEmpty();
    }

    @Test
    void anEventIsBegunWithItsAddressMadeOfItsTitle() {
        var title = Fixture.unique("Green days");
        open("events/new");

        LocatorJ._click(button("Save as draft"));
        assertThat(day("First day").getErrorMessage()).isEqualTo("Say the day and the hour.");

        LocatorJ._setValue(line("Title (English)"), title);
        LocatorJ._setValue(day("First day"), DAY);
        assertThat(day("Last day").getValue()).isEqualTo(DAY);
        LocatorJ._click(button("Add a partner"));
        LocatorJ._setValue(line("Or another name"), "European Guidance Forum");
        LocatorJ._setValue(line("Website"), "guidance.example");
        LocatorJ._click(button("Save as draft"));
        assertThat(line("Website").getErrorMessage()).isEqualTo("Give the whole address, beginning with https://.");
        assertThat(line("Title (English)").getValue()).isEqualTo(title);

        LocatorJ._setValue(line("Website"), "https://guidance.example");
        LocatorJ._click(button("Save as draft"));

        assertThat(heading()).isEqualTo("Organisers’ desk");
        var named = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        var page = fixture.as.member(organiser, () -> pages.open(named));
        assertThat(page.brief().state()).isEqualTo(EventState.DRAFT);
        assertThat(page.partners())
                .containsExactly(new Partner("European Guidance Forum", "https://guidance.example", null));
    }

    @Test
    void aPictureIsSetWithItsWordsAndNothingIsLostWhenAPartnerIsWrong() {
        open("events/" + slug + "/manage/details");
        assertThat(LocatorJ._find(TextField.class, spec -> spec.withLabel("What can be seen (English)")))
                .isEmpty();

        upload("The picture").took(uploaded());
        LocatorJ._setValue(line("What can be seen (Français)"), "Un pont");
        LocatorJ._click(button("Add a partner"));
        upload("Logo").took(uploaded());
        LocatorJ._click(button("Save"));
        assertThat(line("Or another name").isInvalid()).isTrue();

        LocatorJ._setValue(line("Or another name"), "Forum");
        LocatorJ._click(button("Save"));
        assertThat(line("What can be seen (English)").getErrorMessage())
                .isEqualTo("Say what can be seen on the picture.");
        assertThat(upload("Logo").chosen()).isNotNull();

        LocatorJ._setValue(line("What can be seen (English)"), "A bridge");
        LocatorJ._click(button("Save"));

        open("events/" + slug);
        assertThat(LocatorJ._find(Image.class))
                .extracting(one -> one.getAlt().orElse(""))
                .contains("A bridge", "Forum");
        open("events/" + slug + "/manage/details");
        assertThat(line("What can be seen (Français)").getValue()).isEqualTo("Un pont");
        assertThat(upload("Logo").chosen()).isNotNull();

        upload("The picture").took(null);
        LocatorJ._click(button("Save"));
        open("events/" + slug);
        assertThat(LocatorJ._find(Image.class))
                .extracting(one -> one.getAlt().orElse(""))
                .doesNotContain("A bridge");
    }

    @Test
    void nothingIsSavedWithoutAPictureOrALogoThatIsStillOnItsWay() {
        open("events/" + slug + "/manage/details");
        LocatorJ._click(button("Add a partner"));
        LocatorJ._setValue(line("Or another name"), "Forum");
        for (var label : List.of("The picture", "Logo")) {
            upload(label).begins();
            LocatorJ._click(button("Save"));
            assertThat(upload(label).getErrorMessage()).as(label).startsWith("This file is still on its way.");
            upload(label).ends();
        }

        LocatorJ._click(button("Save"));
        assertThat(fixture.as.member(organiser, () -> pages.open(slug)).partners())
                .extracting(Partner::name)
                .containsExactly("Forum");
    }

    private UploadField.Uploaded uploaded() {
        var file = fixture.as.member(
                organiser, () -> files.store(new ByteArrayInputStream(Samples.png(1200, 600)), "bridge.png"));
        return new UploadField.Uploaded(file.token(), file.name());
    }

    private static UploadField upload(String label) {
        return LocatorJ._find(UploadField.class).stream()
                .filter(one -> label.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWrongIsSaidBesideEachFieldAndNothingIsLost() {
        open("events/" + slug + "/manage/details");
        assertThat(line("Name in the address").isReadOnly()).isTrue();

        LocatorJ._setValue(day("Last day"), DAY.minusDays(3));
        LocatorJ._setValue(line("Title (English)"), "");
        LocatorJ._setValue(area("Practical (Italiano)"), "In treno.");
        LocatorJ._click(button("Save"));

        assertThat(day("Last day").getErrorMessage())
                .isEqualTo("The end comes before the beginning. Choose a later end.");
        assertThat(line("Title (English)").isInvalid()).isTrue();
        assertThat(line("Title (Italiano)").isInvalid()).isTrue();
        assertThat(area("Practical (Italiano)").getValue()).isEqualTo("In treno.");

        LocatorJ._setValue(day("First day"), LocalDate.of(2031, 3, 30));
        LocatorJ._setValue(hour("Begins at"), LocalTime.of(1, 30));
        LocatorJ._click(button("Save"));
        assertThat(day("First day").getErrorMessage()).startsWith("At this place the clocks leap over this hour");
    }

    @Test
    void whoIsOvertakenKeepsWhatWasTypedAndMaySaveOverIt() {
        open("events/" + slug + "/manage/details");
        LocatorJ._setValue(line("Title (English)"), "Mine");
        fixture.as.member(organiser, () -> {
            var brief = events.find(slug);
            events.change(brief.id(), brief.version(), events.entry(slug));
        });

        LocatorJ._click(button("Save"));
        assertThat(words()).contains("Somebody else changed this event meanwhile.");
        assertThat(line("Title (English)").getValue()).isEqualTo("Mine");

        LocatorJ._click(button("Save"));
        assertThat(found().title()).isEqualTo("Mine");
    }

    @Test
    void aDraftIsPublishedAfterAQuestionAndCalledOffWithAReason() {
        open("events/" + slug + "/manage");

        LocatorJ._click(button("Publish"));
        ConfirmDialogKt._fireConfirm(the(ConfirmDialog.class));
        assertThat(found().state()).isEqualTo(EventState.ANNOUNCED);
        LocatorJ._assertNone(Button.class, spec -> spec.withText("Publish"));

        var more = LocatorJ._get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        button -> "More".equals(button.getAriaLabel().orElse(""))));
        BasicUtilsKt._fireDomEvent(
                more,
                "vaadin-context-menu-before-open",
                JsonNodeFactory.instance.objectNode().set("event.detail", JsonNodeFactory.instance.objectNode()));
        ContextMenuKt._clickItemWithCaption(the(ContextMenu.class), "Call the event off");
        LocatorJ._click(button("Confirm"));
        assertThat(area("Reason").isInvalid()).isTrue();
        LocatorJ._setValue(area("Reason"), "The house is flooded.");
        LocatorJ._click(button("Confirm"));
        assertThat(found().state()).isEqualTo(EventState.CANCELLED);
    }

    @Test
    void whoCallsAnEventOffReadsBeforeHowManyPeopleAreTold() {
        var event = signUps.opened(2);
        var comes = signUps.member();
        signUps.signUp(event, comes);
        signIn(event.organiser());
        open("events/" + event.slug() + "/manage");

        ContextMenuKt._clickItemWithCaption(menuOf(the(PageHeader.class)), "Call the event off");
        assertThat(words()).contains("1 person is told by mail, with this reason.");
        LocatorJ._setValue(area("Reason"), "The house is flooded.");
        LocatorJ._click(button("Confirm"));

        signIn(comes);
        open("events/" + event.slug() + "/mine");
        assertThat(words())
                .contains("This event is cancelled: The house is flooded.")
                .doesNotContain("We expect you", "Cancel my sign-up");
    }

    @Test
    void whoMovesAnEventIsAskedFirstAndLosesNothingByThinkingAgain() {
        var event = signUps.opened(2);
        signUps.signUp(event, signUps.member());
        signUps.signUp(event, signUps.member());
        signIn(event.organiser());
        open("events/" + event.slug() + "/manage/details");

        LocatorJ._setValue(line("Title (English)"), "Corrected");
        LocatorJ._setValue(line("City"), "Braga");
        LocatorJ._click(button("Save"));
        var question = the(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("message")).startsWith("2 people who signed up are told by mail");
        ConfirmDialogKt._fireCancel(question);
        assertThat(found(event.slug()).city()).isEqualTo(event.brief().city());
        assertThat(line("City").getValue()).isEqualTo("Braga");
        assertThat(line("Title (English)").getValue()).isEqualTo("Corrected");

        LocatorJ._click(button("Save"));
        ConfirmDialogKt._fireConfirm(the(ConfirmDialog.class));
        assertThat(found(event.slug()).city()).isEqualTo("Braga");

        open("events/" + event.slug() + "/manage/details");
        LocatorJ._setValue(line("Title (English)"), "Corrected once more");
        LocatorJ._click(button("Save"));
        LocatorJ._assertNone(ConfirmDialog.class);
        assertThat(found(event.slug()).title()).isEqualTo("Corrected once more");
    }

    @Test
    void anEventIsCopiedToTheNextYearFromItsMenuAndWhatToLookAtIsSaid() {
        open("events/" + slug + "/manage");
        ContextMenuKt._clickItemWithCaption(menuOf(the(PageHeader.class)), "Copy to next year");

        assertThat(heading()).isEqualTo("Copy to next year");
        assertThat(words())
                .contains("Texts in 1 language, kind, audience and way of taking part")
                .contains("Speakers, and whom closed workshops invite by name");
        assertThat(day("First day").getValue()).isEqualTo(DAY.plusDays(364));
        assertThat(line("Name in the address").getValue()).isEqualTo(slug + "-2032");
        assertThat(line("City").getValue()).isEqualTo("Porto");

        LocatorJ._setValue(line("Title (English)"), "");
        LocatorJ._setValue(line("City"), "Braga");
        LocatorJ._setValue(day("First day"), null);
        LocatorJ._click(button("Make the copy"));
        assertThat(day("First day").getErrorMessage()).isEqualTo("Choose the first day.");
        LocatorJ._setValue(day("First day"), DAY.plusDays(361));
        LocatorJ._click(button("Make the copy"));
        assertThat(line("Title (English)").isInvalid()).isTrue();
        assertThat(line("City").getValue()).isEqualTo("Braga");
        LocatorJ._setValue(line("Title (English)"), "Next school");
        LocatorJ._click(button("Make the copy"));

        assertThat(heading()).isEqualTo("After copying");
        assertThat(words()).contains("The event begins or ends on a weekend", "It is not said when sign-up opens.");
        open("events/" + slug + "-2032/manage");
        assertThat(words()).contains("This event was copied from another one.");
        var copy = fixture.as.member(organiser, () -> events.find(slug + "-2032"));
        assertThat(copy.title()).isEqualTo("Next school");
        assertThat(copy.city()).isEqualTo("Braga");
        assertThat(copy.state()).isEqualTo(EventState.DRAFT);
    }

    @Test
    void onTopOfTheDeskStandsWhatWaitsOrThatNothingDoes() {
        open("events/" + slug + "/manage");
        assertThat(words())
                .contains("What needs you today", "Nothing waits for you today.", "Next date:", "The event begins");

        letters(2);
        clock.advance(Duration.ofDays(2));
        try {
            open("events/" + slug + "/manage");
            assertThat(words()).contains("2 letters are left as drafts").doesNotContain("Nothing waits");
            assertThat(links()).contains("/events/" + slug + "/manage/letters");
            open("events/" + slug + "/manage/letters");
            assertThat(heading()).isEqualTo("Letters");
        } finally {
            clock.reset();
        }
    }

    private void letters(int number) {
        fixture.as.member(organiser, () -> {
            for (var n = 0; n < number; n++) {
                letters.keep(slug, letters.begin(slug), 0, LettersRoom.bilingual(Selection.WITH_PLACE));
            }
            return number;
        });
    }

    @Test
    void aHelperIsNamedForAPartAndSeesNothingElseOfTheDesk() {
        var helper = fixture.member();
        open("events/" + slug + "/manage/team");

        LocatorJ._click(button("Name somebody"));
        LocatorJ._click(button("Save"));
        assertThat(person().getErrorMessage()).isEqualTo("Choose a person.");
        person().setValue(persons.cards(Set.of(helper)).get(helper));
        LocatorJ._setValue(parts(), Set.of(TeamPart.CATERING));
        LocatorJ._click(button("Save"));
        assertThat(words()).contains("Meals");

        signIn(helper);
        open("events/" + slug + "/manage");
        assertThat(heading()).isEqualTo("Organisers’ desk");
        assertThat(links()).doesNotContain("/events/" + slug + "/manage/details", "/events/" + slug + "/manage/team");
        open("events/" + slug + "/manage/team");
        assertThat(words()).contains("does not exist or is not open to you");
        open("events/" + slug + "/manage/details");
        assertThat(words()).contains("does not exist or is not open to you");
    }

    @Test
    void whoNamesSomebodyReadsWhatEachPartWillSee() {
        open("events/" + slug + "/manage/team");

        assertThat(the(TeamRights.class)
                        .getChildren()
                        .map(part -> part.getElement().getTextRecursively()))
                .containsSubsequence("Organiser", "Every place of the desk.", "Programme", "Check-in", "Meals")
                .anyMatch(words -> words.contains("Badges") && !words.contains("Sign-ups"));
    }

    @Test
    void theLastOrganiserStays() {
        open("events/" + slug + "/manage/team");

        LocatorJ._click(LocatorJ._find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith("Change what"))
                .findFirst()
                .orElseThrow());
        LocatorJ._setValue(parts(), Set.of());
        LocatorJ._click(button("Save"));

        assertThat(parts().getErrorMessage()).isEqualTo("Name another organiser first: somebody has to run the event.");
        assertThat(fixture.as.member(organiser, () -> team.of(slug))).hasSize(1);
    }

    @Test
    void whoRunsNothingFindsNoDeskAndBeginsNothing() {
        signIn(fixture.member());
        open("events");
        assertThat(links()).doesNotContain("/events/new");

        for (var address : List.of(
                "events/new",
                "events/" + slug + "/manage",
                "events/" + slug + "/manage/details",
                "events/" + slug + "/manage/copy",
                "events/" + slug + "/manage/copied")) {
            open(address);
            assertThat(words()).as(address).contains("does not exist or is not open to you");
        }
    }

    private EventBrief found() {
        return found(slug);
    }

    private EventBrief found(String slug) {
        return fixture.as.member(organiser, () -> events.find(slug));
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static Button button(String words) {
        return LocatorJ._get(Button.class, spec -> spec.withText(words));
    }

    private static TextField line(String label) {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static DatePicker day(String label) {
        return LocatorJ._get(DatePicker.class, spec -> spec.withLabel(label));
    }

    private static TimePicker hour(String label) {
        return LocatorJ._get(TimePicker.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<PersonCard> person() {
        return LocatorJ._get(ComboBox.class, spec -> spec.withLabel("Person"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<TeamPart> parts() {
        return LocatorJ._get(CheckboxGroup.class, spec -> spec.withLabel("What they do"));
    }
}
