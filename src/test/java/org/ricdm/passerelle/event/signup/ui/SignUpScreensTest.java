package org.ricdm.passerelle.event.signup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.common.table.TableFormat;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.AnswerTable;
import org.ricdm.passerelle.event.signup.Attendee;
import org.ricdm.passerelle.event.signup.AttendeeId;
import org.ricdm.passerelle.event.signup.DeskRow;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing up on the screen: the organiser opens it, the member takes a place, waits, gives it back. */
class SignUpScreensTest extends Screen {

    @Autowired
    SignUps signUps;

    @Autowired
    java.time.Clock clock;

    private long organiser;
    private long member;
    private String slug;

    @BeforeEach
    void anEventWithOnePlaceOnSite() {
        organiser = fixture.organiser();
        member = fixture.member();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Lisbon"));
        slug = fixture.event(organiser, today.plusDays(90));
        signIn(organiser);
        open("events/" + slug + "/manage/sign-up");
        LocatorJ._setValue(picker("Sign-up opens"), today.minusDays(1).atTime(8, 0));
        LocatorJ._setValue(number("On site"), 1);
        LocatorJ._setValue(LocatorJ._get(TextField.class, spec -> spec.withLabel("Name (English)")), "Member");
        LocatorJ._click(button("Save"));
    }

    @Test
    void theOrganiserReadsWhatTheySaid() {
        assertThat(heading()).isEqualTo("Places and categories");
        open("events/" + slug + "/manage/sign-up");

        assertThat(number("On site").getValue()).isEqualTo(1);
        assertThat(LocatorJ._get(TextField.class, spec -> spec.withLabel("Name (English)"))
                        .getValue())
                .isEqualTo("Member");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        open("events/" + slug + "/manage/sign-up");
        LocatorJ._setValue(number("On site"), -3);
        LocatorJ._setValue(number("Online"), 7);
        LocatorJ._click(button("Save"));

        assertThat(number("On site").isInvalid()).isTrue();
        assertThat(number("On site").getErrorMessage()).contains("0");
        assertThat(number("Online").getValue()).isEqualTo(7);
    }

    @Test
    void aCategoryHasItsOwnWindowAndHelpAndAWrongOneIsSaidBesideIt() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Lisbon"));
        open("events/" + slug + "/manage/sign-up");
        assertThat(own().isOpen()).isFalse();
        LocatorJ._setValue(picker("Opens for this category"), today.plusDays(9).atTime(8, 0));
        LocatorJ._setValue(picker("Closes for this category"), today.plusDays(8).atTime(8, 0));
        LocatorJ._setValue(field("Help, one sentence (Français)"), "Vous travaillez dans un centre.");
        own().setOpen(false);
        LocatorJ._click(button("Save"));

        assertThat(own().isOpen()).isTrue();
        assertThat(picker("Closes for this category").getErrorMessage())
                .isEqualTo("It closes before it opens. Choose a later time.");
        assertThat(field("Name (Français)").getErrorMessage()).contains("Write the name in this language too.");
        LocatorJ._setValue(
                picker("Closes for this category"), today.plusDays(20).atTime(8, 0));
        LocatorJ._setValue(field("Name (Français)"), "Membre");
        LocatorJ._click(button("Save"));
        open("events/" + slug + "/manage/sign-up");

