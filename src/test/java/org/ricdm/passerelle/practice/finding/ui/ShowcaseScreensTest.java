package org.ricdm.passerelle.practice.finding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.practice.Audience;
import org.ricdm.passerelle.practice.FaceTerms;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.adoption.AdoptionPlan;
import org.ricdm.passerelle.practice.adoption.AdoptionVisibility;
import org.ricdm.passerelle.practice.adoption.Adoptions;
import org.ricdm.passerelle.practice.finding.SavedSheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The showcase on the screen of a member. */
class ShowcaseScreensTest extends Screen {

    @Autowired
    Adoptions adoptions;

    @Autowired
    PracticeRoom room;

    @Autowired
    FaceTerms terms;

    @Autowired
    SheetLife life;

    @Autowired
    SavedSheets saved;

    @Autowired
    JdbcClient sql;

    private String word;
    private long author;
    private long reader;

    @BeforeEach
    void somebodyWhoReads() {
        word = Fixture.unique("screenword").replace("-", "") + "q";
        author = fixture.member();
        reader = fixture.member();
    }

    @Test
    void theShowcaseLeadsToOnesOwnSheetsAndToANewOne() {
        signIn(reader);

        open("practices");

        assertThat(heading()).isEqualTo("Practices");
        assertThat(link("Share a practice").getHref()).isEqualTo("/practices/new");
        assertThat(link("My sheets").getHref()).isEqualTo("/practices/mine");
    }

    @Test
    void aRowTellsWhatASheetPromisesWhoDoesItAndWhoHasTriedIt() {
        var id = room.accepted(author, PracticeRoom.fullContent(word), Audience.NETWORK);
        sql.sql("update practice_face set tried = 5, finished = 3, picture = 'abc', picture_text = 'A table'"
                        + " where practice_id = :id")
                .param("id", id)
                .update();
        signIn(reader);

        open("practices?q=" + word);

        assertThat(row().getChildren()).isNotEmpty();
        assertThat(words())
                .contains(
                        "1 practice",
                        word,
                        "People leave with a next step.",
                        "France",
                        "Tried by 5 centres, 3 finished",
                        "Evidence: Own monitoring",
                        "Label of the network");
        assertThat(LocatorJ._get(row(), Image.class).getAlt()).hasValue("A table");
    }

    @Test
    void aFacetNarrowsAndItsChipWidensAgain() {
        room.spark(author, word + " one");
        var attempt = room.spark(author, word + " two");
        terms.set(attempt, Map.of(Facet.KIND, List.of("ATTEMPT")));
        signIn(reader);
        open("practices?q=" + word);
        assertThat(rows()).hasSize(2);

        var value = values().stream()
                .filter(one -> one.getHref().contains("kind=ATTEMPT"))
                .findFirst()
                .orElseThrow();
        assertThat(value.getAriaLabel()).hasValue("Attempt, 1 practice");
        open(value.getHref().substring(1));

        assertThat(rows())
                .singleElement()
                .extracting(ShowcaseScreensTest::title)
                .isEqualTo(word + " two");
        assertThat(chosen()).contains("“" + word + "” ×", "Attempt ×", "Clear all");
        assertThat(LocatorJ._find(Anchor.class).stream()
                        .filter(one -> one.getText().equals("Attempt ×"))
                        .map(Anchor::getHref))
                .containsExactly("/practices?q=" + word);
    }

    @Test
    void whatEmptiesTheListIsSaidWithWhatOneWouldFind() {
        room.spark(author, word + " one");
        signIn(reader);

        open("practices?q=" + word + "&country=FR&kind=ATTEMPT");

        assertThat(rows()).isEmpty();
        assertThat(link("Any Kind: 1 practice").getHref()).isEqualTo("/practices?q=" + word + "&country=FR");
        assertThat(LocatorJ._find(Anchor.class)).noneMatch(one -> one.getText().startsWith("Any Country"));
        assertThat(link("Without the words “" + word + "”").getHref()).isEqualTo("/practices?country=FR&kind=ATTEMPT");
    }

    @Test
    void wordsOrderAndPageStandInTheAddress() {
        for (var n = 0; n < 25; n++) {
            room.spark(author, word + " " + n);
        }
        signIn(reader);
        open("practices?sort=newest");
        LocatorJ._get(TextField.class, spec -> spec.withLabel("Words in title, promise, need or action"))
                .setValue(word);
        LocatorJ._get(Button.class, spec -> spec.withText("Search")).click();

        assertThat(words()).contains("25 practices");
        var next = LocatorJ._find(Anchor.class).stream()
                .filter(one -> one.getHref().contains("page=after-"))
                .findFirst()
                .orElseThrow();
        assertThat(next.getHref()).startsWith("/practices?q=" + word + "&sort=newest&page=after-");
        open(next.getHref().substring(1));
        assertThat(rows()).hasSize(5);
    }

