package org.ricdm.passerelle.event.badges.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.badges.BadgeFilter;
import org.ricdm.passerelle.event.badges.BadgeRun;
import org.ricdm.passerelle.event.badges.BadgeSheet;
import org.ricdm.passerelle.event.badges.Badges;
import org.ricdm.passerelle.event.badges.RunState;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.springframework.beans.factory.annotation.Autowired;

/** Badges on the screen: print, open the file, say how it went. */
class BadgesScreenTest extends Screen {

    @Autowired
    SignUpRoom room;

    @Autowired
    Badges badges;

    @Autowired
    EventTeam team;

    private SignUpRoom.Opened event;
    private long helper;

    @BeforeEach
    void threePeople() {
        event = room.opened(10);
        for (var n = 0; n < 3; n++) {
            room.signUp(event, room.member());
        }
        helper = fixture.member();
        fixture.as.member(event.organiser(), () -> team.name(event.id(), helper, Set.of(TeamPart.CHECK_IN)));
        signIn(helper);
        page("");
    }

    @Test
    void whoReceivesPeopleFindsBadgesOnTheDesk() {
        open("events/" + event.slug() + "/manage");

        assertThat(links()).contains("/events/" + event.slug() + "/manage/badges");
    }

    @Test
    void badgesArePrintedAndConfirmed() {
        assertThat(words()).contains("3 people get a badge. 3 have none yet.", "No badge yet");
        click("Print what is new or changed (3)");

        assertThat(words()).contains("3 badges on one sheet · A4, eight of 90\u00a0×\u00a055\u00a0mm");
        var run = runs().getFirst();
        var link = LocatorJ._get(Anchor.class, spec -> spec.withText("Open the PDF"));
        assertThat(link.getHref()).isEqualTo("/events/" + event.slug() + "/manage/badges/" + run.id() + ".pdf");
        assertThat(link.getElement().hasAttribute("router-ignore")).isTrue();

        click("They are printed");
        assertThat(words()).contains("3 badges count as printed.", "Print what is new or changed (0)");
        assertThat(runs()).extracting(BadgeRun::state).containsExactly(RunState.PRINTED);

        click("Printing failed");
        assertThat(words()).contains("These badges are still to be printed.", "Print what is new or changed (3)");
    }

    @Test
    void onePersonsBadgeIsPrintedFromTheirRowOnThePaperThatIsChosen() {
        sheet().setValue(BadgeSheet.A6);
        assertThat(LocatorJ._find(IntegerField.class)).isEmpty();
        var button = LocatorJ._find(NativeButton.class).stream()
                .filter(one -> one.getAriaLabel().orElse("").startsWith("Print the badge of"))
                .findFirst()
                .orElseThrow();
        LocatorJ._click(button);

        assertThat(words()).contains("One badge on one sheet · A6, one a page");
        assertThat(sheet().getValue()).isEqualTo(BadgeSheet.A6);
    }

    @Test
    void aPlaceThatTheSheetDoesNotHaveIsSaidBesideTheFieldAndStays() {
        LocatorJ._setValue(start(), 9);
        click("Print all (3)");

        assertThat(start().getErrorMessage()).isEqualTo("This paper has the places 1 to 8.");
        assertThat(start().getValue()).isEqualTo(9);
        assertThat(runs()).isEmpty();

        LocatorJ._setValue(start(), null);
        click("Print all (3)");
        assertThat(start().isInvalid()).isTrue();

        LocatorJ._setValue(start(), 7);
        click("Print all (3)");
        assertThat(words()).contains("3 badges on 2 sheets");
    }

    @Test
    void whereNothingIsToBePrintedThatIsSaid() {
        click("Print all (3)");
        click("They are printed");
        click("Print what is new or changed (0)");

        assertThat(words()).contains("There is no badge to print: everybody has the right one.");
        page("?show=due");
        assertThat(words()).contains("No badge fits this search.");
    }

    @Test
    void whatIsLookedForStandsInTheAddress() {
        page("?q=nobody-of-that-name");
        assertThat(LocatorJ._get(TextField.class, spec -> spec.withLabel("Name or centre"))
                        .getValue())
                .isEqualTo("nobody-of-that-name");
        assertThat(words()).contains("No badge fits this search.");
        page("?after=garbage&show=nonsense");
        assertThat(words()).contains("No badge yet");
    }

    @Test
    void anEventWithNobodySaysSo() {
        var empty = room.opened(3);
        signIn(empty.organiser());
        open("events/" + empty.slug() + "/manage/badges");

        assertThat(words()).contains("Nobody has a place on site yet.");
        LocatorJ._assertNone(Button.class, spec -> spec.withText("Print all (0)"));
    }

    @Test
    void whoDoesAnotherPartFindsNothing() {
        signIn(fixture.organiser());
        page("");

        assertThat(words()).contains("does not exist or is not open to you");
    }

    private void page(String query) {
        open("events/" + event.slug() + "/manage/badges" + query);
    }

    private List<BadgeRun> runs() {
        return fixture.as
                .member(helper, () -> badges.open(event.slug(), BadgeFilter.ALL, null))
                .runs();
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void click(String words) {
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText(words)));
    }

    private static IntegerField start() {
        return LocatorJ._get(IntegerField.class, spec -> spec.withLabel("First place"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<BadgeSheet> sheet() {
        return LocatorJ._get(Select.class, spec -> spec.withLabel("Paper"));
    }
}
