package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.thesaurus.Tag;
import org.springframework.beans.factory.annotation.Autowired;

/** Following and tags on the screen. */
class FollowingScreensTest extends ForumScreen {

    @Autowired
    Follows follows;

    private long me;
    private String forum;

    @BeforeEach
    void oneReader() {
        me = fixture.member();
        forum = fixture.forum();
    }

    @Test
    void theTopicSaysHowCloselyAndWhyAndTheForumDecidesUntilOneChooses() {
        var topic = tagged("About seniors", "seniors");
        signIn(me);
        openTopic(topic);
        assertThat(the(FollowMenu.class).getText()).isEqualTo("Normal");

        fixture.as.member(me, () -> follows.choose(Followable.forum(forum), Level.WATCHING));
        openTopic(topic);
        assertThat(the(FollowMenu.class).getText()).isEqualTo("Watching");
        assertThat(the(FollowMenu.class).getAriaLabel())
                .hasValue("How closely you follow: Watching. Because of your choice for the forum “en " + forum + "”.");

        fixture.as.member(me, () -> follows.choose(Followable.topic(topic.id()), Level.TRACKING));
        openTopic(topic);
        assertThat(the(FollowMenu.class).getText()).isEqualTo("Tracking");

        ContextMenuKt._clickItemWithCaption(menu(), "Withdraw my choice");
        assertThat(the(FollowMenu.class).getText()).isEqualTo("Watching");
    }

    @Test
    void aLevelIsChosenForTheForumFromItsMenu() {
        signIn(me);
        open("forums/" + forum);

        ContextMenuKt._click(menu(), level("Muted"));

        assertThat(the(FollowMenu.class).getText()).isEqualTo("Muted");
        assertThat(fixture.as.member(me, follows::mine)).hasSize(1);
    }

    @Test
    void theTagLeadsToItsTopicsAndIsFollowedThere() {
        var tag = Fixture.unique("screentag");
        var topic = tagged("Tagged", tag);
        signIn(me);
        openTopic(topic);
        assertThat(LocatorJ._get(Anchor.class, it -> it.withText(tag)).getHref())
                .isEqualTo("/tags/" + tag);

        open("tags/" + tag);

        assertThat(heading()).isEqualTo(tag);
        assertThat(rows()).containsExactly("Tagged");
        assertThat(the(FollowMenu.class).getText()).isEqualTo("Normal");
        open("tags/there-is-none");
        LocatorJ._assertNone(FollowMenu.class);
    }

    @Test
    void whatIsUnreadIsListedMarkedAsReadAndTakenBack() {
        fixture.as.member(me, () -> follows.choose(Followable.forum(forum), Level.TRACKING));
        tagged("Unread one");
        signIn(me);
        open("forums/unread");
        assertThat(rows()).containsExactly("Unread one");

        click(UI.getCurrent(), "Mark all as read");
        assertThat(words(the(EmptyState.class))).contains("You have read all that you follow.");

        click(UI.getCurrent(), "Undo");
        assertThat(rows()).containsExactly("Unread one");
    }

    @Test
    void newTopicsAreListed() {
        var title = Fixture.unique("Fresh one");
        tagged(title);
        signIn(me);

        open("forums/recent");

        assertThat(rows()).contains(title);
    }

    @Test
    void tagsAreChosenWhereATopicIsOpenedAndAWrongOneIsSaidBesideTheField() {
        signIn(me);
        open("forums/" + forum + "/new");
        LocatorJ._setValue(LocatorJ._get(TextField.class, it -> it.withLabel("Title")), "Which tags?");
        LocatorJ._setValue(text(UI.getCurrent()), "These.");
        the(TagField.class).setValue(chosen(new Tag("migrants", "Newcomers and migrants"), new Tag("!", "!")));
        click(UI.getCurrent(), "Publish");
        assertThat(the(TagField.class).getErrorMessage()).isEqualTo("A tag has at least 2 letters or digits.");
        assertThat(heading()).isEqualTo("New topic");

        the(TagField.class).setValue(chosen(new Tag("migrants", "Newcomers and migrants")));
        click(UI.getCurrent(), "Publish");

        assertThat(heading()).isEqualTo("Which tags?");
        assertThat(words()).contains("Newcomers and migrants");
    }