    @Test
    void retiredSheetsComeWhenAskedForAndSayThatTheyAre() {
        var id = room.spark(author, word + " gone");
        fixture.as.member(author, () -> life.become(id, SheetState.RETIRED));
        signIn(reader);

        open("practices?q=" + word);
        assertThat(rows()).isEmpty();
        open("practices?q=" + word + "&retired=1");

        assertThat(rows()).hasSize(1);
        assertThat(words()).contains("Retired");
    }

    @Test
    void aSheetIsSavedFromItsRowAndFoundAmongTheSavedOnes() {
        var id = room.spark(author, word + " saved");
        signIn(reader);
        open("practices?saved=1");
        assertThat(words()).contains("You have saved no practice yet.");

        open("practices?q=" + word);
        var toggle = LocatorJ._get(SaveToggle.class);
        assertThat(toggle.getElement().getAttribute("aria-pressed")).isEqualTo("false");
        LocatorJ._click(toggle);

        assertThat(toggle.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        open("practices?saved=1");
        assertThat(rows())
                .singleElement()
                .extracting(ShowcaseScreensTest::title)
                .isEqualTo(word + " saved");
        LocatorJ._click(LocatorJ._get(SaveToggle.class));
        assertThat(fixture.as.member(reader, () -> saved.has(id))).isFalse();
    }

    @Test
    void theMapHasAListOfItsPlacesThatLeadsToTheirSheets() {
        var id = room.spark(author, word + " one");
        fixture.as.member(
                fixture.member(),
                () -> adoptions.begin(id, new AdoptionPlan(LocalDate.now(ZoneOffset.UTC), AdoptionVisibility.NETWORK)));
        signIn(reader);

        open("practices?view=map&q=" + word);

        assertThat(LocatorJ._get(SheetMap.class).getElement().getAttribute("aria-hidden"))
                .isEqualTo("true");
        assertThat(words()).contains("Where they come from", "Where they are tried", "Ville");
        var places =
                rows().stream().map(row -> ((Anchor) titleOf(row)).getHref()).toList();
        assertThat(places)
                .anyMatch(link -> link.startsWith("/practices?q=" + word + "&centre="))
                .contains("/practices?q=" + word + "&adopted-in=FR");
    }

    @Test
    void aSheetShowsWhatIsLikeItAndCanBeSaved() {
        var id = room.spark(author, word + " one");
        room.spark(author, word + " two");
        signIn(reader);

        open("practices/" + id + "/" + word + "-one");

        assertThat(LocatorJ._find(PageSection.class))
                .anyMatch(section -> section.getAriaLabel().equals(Optional.of("Similar practices")));
        assertThat(LocatorJ._find(SaveToggle.class)).isNotEmpty();
    }

    @Test
    void theDraftOfAnotherIsNowhere() {
        room.draft(author, PracticeRoom.sparkContent(word + " draft"));
        signIn(reader);

        open("practices?q=" + word);

        assertThat(rows()).isEmpty();
        assertThat(words()).contains("No practice").doesNotContain(word + " draft");
    }

    private static List<ListItem> rows() {
        return LocatorJ._find(ListItem.class).stream()
                .filter(item -> item.hasClassName("row"))
                .toList();
    }

    private static ShowcaseRow row() {
        return LocatorJ._get(ShowcaseRow.class);
    }

    private static Component titleOf(Component row) {
        return LocatorJ._find(row, Anchor.class).stream()
                .filter(anchor -> anchor.hasClassName("row-title"))
                .findFirst()
                .orElseThrow();
    }

    private static String title(Component row) {
        return ((Anchor) titleOf(row)).getText();
    }

    private static List<Anchor> values() {
        return LocatorJ._find(Anchor.class).stream()
                .filter(anchor -> anchor.hasClassName("facet-value"))
                .toList();
    }

    private static List<String> chosen() {
        return LocatorJ._find(LocatorJ._get(ChosenBar.class), Anchor.class).stream()
                .map(Anchor::getText)
                .toList();
    }

    private static Anchor link(String words) {
        return LocatorJ._find(Anchor.class).stream()
                .filter(anchor -> anchor.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