        assertThat(own().isOpen()).isTrue();
        assertThat(picker("Opens for this category").getValue())
                .isEqualTo(today.plusDays(9).atTime(8, 0));
        assertThat(picker("Closes for this category").getValue())
                .isEqualTo(today.plusDays(20).atTime(8, 0));
        assertThat(field("Help, one sentence (Français)").getValue()).isEqualTo("Vous travaillez dans un centre.");
        signIn(member);
        open("events/" + slug + "/sign-up");
        var opens = new WallTime(today.plusDays(9).atTime(8, 0), ZoneId.of("Europe/Lisbon"));
        assertThat(words()).contains("Sign-up opens on " + EventDates.moment(opens, Language.EN));
    }

    @Test
    void anHourThatComesTwiceIsSaidAfterTheUsualHelpOfEachMoment() {
        open("events/" + slug + "/manage/sign-up");
        var usual = picker("Sign-up closes").getHelperText();
        var twice = LocalDate.of(2031, 10, 26).atTime(1, 30);
        for (var label : List.of("Sign-up closes", "Closes for this category")) {
            LocatorJ._setValue(picker(label), twice);
            assertThat(picker(label).getHelperText())
                    .endsWith(" Clocks go back that night: this hour comes twice. The first of the two counts.");
        }
        LocatorJ._setValue(picker("Sign-up closes"), twice.plusHours(2));

        assertThat(picker("Sign-up closes").getHelperText()).isEqualTo(usual);
    }

    private static NativeDetails own() {
        return LocatorJ._get(NativeDetails.class, spec -> spec.withClasses("texts-of"));
    }

    private static TextField field(String label) {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel(label));
    }

    @Test
    void quotasThatAddUpToMoreThanThereIsAreAllowedAndTold() {
        var one = fixture.centreName(fixture.centre());
        var other = fixture.centreName(fixture.centre());
        open("events/" + slug + "/manage/sign-up");
        LocatorJ._setValue(number("On site"), 10);
        assertThat(words()).doesNotContain("Together");

        LocatorJ._setValue(quota(one), 10);
        assertThat(words()).contains("Together 10.");
        LocatorJ._setValue(quota(other), 3);
        assertThat(words()).contains("Together 13: more than the 10 places there are. That is allowed;");
        LocatorJ._click(button("Save"));

        open("events/" + slug + "/manage/sign-up");
        assertThat(quota(one).getValue()).isEqualTo(10);
        assertThat(words()).contains("Together 13: more than the 10 places there are.");
        LocatorJ._setValue(number("On site"), 13);
        assertThat(words()).contains("Together 13.").doesNotContain("more than the");
    }

    private static IntegerField quota(String centre) {
        return LocatorJ._find(IntegerField.class).stream()
                .filter(field -> field.getAriaLabel().filter(centre::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMemberTakesThePlaceAndGivesItBack() {
        signIn(member);
        open("events/" + slug + "/sign-up");
        assertThat(heading()).isEqualTo("Sign up");
        way().setValue(EventMode.ON_SITE);
        assertThat(words()).contains("1 place left");
        LocatorJ._click(button("Confirm sign-up"));

        open("events/" + slug + "/mine");
        assertThat(heading()).isEqualTo("My sign-up");
        assertThat(words()).contains("You have a place");
        LocatorJ._click(button("Cancel my sign-up"));
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));

        assertThat(words()).contains("Your sign-up is cancelled.");
        assertThat(state()).isEqualTo(SignUpState.CANCELLED);
    }

    @Test
    void whoChoosesNothingIsToldBesideTheFields() {
        signIn(member);
        open("events/" + slug + "/sign-up");
        LocatorJ._click(button("Confirm sign-up"));

        assertThat(way().isInvalid()).isTrue();
        assertThat(way().getErrorMessage()).isEqualTo("Choose one.");
    }

    @Test
    void whoFindsItFullReadsTheRuleOfTheWaitingListBeforeTheyConfirm() {
        fixture.as.member(fixture.member(), this::take);
        signIn(member);
        open("events/" + slug + "/sign-up");
        way().setValue(EventMode.ON_SITE);

        assertThat(words()).contains("This way of taking part is full.").contains("the first person in line");
        LocatorJ._click(button("Confirm sign-up"));
        open("events/" + slug + "/mine");
        assertThat(words()).contains("You are number 1 on the waiting list.");
    }

    @Test
    void thePageOfTheEventLeadsToSigningUpAndThenToOnesOwn() {
        signIn(member);
        open("events/" + slug);
        assertThat(links()).contains("/events/" + slug + "/sign-up");

        fixture.as.member(member, this::take);
        open("events/" + slug);
        assertThat(links()).contains("/events/" + slug + "/mine").doesNotContain("/events/" + slug + "/sign-up");
    }

    @Test
    void theOrganiserSeesWhoComesHowFullItIsAndMovesSomebodyUpForAReason() {
        var first = fixture.member();
        fixture.as.member(first, this::take);
        fixture.as.member(fixture.member(), this::take);
        fixture.as.member(member, this::take);
        signIn(organiser);
        open("events/" + slug + "/manage/people");

        assertThat(heading()).isEqualTo("Sign-ups");
        assertThat(LocatorJ._find(Row.class)).hasSize(3);
        assertThat(words()).contains("1 of 1").contains("2 wait").contains("Waiting · number 2");
        ContextMenuKt._clickItemWithCaption(menuOf(LocatorJ._find(Row.class).getFirst()), "Move to the front…");
        LocatorJ._click(button("Confirm"));
        assertThat(LocatorJ._get(TextArea.class).isInvalid()).isTrue();
        LocatorJ._setValue(LocatorJ._get(TextArea.class), "Speaks on Friday.");
        LocatorJ._click(button("Confirm"));

        open("events/" + slug + "/manage/people?state=WAITING");
        assertThat(LocatorJ._find(Row.class)).hasSize(2);
        assertThat(fixture.as.member(member, () -> signUps.open(slug)).mine().position())
                .isEqualTo(1);
    }

    @Test
    void aMemberWhoDoesNotRunTheEventFindsNothingAtTheDesk() {
        signIn(member);
        open("events/" + slug + "/manage/people");
        assertThat(LocatorJ._find(Row.class)).isEmpty();
        assertThat(words()).doesNotContain("Sign-ups");
    }

    @Test
    void theOrganiserAllowsCompanionsAndTheMemberBringsAndCancelsOne() {
        open("events/" + slug + "/manage/sign-up");
        LocatorJ._click(button("Add a category"));
        LocatorJ._setValue(
                LocatorJ._find(TextField.class, spec -> spec.withLabel("Name (English)"))
                        .getLast(),
                "Companion");
        LocatorJ._setValue(number("On site"), 2);
        LocatorJ._setValue(
                LocatorJ._find(IntegerField.class, spec -> spec.withLabel("Companions for each sign-up"))
                        .getFirst(),
                9);
        LocatorJ._click(button("Save"));
        assertThat(words()).contains("Places and categories");
        var companions = LocatorJ._find(IntegerField.class, spec -> spec.withLabel("Companions for each sign-up"))
                .getFirst();
        assertThat(companions.isInvalid()).isTrue();
        LocatorJ._setValue(companions, 2);
        LocatorJ._click(button("Save"));

        signIn(member);
        open("events/" + slug + "/sign-up");
        LocatorJ._setValue(way(), EventMode.ON_SITE);
        assertThat(words()).contains("You may bring up to 2 people.");
        LocatorJ._click(button("Add a companion"));
        LocatorJ._click(button("Confirm sign-up"));
        var name = LocatorJ._get(TextField.class, spec -> spec.withLabel("Name of the companion"));
        assertThat(name.getErrorMessage()).isEqualTo("Write the name of the companion.");
        LocatorJ._setValue(name, "Ben Sá");
        LocatorJ._click(button("Confirm sign-up"));

        assertThat(heading()).isEqualTo("My sign-up");
        assertThat(words()).contains("You bring", "Ben Sá", "Confirmed");
        LocatorJ._click(button("Add a companion"));
        LocatorJ._setValue(LocatorJ._get(TextField.class, spec -> spec.withLabel("Name of the companion")), "Cleo Sá");
        LocatorJ._click(button("Save"));
        assertThat(words()).contains("Cleo Sá", "number 1", "This way of taking part is full.");
        signIn(organiser);
        open("events/" + slug + "/manage/people");
        assertThat(words()).contains("Ben Sá", "with ");
    }

    @Test
    void theFileForSpreadsheetsNeutralisesFormulasAndQuotesWhatHoldsCommas() throws IOException {
        var person = new Attendee(
                AttendeeId.guest(1),
                "=HYPERLINK(\"x\"), Ana",
                null,
                null,
                "Cité, Porto",
                "Porto",
                "PT",
                "ana@mail.example",
                Language.PT,
                null,
                true);
        var row = new DeskRow(
                1,
                person,
                "Member",
                EventMode.ON_SITE,
                SignUpState.WAITING,
                2,
                false,
                Instant.parse("2027-03-01T10:00:00Z"),
                "");

        assertThat(file(row, AnswerTable.NONE))
                .startsWith("\ufeffName,Centre")
                .contains(
                        "\"'=HYPERLINK(\"\"x\"\"), Ana\",\"Cité, Porto\",Porto,PT,Member,On site,Waiting,2,2027-03-01 11:00,")
                .endsWith("\r\n");
        assertThat(file(
                        row,
                        new AnswerTable(
                                List.of("Hotel", "=Diet"), Map.of(1L, List.of(Cell.of("+Ibis"), Cell.of("no, nuts"))))))
                .contains(",Hotel,'=Diet\r\n")
                .endsWith(",'+Ibis,\"no, nuts\"\r\n");
    }

    private static String file(DeskRow row, AnswerTable answers) throws IOException {
        var table = new SignUpTable(
                answers,
                UI.getCurrent().getSession().getService().getInstantiator().getI18NProvider(),
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris"));
        var bytes = new ByteArrayOutputStream();
        TableFormat.CSV.write(table.with(sink -> sink.row(table.cells(row))), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void take() {
        var page = signUps.open(slug);
        signUps.signUp(slug, new NewSignUp(page.categories().getFirst().id(), EventMode.ON_SITE));
    }

    private SignUpState state() {
        return java.util.Objects.requireNonNull(
                        fixture.as.member(member, () -> signUps.open(slug)).mine())
                .state();
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static Button button(String words) {
        return LocatorJ._get(Button.class, spec -> spec.withText(words));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<EventMode> way() {
        return (RadioButtonGroup<EventMode>)
                LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel("I take part"));
    }

    private static DateTimePicker picker(String label) {
        return LocatorJ._get(DateTimePicker.class, spec -> spec.withLabel(label));
    }

    private static IntegerField number(String label) {
        return LocatorJ._get(IntegerField.class, spec -> spec.withLabel(label));
    }
}
