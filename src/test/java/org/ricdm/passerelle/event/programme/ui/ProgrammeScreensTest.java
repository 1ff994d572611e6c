package org.ricdm.passerelle.event.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.programme.School.at;
import static org.ricdm.passerelle.event.programme.School.interpreted;
import static org.ricdm.passerelle.event.programme.School.workshop;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.Programme;
import org.ricdm.passerelle.event.programme.Room;
import org.ricdm.passerelle.event.programme.RoomEntry;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.ui.EntryDialog;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** The programme on the screen: reading it, planning it by keyboard and by pointer, publishing it. */
class ProgrammeScreensTest extends Screen {

    @Autowired
    School schools;

    @Autowired
    Planning planning;

    @Autowired
    Programme programme;

    @Test
    void membersReadTheDayInTracksAndInRooms() {
        var school = schools.open();
        var room = school.room(new RoomEntry("Sala Foz", 40, true, true, "https://meet.example/foz"));
        var other = school.room(new RoomEntry("Sala Douro", 60, false, false, ""));
        var green = school.track("Green transition");
        var digital = school.track("Digital and AI");
        school.add(interpreted(workshop("Montrer les métiers verts", at(11, 0)), Language.EN, Language.IT)
                .inRoom(room)
                .inTrack(green));
        school.add(workshop("Un atelier IA", at(11, 0))
                .inRoom(other)
                .inTrack(digital)
                .withPlaces(12));
        school.add(workshop("Demain", at(11, 0).plusDays(1)).inRoom(other).inTrack(digital));
        school.release();

        signIn(fixture.member());
        open("events/" + school.slug + "/programme");
        assertThat(heading()).isEqualTo("Programme");
        assertThat(cards()).hasSize(2);
        assertThat(columns()).containsExactly("Green transition", "Digital and AI");
        assertThat(words())
                .contains("Times are those in Porto.", "11:00–12:15", "12 places")
                .contains("French, interpreted into English, Italian · Sala Foz", "French · Sala Douro")
                .contains("Step-free access · Hearing loop · Also online", "12 places · Steps on the way")
                .doesNotContain("meet.example");
        assertThat(LocatorJ._find(LanguageChip.class))
                .hasSize(2)
                .allSatisfy(chip -> assertThat(chip.getTitle()).contains("French"));

        open("events/" + school.slug + "/programme?by=rooms&day=" + School.FIRST_DAY);
        assertThat(columns()).containsExactly("Sala Foz", "Sala Douro");

        open("events/" + school.slug + "/programme?day=" + School.FIRST_DAY.plusDays(1));
        assertThat(cards()).hasSize(1);
        assertThat(links("Plan the programme")).isEmpty();
    }