    @Test
    void theAuthorEditsTheTags() {
        var mine = begin(me, forum, TopicKind.DISCUSSION, "Untagged");
        signIn(me);
        openTopic(mine);

        chooseForTheTopic("Edit the tags");
        the(TagField.class).setValue(chosen(new Tag("seniors", "People over 50")));
        click(UI.getCurrent(), "Save");

        assertThat(LocatorJ._find(Anchor.class, it -> it.withText("People over 50")))
                .hasSize(1);
    }

    @Test
    void theSettingsListWhatOneFollowsAndLetItGo() {
        fixture.as.member(me, () -> follows.choose(Followable.forum(forum), Level.WATCHING));
        fixture.as.member(me, () -> follows.choose(Followable.tag("seniors"), Level.TRACKING));
        signIn(me);
        open("settings/notifications");
        assertThat(words()).contains("What I follow", "en " + forum, "People over 50");

        lastLevel().setValue(Level.MUTED);
        assertThat(fixture.as.member(me, () -> follows.ofTag("seniors"))).contains(Level.MUTED);

        LocatorJ._click(LocatorJ._get(
                NativeButton.class,
                it -> it.withPredicate(button -> button.getAriaLabel()
                        .filter(label -> label.contains("Withdraw the choice for People over 50"))
                        .isPresent())));
        assertThat(words()).doesNotContain("People over 50");
    }

    @Test
    void moderatorsMergeAFreeTag() {
        var tag = Fixture.unique("aamerge");
        tagged("To be merged", tag);
        signIn(fixture.member(Role.MODERATOR));
        open("admin/tags");
        assertThat(heading()).isEqualTo("Free tags");
        var row = rows().indexOf(tag);
        assertThat(row).isNotNegative();

        LocatorJ._click(LocatorJ._get(
                com.vaadin.flow.component.button.Button.class,
                it -> it.withPredicate(button -> button.getAriaLabel()
                        .filter(("Merge “" + tag + "”")::equals)
                        .isPresent())));
        click(the(MergeTagDialog.class), "Merge");
        assertThat(into().getErrorMessage()).contains("There is no term or tag");
        into().setValue(new Tag("migrants", "Newcomers and migrants"));
        click(the(MergeTagDialog.class), "Merge");

        assertThat(rows()).doesNotContain(tag);
        open("tags/migrants");
        assertThat(rows()).contains("To be merged");
    }

    @SuppressWarnings("unchecked")
    private static Select<Level> lastLevel() {
        return (Select<Level>) LocatorJ._find(Select.class).getLast();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Tag> into() {
        return LocatorJ._get(the(MergeTagDialog.class), ComboBox.class);
    }

    private static Set<Tag> chosen(Tag... tags) {
        return new LinkedHashSet<>(Arrays.asList(tags));
    }

    private TopicRef tagged(String title, String... tags) {
        return fixture.as.member(
                fixture.member(),
                () -> topics.open(
                        new NewTopic(forum, TopicKind.DISCUSSION, title, "We wonder.", Language.EN, List.of(tags))));
    }

    /** Only when it opens is it on the page. */
    private static ContextMenu menu() {
        BasicUtilsKt._fireDomEvent(the(FollowMenu.class), "vaadin-context-menu-before-open", CLICK);
        return LocatorJ._find(ContextMenu.class).stream()
                .filter(menu -> menu.getTarget() instanceof FollowMenu)
                .findFirst()
                .orElseThrow();
    }

    private static MenuItem level(String word) {
        return menu().getItems().stream()
                .filter(item -> words(item).startsWith(word))
                .findFirst()
                .orElseThrow();
    }
}
