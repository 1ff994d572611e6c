package org.ricdm.passerelle.practice.collection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.collection.CollectionPages;
import org.ricdm.passerelle.practice.collection.Curating;
import org.springframework.beans.factory.annotation.Autowired;

/** Collections on the screen: covers, one of them, and where it is put together. */
class CollectionScreensTest extends Screen {

    @Autowired
    PracticeRoom practices;

    @Autowired
    Curating curating;

    @Autowired
    CollectionPages pages;

    @Autowired
    SheetReadings readings;

    @Autowired
    SheetLife life;

    private String title;
    private long curator;
    private long first;
    private long second;
    private long collection;

    @BeforeEach
    void aCollectionOfTwoSheets() {
        title = Fixture.unique("Steps");
        curator = fixture.member();
        first = practices.spark(fixture.member(), "One question");
        second = practices.spark(fixture.member(), "Two tables");
        collection = fixture.as.member(curator, () -> curating.beginWith(title, Language.EN, first, "Begin here."));
        fixture.as.member(curator, () -> curating.add(collection, second, ""));
    }

    @Test
    void coversShowWhatIsInThemAndADraftSaysSo() {
        signIn(curator);
        open("practices/collections");
        assertThat(heading()).isEqualTo("Collections");
        assertThat(words()).contains(title, "2 practices", "not published");

        signIn(fixture.member());
        open("practices/collections");
        assertThat(words()).doesNotContain(title);
    }

    @Test
    void aReaderSeesSheetsWithTheirReasonsAndFollows() {
        fixture.as.member(curator, () -> curating.publish(collection));
        life.become(second, SheetState.RETIRED);
        signIn(fixture.member());
        openCollection();
        assertThat(heading()).isEqualTo(title);
        assertThat(words()).contains("One question", "Begin here.", "Two tables", "Retired");
        assertThat(LocatorJ._find(Anchor.class, spec -> spec.withText("Edit"))).isEmpty();

        LocatorJ._click(button("Follow"));
        assertThat(LocatorJ._find(Button.class, spec -> spec.withText("Following")))
                .hasSize(1);
        LocatorJ._click(button("Following"));
        assertThat(LocatorJ._find(Button.class, spec -> spec.withText("Follow")))
                .hasSize(1);
    }

    @Test
    void aCuratorMovesExplainsAndTakesOut() {
        openEditor();
        LocatorJ._click(icon("Move “Two tables” up"));
        assertThat(words().indexOf("Two tables")).isLessThan(words().indexOf("One question"));

        LocatorJ._setValue(reasons(0), "x".repeat(301));
        assertThat(reasons(0).getErrorMessage()).isEqualTo("At most 300 characters; these are 301.");
        LocatorJ._setValue(reasons(0), "Room for two.");
        LocatorJ._click(icon("Take “One question” out"));

        assertThat(fixture.as.member(curator, () -> pages.open(collection)).sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.reason()).isEqualTo("Room for two."));
    }

    @Test
    void whatIsWrongWithTheTitleIsSaidBesideItAndPublishingShowsIt() {
        openEditor();
        var field = LocatorJ._get(TextField.class, spec -> spec.withLabel("Title in English"));
        LocatorJ._setValue(field, "");
        LocatorJ._click(
                LocatorJ._find(Button.class, spec -> spec.withText("Save")).getFirst());
        assertThat(field.getErrorMessage()).isEqualTo("Give the collection a title.");

        LocatorJ._click(button("Publish collection"));
        assertThat(fixture.as
                        .member(fixture.member(), () -> pages.open(collection))
                        .title())
                .isEqualTo(title);
    }

    @Test
    void whoDoesNotCurateItDoesNotGetToItsEditor() {
        fixture.as.member(curator, () -> curating.publish(collection));
        signIn(fixture.member());
        open("practices/collections/" + collection + "/edit");

        assertThat(words()).doesNotContain("Practices in their order");
    }

    @Test
    void aSheetNamesItsCollections() {
        fixture.as.member(curator, () -> curating.publish(collection));
        var reader = fixture.member();
        var path = fixture.as.member(
                reader, () -> readings.read(first).brief().link().path());
        signIn(reader);
        open(path.substring(1));

        assertThat(words()).contains("In these collections", title);
    }

    @Test
    void aCollectionIsBegunWithTheFirstSheet() {
        var reader = fixture.member();
        signIn(reader);
        var brief = fixture.as.member(reader, () -> readings.read(first).brief());
        new AddDialog(brief, List.of(), Language.EN, curating, () -> {}).open();
        LocatorJ._click(button("Add"));
        assertThat(LocatorJ._get(TextField.class, spec -> spec.withLabel("Title"))
                        .getErrorMessage())
                .isEqualTo("Give the collection a title.");

        LocatorJ._setValue(LocatorJ._get(TextField.class, spec -> spec.withLabel("Title")), "Mine");
        LocatorJ._click(button("Add"));

        assertThat(fixture.as.member(reader, () -> pages.mine()))
                .singleElement()
                .satisfies(cover -> assertThat(cover.sheets()).isOne());
    }

    private void openEditor() {
        signIn(curator);
        open("practices/collections/" + collection + "/edit");
    }

    private void openCollection() {
        var path = fixture.as.member(curator, () -> pages.open(collection)).path();
        open(path.substring(1));
    }

    private static TextField reasons(int n) {
        return LocatorJ._find(TextField.class, spec -> spec.withLabel("Why it is there (optional)"))
                .get(n);
    }

    private static Button button(String text) {
        return LocatorJ._get(Button.class, spec -> spec.withText(text));
    }

    private static NativeButton icon(String label) {
        return LocatorJ._find(NativeButton.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