    @Test
    void thePrintableFormHasEveryDayAndAllThatIsSaid() {
        var school = schools.open();
        school.add(workshop("Aujourd’hui", at(11, 0)));
        school.add(workshop("Demain", at(11, 0).plusDays(1)));
        school.release();
        signIn(fixture.member());
        open("events/" + school.slug + "/programme");
        assertThat(cards()).hasSize(1).noneMatch(NativeDetails::isOpen);
        assertThat(links("Printable form"))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).endsWith("/programme?print=1"));

        open("events/" + school.slug + "/programme?print=1");

        assertThat(cards()).hasSize(2).allMatch(NativeDetails::isOpen);
        assertThat(LocatorJ._find(H2.class, spec -> spec.withClasses("programme-day")))
                .hasSize(2);
    }

    @Test
    void aLinkToASessionOpensItsDayAndItself() {
        var school = schools.open();
        school.add(workshop("Aujourd’hui", at(11, 0)));
        var later = school.add(workshop("Demain", at(11, 0).plusDays(1)));
        school.release();

        signIn(fixture.member());
        open("events/" + school.slug + "/programme?session=" + later);

        assertThat(cards()).singleElement().satisfies(card -> {
            assertThat(card.getId()).contains("session-" + later);
            assertThat(card.isOpen()).isTrue();
        });

        school.remove(later);
        school.release();
        open("events/" + school.slug + "/programme?session=" + later);
        assertThat(words()).contains("“Demain” is no longer in the programme.");
    }

    @Test
    void beforeTheFirstReleaseThereIsNothingToRead() {
        var school = schools.open();
        school.add(workshop("Secret", at(11, 0)));

        signIn(school.organiser);
        open("events/" + school.slug + "/programme");

        assertThat(words()).contains("The programme is not published yet.").doesNotContain("Secret");
        assertThat(links("Plan the programme")).hasSize(1);
    }

    @Test
    void whoDoesNotPlanSeesNoPlan() {
        var school = schools.open();
        school.add(workshop("Secret", at(11, 0)));
        signIn(school.doing(TeamPart.CATERING));

        for (var page : List.of("", "/rooms", "/publish")) {
            open("events/" + school.slug + "/manage/programme" + page);
            assertThat(words()).doesNotContain("Secret", "Sala", "Look and publish");
        }
    }

    @Test
    void arrowsMoveASessionInTimeAndIntoTheNextRoom() {
        var school = schools.open();
        var foz = school.room("Sala Foz", 40);
        var douro = school.room("Sala Douro", 60);
        var session = school.add(workshop("Accueil", at(11, 0)).inRoom(foz));
        signIn(school.organiser);
        open("events/" + school.slug + "/manage/programme");

        press(session, "ArrowDown", false, false);
        assertThat(school.session(session).entry().starts()).isEqualTo(at(11, 15));
        press(session, "ArrowUp", false, true);
        assertThat(school.session(session).entry().starts()).isEqualTo(at(11, 10));
        press(session, "ArrowRight", false, false);
        assertThat(school.session(session).entry().roomId()).isEqualTo(douro);
        assertThat(words()).contains("“Accueil” is now at 11:10–12:25, Sala Douro.");
        press(session, "ArrowDown", true, false);
        assertThat(school.session(session).entry().ends()).isEqualTo(at(12, 40));
        press(session, "ArrowLeft", false, false);
        assertThat(school.session(session).entry().roomId()).isEqualTo(foz);
    }

    @Test
    void keysCopyAndTakeOut() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));
        signIn(school.organiser);
        open("events/" + school.slug + "/manage/programme");

        press(session, "c", false, false);
        assertThat(school.plan().sessions()).hasSize(2);
        press(session, "Delete", false, false);
        assertThat(school.plan().sessions())
                .extracting(one -> one.entry().starts())
                .containsExactly(at(12, 15));
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("Undo")));
        assertThat(school.plan().sessions()).hasSize(2);
    }

    @Test
    void whatAColleagueMovedMeanwhileStaysAndIsSaid() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));
        signIn(school.organiser);
        open("events/" + school.slug + "/manage/programme");
        school.move(session, at(16, 0));
        become(school.organiser);

        press(session, "ArrowDown", false, false);

        assertThat(school.session(session).entry().starts()).isEqualTo(at(16, 0));
        assertThat(words()).contains("Somebody else has changed this session meanwhile.");
        press(session, "ArrowDown", false, false);
        assertThat(school.session(session).entry().starts()).isEqualTo(at(16, 15));
    }

    @Test
    void aPointerDropsASessionWhereItLetsGo() {
        var school = schools.open();
        var foz = school.room("Sala Foz", 40);
        var douro = school.room("Sala Douro", 60);
        var session = school.add(workshop("Accueil", at(11, 0)).inRoom(foz));
        signIn(school.organiser);
        open("events/" + school.slug + "/manage/programme");

        // From eight to twenty in 720 pixels: a minute each. Grabbed ten minutes below its top, let go at 14:10.
        var grabbed = JsonNodeFactory.instance.objectNode();
        grabbed.put(PlannedCard.GRIP, 10);
        grabbed.put(PlannedCard.ITSELF, true);
        BasicUtilsKt._fireDomEvent(card(session), "dragstart", grabbed);
        var dropped = JsonNodeFactory.instance.objectNode();
        dropped.put(PlanGrid.SHARE, 370.0 / 720);
        dropped.put(PlanGrid.HEIGHT, 720);
        var columns = LocatorJ._find(Component.class, spec -> spec.withClasses("plan-column"));
        BasicUtilsKt._fireDomEvent(columns.get(1), "drop", dropped);

        assertThat(school.session(session).entry().starts()).isEqualTo(at(14, 0));
        assertThat(school.session(session).entry().roomId()).isEqualTo(douro);
    }

    @Test
    void conflictsAreSaidAtTheSessionAndInTheForm() {
        var school = schools.open();
        var foz = school.room("Sala Foz", 40);
        school.add(workshop("Premier", at(11, 0)).inRoom(foz));
        var second = school.add(workshop("Second", at(11, 30)).inRoom(foz));
        signIn(school.organiser);
        open("events/" + school.slug + "/manage/programme");

        assertThat(card(second).getClassNames()).contains("blocked");
        assertThat(words()).contains("Sala Foz is taken at this time by “Premier”.", "1 conflict");

        press(second, "Enter", false, false);
        var dialog = the(SessionDialog.class);
        assertThat(inside(dialog)).contains("Sala Foz is taken at this time by “Premier”.");
        LocatorJ._setValue(LocatorJ._get(dialog, DateTimePicker.class, spec -> spec.withLabel("Begins")), at(14, 0));
        LocatorJ._setValue(LocatorJ._get(dialog, DateTimePicker.class, spec -> spec.withLabel("Ends")), at(15, 0));
        assertThat(inside(dialog)).doesNotContain("Sala Foz is taken at this time by “Premier”.");
        var ends = LocatorJ._get(dialog, DateTimePicker.class, spec -> spec.withLabel("Ends"));
        LocatorJ._setValue(ends, LocalDateTime.of(2031, 10, 26, 1, 30));
        assertThat(ends.getHelperText()).contains("this hour comes twice");
        LocatorJ._setValue(ends, at(15, 0));
        assertThat(ends.getHelperText()).isNullOrEmpty();
        LocatorJ._setValue(LocatorJ._get(dialog, IntegerField.class, spec -> spec.withLabel("Places")), 41);
        assertThat(inside(dialog)).contains("41 places, but Sala Foz seats 40.");
        LocatorJ._click(LocatorJ._get(dialog, Button.class, spec -> spec.withText("Save")));

        assertThat(school.session(second).entry().starts()).isEqualTo(at(14, 0));
        assertThat(school.session(second).entry().capacity()).isEqualTo(41);
    }

    @Test
    void whatIsTypedStaysWhenAColleagueWasFaster() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));
        signIn(school.organiser);
        open("events/" + school.slug + "/manage/programme");
        press(session, "Enter", false, false);
        var dialog = the(SessionDialog.class);
        LocatorJ._setValue(
                LocatorJ._get(dialog, TextField.class, spec -> spec.withLabel("Title (Français)")), "Accueillir");
        school.move(session, at(16, 0));
        become(school.organiser);

        LocatorJ._click(LocatorJ._get(dialog, Button.class, spec -> spec.withText("Save")));
        assertThat(inside(dialog)).contains("16:00–17:15");
        assertThat(school.session(session).entry().in(Language.FR).title()).isEqualTo("Accueil");

        LocatorJ._click(LocatorJ._get(dialog, Button.class, spec -> spec.withText("Save mine over it")));
        assertThat(school.session(session).entry().in(Language.FR).title()).isEqualTo("Accueillir");
    }

    @Test
    void aReleaseIsLookedAtBeforeItIsMade() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));
        school.release();
        school.move(session, at(14, 0));
        signIn(school.organiser);
        open("events/" + school.slug + "/manage/programme/publish");

        assertThat(words())
                .contains("1 session changes", "Nobody is told: nobody has a place in what changes.")
                .contains("Time: Wednesday\u00a023, 11:00–12:15 → Wednesday\u00a023, 14:00–15:15");
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("Publish")));

        assertThat(words()).contains("Published.");
        assertThat(programme.open(school.slug, Language.FR).days().getFirst().sessions())
                .singleElement()
                .satisfies(shown -> assertThat(shown.starts().local()).isEqualTo(at(14, 0)));
    }

    @Test
    void roomsAreAddedAndThoseInUseStay() {
        var school = schools.open();
        signIn(school.organiser);
        open("events/" + school.slug + "/manage/programme/rooms");
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("Add a room")));
        var dialog = the(EntryDialog.class);
        LocatorJ._setValue(LocatorJ._get(dialog, TextField.class, spec -> spec.withLabel("Name")), "Biblioteca");
        LocatorJ._setValue(LocatorJ._get(dialog, IntegerField.class, spec -> spec.withLabel("Seats")), 25);
        LocatorJ._click(LocatorJ._get(dialog, Button.class, spec -> spec.withText("Save")));

        assertThat(words()).contains("Biblioteca", "25 seats · Steps on the way");
        assertThat(school.plan().rooms()).hasSize(1);
    }

    @Test
    void roomsAndTracksAreMovedByButtonsAndTheProgrammeFollows() {
        var school = schools.open();
        var foz = school.room("Sala Foz", 20);
        var douro = school.room("Sala Douro", 20);
        school.track("Green");
        school.track("Digital");
        school.add(workshop("In Foz", at(11, 0)).inRoom(foz));
        school.add(workshop("In Douro", at(11, 0)).inRoom(douro));
        school.release();
        signIn(school.organiser);
        open("events/" + school.slug + "/manage/programme/rooms");
        assertThat(icon("Move “Sala Foz” up").isEnabled()).isFalse();

        LocatorJ._click(icon("Move “Sala Douro” up"));
        LocatorJ._click(icon("Move “Green” down"));

        assertThat(icon("Move “Sala Douro” up").isEnabled()).isFalse();
        assertThat(LocatorJ._find(Notification.class).stream()
                        .map(toast -> toast.getElement().getTextRecursively())
                        .toList())
                .contains("“Sala Douro” is now number 1 of 2.", "“Green” is now number 2 of 2.");
        assertThat(school.plan().rooms()).extracting(Room::name).containsExactly("Sala Douro", "Sala Foz");
        assertThat(school.plan().tracks())
                .extracting(track -> track.name(Language.EN))
                .containsExactly("Digital", "Green");
        open("events/" + school.slug + "/programme?by=rooms");
        assertThat(columns()).containsExactly("Sala Douro", "Sala Foz");
    }

    @Test
    void thePageOfTheEventNamesWhoSpeaksInThePublishedProgramme() {
        var school = schools.open();
        var ana = school.speaker("Ana Lopes");
        school.speaker("Nobody Yet");
        var session = school.add(workshop("Alpha", at(11, 0)).spokenBy(List.of(ana)));
        signIn(fixture.member());
        open("events/" + school.slug);
        assertThat(words()).doesNotContain("Ana Lopes");

        school.release();
        school.add(workshop("Secret", at(14, 0)).spokenBy(List.of(ana)));
        open("events/" + school.slug);

        assertThat(words()).contains("Speakers", "Ana Lopes", "Alpha").doesNotContain("Nobody Yet", "Secret");
        assertThat(LocatorJ._find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("/events/" + school.slug + "/programme?session=" + session);
    }

    private static NativeButton icon(String label) {
        return LocatorJ._find(NativeButton.class).stream()
                .filter(one -> label.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private PlannedCard card(long session) {
        return LocatorJ._get(PlannedCard.class, spec -> spec.withId("plan-" + session));
    }

    private void press(long session, String key, boolean shift, boolean alt) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put(PlannedCard.KEYS, true);
        data.put(PlannedCard.KEY, key);
        data.put(PlannedCard.SHIFT, shift);
        data.put(PlannedCard.ALT, alt);
        BasicUtilsKt._fireDomEvent(card(session), "keydown", data);
    }

    private static List<SessionCard> cards() {
        return LocatorJ._find(SessionCard.class);
    }

    private static List<String> columns() {
        return LocatorJ._find(ListItem.class).stream()
                .filter(item -> item.getParent()
                        .filter(list -> list.hasClassName("programme-columns"))
                        .isPresent())
                .map(ListItem::getText)
                .toList();
    }

    private static List<Anchor> links(String words) {
        return LocatorJ._find(Anchor.class).stream()
                .filter(anchor -> anchor.getText().equals(words))
                .toList();
    }

    private static String inside(Component dialog) {
        return LocatorJ._find(dialog, Component.class).stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
