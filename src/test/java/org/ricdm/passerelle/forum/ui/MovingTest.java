package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.forum.MergeTarget;
import org.ricdm.passerelle.forum.MoveTarget;
import org.ricdm.passerelle.forum.TopicMerging;
import org.ricdm.passerelle.forum.TopicMoves;
import org.ricdm.passerelle.forum.TopicRef;
import org.springframework.beans.factory.annotation.Autowired;

/** How moderators move a topic, and make messages a topic of their own. */
class MovingTest extends ForumScreen {

    private static final String JOIN = "Join with another topic…";

    @Autowired
    TopicMoves moves;

    @Autowired
    TopicMerging merging;

    private long author;
    private long moderator;
    private String forum;
    private String other;
    private TopicRef topic;

    @BeforeEach
    void aTopicWithTwoAnswers() {
        author = fixture.member();
        moderator = fixture.member(Role.MODERATOR);
        forum = fixture.forum();
        other = fixture.forum();
        topic = ask(author, forum, Fixture.unique("Who has a map"));
        answer(author, topic, "We have two.");
        answer(author, topic, "And a globe.");
    }

    @Test
    void onlyModeratorsAreOfferedToMoveAndToSplit() {
        visit(author);

        assertThat(offeredForTheTopic()).doesNotContain("Move to another forum…", "Split…");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() {
        visit(moderator);
        chooseForTheTopic("Move to another forum…");
        var dialog = the(MoveDialog.class);
        var reason = LocatorJ._get(dialog, TextField.class);
        var target = LocatorJ._get(dialog, TargetField.class);

        LocatorJ._setValue(reason, "It is about maps");
        click(dialog, "Move the topic");
        assertThat(target.getErrorMessage()).isEqualTo("Choose a forum.");
        assertThat(reason.getValue()).isEqualTo("It is about maps");

        LocatorJ._setValue(reason, "");
        LocatorJ._setValue(target, new MoveTarget(other, "en " + other));
        click(dialog, "Move the topic");
        assertThat(reason.getErrorMessage()).isEqualTo("Say why; the reason is shown in the topic.");

        LocatorJ._setValue(reason, "It is about maps");
        click(dialog, "Move the topic");
        assertThat(page()).contains("Moved from en " + forum + " by Test ", "It is about maps");
    }

    @Test
    void chosenMessagesBecomeATopicOfTheirOwn() {
        visit(moderator);
        chooseForTheTopic("Split…");
        var bar = the(ChoosingBar.class);
        click(bar, "New topic…");
        assertThat(words(bar)).contains("Choose at least one message");
        LocatorJ._assertNone(Checkbox.class, it -> it.withLabel("Choose message 1"));

        LocatorJ._setValue(LocatorJ._get(Checkbox.class, it -> it.withLabel("Choose message 3")), true);
        assertThat(words(bar)).contains("1 message chosen");
        click(bar, "New topic…");
        var dialog = the(SplitDialog.class);
        var title = LocatorJ._get(dialog, TextField.class);
        LocatorJ._setValue(title, "x");
        click(dialog, "Begin the topic");
        assertThat(title.getErrorMessage()).isEqualTo("A title has at least 3 characters.");

        LocatorJ._setValue(title, "Globes");
        click(dialog, "Begin the topic");

        assertThat(heading()).isEqualTo("Globes");
        assertThat(numbers()).containsExactly(1);
        assertThat(page()).contains("began this topic with messages from:");
        openTopic(topic);
        assertThat(numbers()).containsExactly(1, 2);
        assertThat(page()).contains("moved messages from here to a new topic:");
    }

    @Test
    void choosingCanBeGivenUp() {
        visit(moderator);
        chooseForTheTopic("Split…");

        click(the(ChoosingBar.class), "Cancel");

        LocatorJ._assertNone(ChoosingBar.class);
        LocatorJ._assertNone(Checkbox.class);
    }

    @Test
    void theOldAddressOfAMessageLeadsToWhereItIs() {
        fixture.as.member(moderator, () -> moves.split(topic.id(), java.util.List.of(3), "Globes", forum));
        signIn(author);

        var there = openInTheBrowser(
                        ForumNavigation.post(topic.id(), topic.slug(), 3).substring(1))
                .orElseThrow()
                .replaceAll("\"", "");

        assertThat(there).endsWith("/globes/1");
        open(there.substring(1));
        assertThat(heading()).isEqualTo("Globes");
    }

    @Test
    void onlyModeratorsAreOfferedToJoinTopics() {
        visit(author);
        assertThat(offeredForTheTopic()).doesNotContain(JOIN);

        visit(moderator);
        assertThat(offeredForTheTopic()).contains(JOIN);
    }

    @Test
    void aTopicIsJoinedWithAnotherOneAfterItWasSaidWhatWillHappen() {
        var wanted = ask(author, other, Fixture.unique("Where are maps"));
        visit(moderator);
        chooseForTheTopic(JOIN);
        var dialog = the(MergeDialog.class);
        @SuppressWarnings("unchecked")
        ComboBox<MergeTarget> target = LocatorJ._get(dialog, ComboBox.class);
        var reason = LocatorJ._get(dialog, TextField.class);

        LocatorJ._setValue(reason, "Asked twice");
        click(dialog, "Join the topics");
        assertThat(target.getErrorMessage()).isEqualTo("Choose the other topic.");
        assertThat(reason.getValue()).isEqualTo("Asked twice");

        ComboBoxKt.setUserInput(target, "/topics/" + wanted.id() + "/whatever");
        var found = ComboBoxKt.getSuggestionItems(target);
        assertThat(found).extracting(MergeTarget::id).containsExactly(wanted.id());
        LocatorJ._setValue(target, found.getFirst());
        assertThat(words(dialog))
                .contains("The 3 messages of this topic go behind the 1 message of", "may read the forum en " + other);
        LocatorJ._setValue(reason, "");
        click(dialog, "Join the topics");
        assertThat(reason.getErrorMessage()).isEqualTo("Say why; the reason is shown in the topic.");

        LocatorJ._setValue(reason, "Asked twice");
        click(dialog, "Join the topics");

        assertThat(heading()).startsWith("Where are maps");
        assertThat(numbers()).containsExactly(1, 2, 3, 4);
        assertThat(page()).contains("joined the topic “Who has a map", "Asked twice");
    }

    @Test
    void theAddressesOfAJoinedTopicLeadToWhereItsMessagesAre() {
        var wanted = ask(author, other, Fixture.unique("Where are maps"));
        fixture.as.member(moderator, () -> merging.merge(topic.id(), wanted.id(), "Asked twice"));
        signIn(author);

        assertThat(openInTheBrowser(address(topic)).orElseThrow()).contains("/topics/" + wanted.id(), "/2");
        assertThat(openInTheBrowser(ForumNavigation.post(topic.id(), "old", 3).substring(1))
                        .orElseThrow())
                .contains("/topics/" + wanted.id(), "/4");
    }

    @Test
    void whoIsAnsweringWhenTheTopicIsJoinedGoesOnThereWithTheirText() {
        var wanted = ask(author, other, Fixture.unique("Where are maps"));
        visit(author);
        var box = the(ReplyBox.class);
        LocatorJ._click(
                LocatorJ._get(box, com.vaadin.flow.component.html.NativeButton.class, it -> it.withText("Reply")));
        LocatorJ._setValue(text(box), "A third one is in the loft.");

        fixture.as.member(moderator, () -> merging.merge(topic.id(), wanted.id(), "Asked twice"));
        click(box, "Publish");

        assertThat(heading()).startsWith("Where are maps");
        assertThat(numbers()).containsExactly(1, 2, 3, 4);
        assertThat(text(the(ReplyBox.class)).getValue()).isEqualTo("A third one is in the loft.");
    }

    private void visit(long member) {
        signIn(member);
        openTopic(topic);
    }
}
