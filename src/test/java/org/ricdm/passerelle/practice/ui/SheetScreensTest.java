package org.ricdm.passerelle.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.PracticeDrafts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.practice.SheetFields;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** Drafts of practices on the screen: the list, where they are written, how they read. */
class SheetScreensTest extends Screen {

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    PracticeDrafts practices;

    @Autowired
    Sheets sheets;

    private long author;
    private long helper;
    private long topic;
    private long draft;

    @BeforeEach
    void aDraftOutOfATalk() {
        author = fixture.member();
        helper = fixture.member();
        topic = fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                fixture.forum(), TopicKind.QUESTION, "Showing the way", "We wonder.", Language.EN)))
                .id();
        fixture.as.member(helper, () -> posts.reply(topic, "We use a **map**.", Language.EN, null));
        draft = fixture.as
                .member(author, () -> practices.begin(topic, List.of(1, 2), "Maps for all"))
                .practiceId();
        signIn(author);
    }

    @Test
    void whoWritesNothingLearnsHowOneBegins() {
        signIn(helper);
        open("practices");

        assertThat(heading()).isEqualTo("My drafts of practices");
        assertThat(words()).contains("Make a practice sheet…");
        LocatorJ._assertNone(Row.class);
    }

    @Test
    void theListLeadsToWhereOneWritesOn() {
        open("practices");

        var row = LocatorJ._get(Row.class);
        assertThat(words()).contains("1 of 5 fields filled in");
        open(LocatorJ._get(row, Anchor.class).getHref().substring(1));
        assertThat(heading()).isEqualTo("Write a practice sheet");
        assertThat(line("Title").getValue()).isEqualTo("Maps for all");
    }

    @Test
    void whatIsTypedIsKeptAtOnceEvenWhenItIsTooLong() {
        edit();
        LocatorJ._setValue(area("Need"), "x".repeat(700));

        assertThat(area("Need").getErrorMessage()).isEqualTo("At most 600 characters; these are 700.");
        assertThat(stored().need()).hasSize(700);

        click("Save");
        assertThat(area("Need").isInvalid()).isTrue();

        LocatorJ._setValue(area("Need"), "People get lost.");
        LocatorJ._setValue(line("Promise in one line"), "Nobody gets lost.");
        assertThat(area("Need").isInvalid()).isFalse();
        click("Save");
        assertThat(stored().need()).isEqualTo("People get lost.");
        assertThat(stored().promise()).isEqualTo("Nobody gets lost.");
    }

    @Test
    void anEmptyTitleIsSaidBesideItsField() {
        edit();
        LocatorJ._setValue(line("Title"), "");
        click("Save");

        assertThat(line("Title").getErrorMessage()).isEqualTo("Give the practice a title.");
        open("practices");
        assertThat(words()).contains("Without a title");
    }

    @Test
    void theMaterialSaysWhoSaidItAndLeadsThere() {
        edit();

        assertThat(LocatorJ._find(Anchor.class, it -> it.withText("Show in the topic")))
                .extracting(Anchor::getHref)
                .containsExactly("/topics/" + topic + "/showing-the-way/1", "/topics/" + topic + "/showing-the-way/2");
        LocatorJ._assertOne(Anchor.class, it -> it.withText("Showing the way"));
        assertThat(words())
                .contains("With thanks to", "Test " + fixture.handle(helper).replaceFirst("^test-", ""));
    }

    @Test
    void whatIsNotOpenAnyMoreIsReplacedByALineThatSaysSo() {
        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic, 2, "Names a visitor."));
        signIn(author);
        edit();

        assertThat(words()).contains("This message is not open to you any more");
        LocatorJ._assertOne(Anchor.class, it -> it.withText("Show in the topic"));
    }

    @Test
    void whatWasChangedElsewhereIsToldAndOneDecides() {
        edit();
        elsewhere("Globes for all", 0);
        LocatorJ._setValue(line("Promise in one line"), "Mine");

        assertThat(words()).contains("changed in another window meanwhile", "Globes for all");
        assertThat(line("Promise in one line").getValue()).isEqualTo("Mine");
        assertThat(stored().title()).isEqualTo("Globes for all");
        click("Save");
        assertThat(stored().title()).isEqualTo("Maps for all");
        assertThat(stored().promise()).isEqualTo("Mine");
        assertThat(words()).doesNotContain("changed in another window meanwhile");

        elsewhere("Compasses for all", 2);
        LocatorJ._setValue(line("Promise in one line"), "Mine again");
        click("Take the other text");
        assertThat(line("Title").getValue()).isEqualTo("Compasses for all");
        assertThat(stored().title()).isEqualTo("Compasses for all");
    }

    @Test
    void aDraftIsReadAsItWillRead() {
        var typed = new SheetFields(
                "Maps for all", "Nobody gets lost.", "Newcomers", "People get lost.", "- Hang up a map", Language.EN);
        fixture.as.member(author, () -> sheets.save(draft, 0, typed));
        signIn(author);
        open("practices/" + draft + "/maps-for-all");

        assertThat(heading()).isEqualTo("Maps for all");
        assertThat(words()).contains("Nobody gets lost.", "Newcomers", "Draft");
        assertThat(html()).contains("<li>Hang up a map</li>");
    }

    @Test
    void whateverIsTypedIsShownAsText() {
        var hostile = "<img src=x onerror=alert(1)>";
        var typed = new SheetFields(hostile, hostile, hostile, hostile, hostile, Language.EN);
        fixture.as.member(author, () -> sheets.save(draft, 0, typed));
        signIn(author);
        open("practices/" + draft + "/img-src-x-onerror-alert-1");

        assertThat(heading()).isEqualTo(hostile);
        assertThat(html()).contains("&lt;img").doesNotContain("<img");
    }

    @Test
    void othersFindNothingThereWhateverTheirOffice() {
        for (var other : List.of(helper, fixture.member(Role.MODERATOR), fixture.member(Role.ADMINISTRATOR))) {
            signIn(other);
            for (var address : List.of("practices/" + draft + "/edit", "practices/" + draft + "/maps-for-all")) {
                open(address);
                assertThat(words())
                        .contains("This page does not exist or is not open to you.")
                        .doesNotContain("Maps for all");
            }
        }
    }

    @Test
    void aDraftIsDeletedAfterAQuestion() {
        edit();
        var more = LocatorJ._find(NativeButton.class).stream()
                .filter(button -> "menu".equals(button.getElement().getAttribute("aria-haspopup")))
                .filter(button -> "More".equals(button.getTitle().orElse("")))
                .findFirst()
                .orElseThrow();
        BasicUtilsKt._fireDomEvent(
                more,
                "vaadin-context-menu-before-open",
                JsonNodeFactory.instance.objectNode().set("event.detail", JsonNodeFactory.instance.objectNode()));
        ContextMenuKt._clickItemWithCaption(LocatorJ._get(ContextMenu.class), "Delete the draft…");
        assertThat(stored().title()).isEqualTo("Maps for all");

        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));

        assertThat(heading()).isEqualTo("My drafts of practices");
        assertThat(fixture.as.member(author, sheets::mine)).isEmpty();
    }

    private void edit() {
        open("practices/" + draft + "/edit");
    }

    private void elsewhere(String title, int version) {
        fixture.as.member(
                author, () -> sheets.save(draft, version, new SheetFields(title, "", "", "", "", Language.EN)));
        become(author);
    }

    private SheetFields stored() {
        var fields = fixture.as.member(author, () -> sheets.open(draft)).fields();
        become(author);
        return fields;
    }

    private static String html() {
        return LocatorJ._find(org.ricdm.passerelle.common.ui.SafeHtml.class).stream()
                .map(text -> text.getElement().getProperty("innerHTML"))
                .toList()
                .toString();
    }

    private static TextField line(String label) {
        return LocatorJ._get(TextField.class, it -> it.withLabel(label));
    }

    private static TextArea area(String label) {
        return LocatorJ._get(TextArea.class, it -> it.withLabel(label));
    }

    private static void click(String words) {
        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText(words)));
    }
}
