package org.ricdm.passerelle.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.PracticeDrafts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets on the screen: where they are begun and written, how they read, what they said before. */
class SheetScreensTest extends Screen {

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    PracticeDrafts fromTalk;

    @Autowired
    PracticeRoom practices;

    @Autowired
    Sheets sheets;

    private long author;
    private long draft;

    @BeforeEach
    void aDraft() {
        author = fixture.member();
        draft = practices.draft(author, PracticeRoom.sparkContent("Maps for all"));
        signIn(author);
    }

    @Test
    void aSparkIsFiveFieldsAndOneButton() {
        open("practices/new");

        LocatorJ._setValue(line("Title"), "A table near the door");
        LocatorJ._setValue(line("Promise in one line"), "Nobody waits standing.");
        LocatorJ._setValue(terms("Target public"), Set.of("young-neet"));
        LocatorJ._setValue(area("Need"), "People left unheard.");
        LocatorJ._setValue(area("What is done"), "One person walks.");
        click("Publish spark");

        assertThat(heading()).isEqualTo("A table near the door");
        assertThat(words()).contains("Nobody waits standing.", "Spark");
        become(author);
        var id = mine("A table near the door");
        assertThat(practices.state(id)).isEqualTo(SheetState.SPARK);
    }

    @Test
    void whatIsMissingIsSaidBesideEachFieldAndNothingTypedIsLost() {
        open("practices/new");
        LocatorJ._setValue(line("Title"), "Only a title");

        click("Publish spark");

        assertThat(area("Need").getErrorMessage()).isEqualTo("Still to be written.");
        assertThat(terms("Target public").isInvalid()).isTrue();
        assertThat(words()).contains("4 fields still stand in the way.");
        assertThat(line("Title").getValue()).isEqualTo("Only a title");
        become(author);
        assertThat(stored(mine("Only a title")).of(SheetField.TITLE)).isEqualTo("Only a title");
    }

    @Test
    void whatIsTypedIsKeptAtOnceEvenWhenItIsTooLong() {
        edit();
        LocatorJ._setValue(area("Need"), "x".repeat(700));

        assertThat(area("Need").getErrorMessage()).isEqualTo("At most 600 characters; these are 700.");
        assertThat(stored(draft).of(SheetField.NEED)).hasSize(700);
        click("Publish spark");
        assertThat(area("Need").isInvalid()).isTrue();

        LocatorJ._setValue(area("Need"), "People get lost.");
        click("Publish spark");
        assertThat(html()).contains("People get lost.");
    }

    @Test
    void whatCouldNotBeKeptIsNotPassedOverWhenOnePublishesOrGoesOn() {
        edit();
        LocatorJ._setValue(area("Need"), "x".repeat(1201));

        click("Publish spark");
        assertThat(heading()).isEqualTo("Write a practice sheet");
        click("Go on to the full sheet");
        assertThat(area("Need").getValue()).hasSize(1201);
        assertThat(practices.state(draft)).isEqualTo(SheetState.DRAFT);
    }

