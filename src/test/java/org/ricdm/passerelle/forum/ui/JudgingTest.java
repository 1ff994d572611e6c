package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;

/** What the author and moderators decide about a topic. */
class JudgingTest extends ForumScreen {

    private long author;
    private long colleague;
    private long moderator;
    private String forum;
    private TopicRef topic;

    @BeforeEach
    void oneAnswer() {
        author = fixture.member();
        colleague = fixture.member();
        moderator = fixture.member(Role.MODERATOR);
        forum = fixture.forum();
        topic = ask(author, forum, Fixture.unique("Who has a map"));
        answer(colleague, topic, "We have two.");
    }

    @Test
    void theAuthorAcceptsTheAnswerThatHelpedAndItStandsBelowTheQuestion() {
        visit(author);

        click(2, "This helped");

        assertThat(words(post(2))).contains("Accepted answer");
        var repeated = LocatorJ._get(Div.class, it -> it.withClasses("accepted"));
        assertThat(words(repeated)).contains("We have two.", "Read it in full");

        click(2, "No longer the answer");
        assertThat(page()).doesNotContain("Accepted answer");
    }

    @Test
    void nobodyElseAcceptsAndTheQuestionItselfIsNoAnswer() {
        visit(colleague);
        assertThat(offered(2)).contains("Reply").doesNotContain("This helped");

        visit(author);
        assertThat(offered(1)).doesNotContain("This helped");
    }

    @Test
    void inADiscussionNoAnswerIsAccepted() {
        topic = begin(author, forum, TopicKind.DISCUSSION, Fixture.unique("Let us talk"));
        answer(colleague, topic, "With pleasure.");

        visit(author);

        assertThat(offered(2)).contains("Reply").doesNotContain("This helped");
    }

    @Test
    void anAcceptedAnswerThatIsDeletedIsNoAnswerAnyMore() {
        fixture.as.member(author, () -> topics.accept(topic.id(), 2));
        fixture.as.member(colleague, () -> posts.delete(topic.id(), 2));

        visit(author);

        assertThat(page()).doesNotContain("Accepted answer", "We have two.");
    }

    @Test
    void onlyModeratorsAreOfferedToCloseAndToPin() {
        visit(colleague);
        assertThat(offeredForTheTopic()).containsExactly("Make a practice sheet…", "Print the topic");

        visit(author);
        assertThat(offeredForTheTopic())
                .containsExactly(
                        "Make a practice sheet…",
                        "Print the topic",
                        "Change the title",
                        "Edit the tags",
                        "Close at a chosen time");

        visit(moderator);
        assertThat(offeredForTheTopic())
                .containsExactly(
                        "Make a practice sheet…",
                        "Print the topic",
                        "Change the title",
                        "Close the topic",
                        "Pin on top",
                        "Edit the tags",
                        "Close at a chosen time",
                        "Move to another forum…",
                        "Join with another topic…",
                        "Split…");
    }

    @Test
    void aClosedTopicSaysByWhomAndWhyAndIsNotAnswered() {
        visit(moderator);
        chooseForTheTopic("Close the topic");
        reason("");
        assertThat(LocatorJ._get(the(TextDialog.class), TextField.class).getErrorMessage())
                .isEqualTo("Say why; the reason is shown in the topic.");

        reason("Answered in full");

        assertThat(words()).contains("Closed by Test " + name(moderator) + ": Answered in full");
        visit(colleague);
        assertThat(words()).contains("Closed by Test " + name(moderator) + ": Answered in full");
        LocatorJ._assertNone(ReplyBox.class);
        assertThat(offered(1)).doesNotContain("Reply");
    }

    @Test
    void aClosedTopicIsOpenedAgainAfterAQuestion() {
        fixture.as.member(moderator, () -> topics.close(topic.id(), "Answered."));
        visit(moderator);

        chooseForTheTopic("Open the topic again");
        ConfirmDialogKt._fireConfirm(the(ConfirmDialog.class));

        assertThat(words()).doesNotContain("Closed by");
        visit(colleague);
        LocatorJ._assertOne(ReplyBox.class);
    }

    @Test
    void aPinnedTopicSaysSoUntilItIsUnpinned() {
        visit(moderator);

        chooseForTheTopic("Pin on top");
        assertThat(words()).contains("Pinned");

        chooseForTheTopic("Unpin");
        assertThat(words()).doesNotContain("Pinned");
    }

    @Test
    void aTitleIsChangedAndATooShortOneRefusedBesideItsField() {
        visit(author);
        chooseForTheTopic("Change the title");
        reason("x");
        assertThat(LocatorJ._get(the(TextDialog.class), TextField.class).getErrorMessage())
                .isEqualTo("A title has at least 3 characters.");

        reason("A better title");

        assertThat(heading()).isEqualTo("A better title");
    }

    private void visit(long member) {
        signIn(member);
        openTopic(topic);
    }

    private static void reason(String line) {
        LocatorJ._setValue(LocatorJ._get(the(TextDialog.class), TextField.class), line);
        click(the(TextDialog.class), "Confirm");
    }

    private String name(long member) {
        return fixture.handle(member).replace("test-", "");
    }
}
