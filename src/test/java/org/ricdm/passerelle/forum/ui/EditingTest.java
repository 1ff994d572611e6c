package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.forum.TopicRef;

class EditingTest extends ForumScreen {

    private long me;
    private long moderator;
    private TopicRef topic;

    @BeforeEach
    void myAnswer() {
        me = fixture.member();
        moderator = fixture.member(Role.MODERATOR);
        topic = ask(fixture.member(), fixture.forum(), Fixture.unique("Who has a map"));
        answer(me, topic, "We have two maps.");
        signIn(me);
        openTopic(topic);
    }

    @Test
    void onlyTheAuthorAndModeratorsAreOfferedToEditAndToDelete() {
        assertThat(offered(2)).contains("Edit", "Delete").doesNotContain("Hide the message");
        assertThat(offered(1)).contains("Copy link").doesNotContain("Edit", "Delete");

        signIn(moderator);
        openTopic(topic);
        assertThat(offered(2)).contains("Edit", "Delete", "Hide the message");
        assertThat(offered(1)).contains("Edit", "Hide the message").doesNotContain("Delete");
    }

    @Test
    void anEditedPostShowsTheNewTextAndItsHistory() {
        edit("We have three maps.", "Found one more");

        LocatorJ._assertNone(EditDialog.class);
        assertThat(words(post(2))).contains("We have three maps.", "Edited");
        LocatorJ._click(LocatorJ._get(post(2), NativeButton.class, it -> it.withText("Edited")));
        assertThat(words(the(HistoryDialog.class)))
                .contains("Found one more", "- We have two maps.", "+ We have three maps.");
    }

    @Test
    void anEmptyTextIsRefusedBesideItself() {
        edit("", "");

        assertThat(text(dialog()).getErrorMessage()).isEqualTo("Write something before you publish.");
        click(dialog(), "Cancel");
        assertThat(words(post(2))).contains("We have two maps.").doesNotContain("Edited");
    }

    @Test
    void aReasonThatIsTooLongIsRefusedBesideItself() {
        edit("We have three maps.", "because ".repeat(30));

        var reason = LocatorJ._get(dialog(), TextField.class);
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("A reason has at most 200 characters.");
        assertThat(text(dialog()).getValue()).isEqualTo("We have three maps.");
    }

    @Test
    void theSlowerOfTwoEditorsIsToldSeesTheDifferenceAndKeepsTheText() {
        choose(2, "Edit");
        LocatorJ._setValue(text(dialog()), "We have four maps.");
        rewritten("We have no maps.");

        click(dialog(), "Save");

        assertThat(words(dialog()))
                .contains("Someone else changed this meanwhile.", "- We have no maps.", "+ We have four maps.");
        assertThat(text(dialog()).getValue()).isEqualTo("We have four maps.");
        assertThat(fixture.as.member(me, () -> posts.source(topic.id(), 2)).source())
                .isEqualTo("We have no maps.");

        click(dialog(), "Save");
        assertThat(words(post(2))).contains("We have four maps.");
    }

    @Test
    void anUnfinishedChangeComesBackAndIsComparedWithWhatStandsThereNow() {
        choose(2, "Edit");
        LocatorJ._setValue(text(dialog()), "We have four maps.");
        rewritten("We have no maps.");

        signIn(me);
        openTopic(topic);
        choose(2, "Edit");

        assertThat(text(dialog()).getValue()).isEqualTo("We have four maps.");
        assertThat(words(dialog()))
                .contains("This is what you had typed before.", "- We have no maps.", "+ We have four maps.");
    }

    @Test
    void theLinkOfAnUnfinishedChangeOpensIt() {
        choose(2, "Edit");
        LocatorJ._setValue(text(dialog()), "We have four maps.");
        var place = fixture.as.member(me, () -> drafts.mine(1)).getFirst().place();
        signIn(me);

        var there = openInTheBrowser(ForumNavigation.draft(place).substring(1)).orElseThrow();
        open(there.replaceAll("\"", "").substring(1));

        assertThat(text(dialog()).getValue()).isEqualTo("We have four maps.");
    }

    @Test
    void whoGivesUpAChangeFindsThePostAsItStands() {
        choose(2, "Edit");
        LocatorJ._setValue(text(dialog()), "We have four maps.");

        click(dialog(), "Cancel");

        choose(2, "Edit");
        assertThat(text(dialog()).getValue()).isEqualTo("We have two maps.");
    }

    @Test
    void aDeletedPostLeavesATraceAndNotItsText() {
        choose(2, "Delete");
        assertThat(words(post(2))).contains("We have two maps.");

        ConfirmDialogKt._fireConfirm(the(ConfirmDialog.class));

        assertThat(words(post(2))).contains("This message was deleted.").doesNotContain("maps");
        assertThat(offered(2)).containsExactly("Copy link");
    }

    @Test
    void aHiddenPostSaysWhyAndModeratorsShowItAgain() {
        signIn(moderator);
        openTopic(topic);
        choose(2, "Hide the message");
        click(the(TextDialog.class), "Confirm");
        assertThat(LocatorJ._get(the(TextDialog.class), TextField.class).getErrorMessage())
                .isEqualTo("Say why; the reason is shown in the topic.");
        LocatorJ._setValue(LocatorJ._get(the(TextDialog.class), TextField.class), "Names a visitor");
        click(the(TextDialog.class), "Confirm");

        signIn(fixture.member());
        openTopic(topic);
        assertThat(words(post(2)))
                .contains("This message was hidden by a moderator. Reason: Names a visitor")
                .doesNotContain("maps");
        assertThat(offered(2)).doesNotContain("Show the message again");

        signIn(moderator);
        openTopic(topic);
        choose(2, "Show the message again");
        assertThat(words(post(2))).contains("We have two maps.").doesNotContain("hidden");
    }

    private void edit(String body, String reason) {
        choose(2, "Edit");
        LocatorJ._setValue(text(dialog()), body);
        LocatorJ._setValue(LocatorJ._get(dialog(), TextField.class), reason);
        click(dialog(), "Save");
    }

    private void rewritten(String body) {
        fixture.as.member(
                moderator,
                () -> posts.edit(topic.id(), 2, posts.source(topic.id(), 2).version(), body, ""));
    }

    private static EditDialog dialog() {
        return the(EditDialog.class);
    }
}