    @Test
    void theFullSheetOpensAllBlocksAndKeepsWhatIsTypedInRows() {
        edit();
        click("Go on to the full sheet");

        assertThat(words()).contains("Means", "Results", "To do it elsewhere");
        LocatorJ._assertNone(Button.class, it -> it.withText("Go on to the full sheet"));
        click("Add a role");
        LocatorJ._setValue(line("Role"), "Adviser");
        LocatorJ._setValue(line("Hours a week"), "4");
        LocatorJ._setValue(choice("Maturity"), "TESTED");

        var stored = stored(draft);
        assertThat(stored.rows(SheetField.STAFF))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsValues("Adviser", "4"));
        assertThat(stored.of(SheetField.MATURITY)).isEqualTo("TESTED");
    }

    @Test
    void whatAColleagueTypedInAnotherFieldComesInAndInTheSameFieldOneDecides() {
        edit();
        elsewhere(SheetField.PROMISE, "From another desk");
        LocatorJ._setValue(line("Title"), "Mine");
        assertThat(line("Promise in one line").getValue()).isEqualTo("From another desk");

        elsewhere(SheetField.NEED, "Theirs");
        LocatorJ._setValue(area("Need"), "My own");
        assertThat(words()).contains("Somebody else has changed the same field meanwhile.", "Theirs");
        assertThat(area("Need").getValue()).isEqualTo("My own");
        assertThat(stored(draft).of(SheetField.NEED)).isEqualTo("Theirs");
        click("Keep mine");
        assertThat(stored(draft).of(SheetField.NEED)).isEqualTo("My own");

        elsewhere(SheetField.NEED, "Theirs again");
        LocatorJ._setValue(area("Need"), "My own again");
        click("Take the other text");
        assertThat(area("Need").getValue()).isEqualTo("Theirs again");
        assertThat(stored(draft).of(SheetField.NEED)).isEqualTo("Theirs again");
    }

    @Test
    void theMaterialSaysWhoSaidItAndLeadsThere() {
        var helper = fixture.member();
        var topic = fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                fixture.forum(), TopicKind.QUESTION, "Showing the way", "We wonder.", Language.EN)))
                .id();
        fixture.as.member(helper, () -> posts.reply(topic, "We use a **map**.", Language.EN, null));
        var out = fixture.as
                .member(author, () -> fromTalk.begin(topic, List.of(1, 2), "Out of a talk"))
                .practiceId();
        signIn(author);
        open("practices/" + out + "/edit");

        assertThat(LocatorJ._find(Anchor.class, it -> it.withText("Show in the topic")))
                .extracting(Anchor::getHref)
                .containsExactly("/topics/" + topic + "/showing-the-way/1", "/topics/" + topic + "/showing-the-way/2");
        assertThat(words()).contains("With thanks to");

        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic, 2, "Names a visitor."));
        signIn(author);
        open("practices/" + out + "/edit");
        assertThat(words()).contains("This message is not open to you any more");
    }

    @Test
    void aFullSheetReadsAsAStoryWithTablesAndFacts() {
        var full = practices.accepted(author);
        var reader = fixture.member();
        signIn(reader);
        open("practices/" + full + "/" + slug(full));

        assertThat(words())
                .contains(
                        "Label of the network",
                        "Own monitoring",
                        "Below 1,000 euros",
                        "In use for a year",
                        "The first 30 days");
        assertThat(html()).contains("Nobody read the poster.", "People who came back", "A second table");
        LocatorJ._assertNone(Anchor.class, it -> it.withText("Edit"));
    }

    @Test
    void whateverIsTypedIsShownAsText() {
        var hostile = "<img src=x onerror=alert(1)>";
        fixture.as.member(
                author,
                () -> sheets.keep(
                        draft,
                        sheets.open(draft).content(),
                        sheets.open(draft)
                                .content()
                                .with(SheetField.TITLE, hostile)
                                .with(SheetField.NEED, hostile)));
        signIn(author);
        open("practices/" + draft + "/img-src-x-onerror-alert-1");

        assertThat(heading()).isEqualTo(hostile);
        assertThat(html()).doesNotContain("<img src=x");
    }

    @Test
    void othersFindNothingThereWhateverTheirOffice() {
        for (var other :
                List.of(fixture.member(), fixture.member(Role.MODERATOR), fixture.member(Role.ADMINISTRATOR))) {
            signIn(other);
            for (var address : List.of("edit", "maps-for-all", "history")) {
                open("practices/" + draft + "/" + address);
                assertThat(words())
                        .contains("This page does not exist or is not open to you.")
                        .doesNotContain("Maps for all");
            }
        }
    }

    @Test
    void theHistoryShowsWordByWordWhatAStepChanged() {
        var spark = practices.spark(author, "Globes");
        fixture.as.member(author, () -> {
            var base = sheets.open(spark).content();
            sheets.keep(spark, base, base.with(SheetField.NEED, "Many come twice and never again."));
        });
        signIn(author);
        open("practices/" + spark + "/history?step=2");

        assertThat(heading()).isEqualTo("What it said before");
        assertThat(html()).contains("<del>once</del>", "<ins>twice</ins>");
    }

    @Test
    void aRetiredSheetSaysWhyAboveItsStory() {
        var spark = practices.spark(author, "Globes");
        open("practices/" + spark + "/globes");
        ContextMenuKt._clickItemWithCaption(menuOf(LocatorJ._get(PageHeader.class)), "Retire it…");
        click("Retire the sheet");
        assertThat(choice("Why").getErrorMessage()).isEqualTo("Choose from the list.");
        LocatorJ._setValue(choice("Why"), org.ricdm.passerelle.practice.RetiringReason.OUTDATED);
        LocatorJ._setValue(area("More precisely"), "The map is on every phone.");
        click("Retire the sheet");

        assertThat(words()).contains("This practice is retired", "The map is on every phone.");
        assertThat(practices.state(spark)).isEqualTo(SheetState.RETIRED);
    }

    private void edit() {
        open("practices/" + draft + "/edit");
    }

    private void elsewhere(SheetField field, String text) {
        fixture.as.member(author, () -> {
            var base = sheets.open(draft).content();
            sheets.keep(draft, base, base.with(field, text));
        });
        become(author);
    }

    private SheetContent stored(long id) {
        var content = fixture.as.member(author, () -> sheets.open(id)).content();
        become(author);
        return content;
    }

    private long mine(String title) {
        var id = fixture.as.member(author, sheets::mine).stream()
                .filter(one -> one.link().title().equals(title))
                .findFirst()
                .orElseThrow()
                .link()
                .id();
        become(author);
        return id;
    }

    private String slug(long id) {
        var path = fixture.as.member(author, () -> sheets.open(id)).link().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String html() {
        return LocatorJ._get(Page.class).getElement().getOuterHTML()
                + LocatorJ._find(SafeHtml.class).stream()
                        .map(text -> text.getElement().getProperty("innerHTML"))
                        .toList();
    }

    private static TextField line(String label) {
        return LocatorJ._get(TextField.class, it -> it.withLabel(label));
    }

    private static TextArea area(String label) {
        return LocatorJ._get(TextArea.class, it -> it.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static MultiSelectComboBox<String> terms(String label) {
        return LocatorJ._get(MultiSelectComboBox.class, it -> it.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Select<T> choice(String label) {
        return LocatorJ._get(Select.class, it -> it.withLabel(label));
    }

    private static void click(String words) {
        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText(words)));
    }
}
