package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;

class AnsweringTest extends ForumScreen {

    private long me;
    private long author;
    private String forum;
    private TopicRef topic;

    @BeforeEach
    void oneQuestion() {
        me = fixture.member();
        author = fixture.member();
        forum = fixture.forum();
        topic = ask(author, forum, Fixture.unique("Who has a map"));
        signIn(me);
        openTopic(topic);
    }

    @Test
    void anAnswerIsOneLineThatOpensIntoTheEditor() {
        LocatorJ._assertNone(Editor.class);

        LocatorJ._click(LocatorJ._get(NativeButton.class, it -> it.withText("Reply")));

        LocatorJ._assertOne(Editor.class);
    }

    @Test
    void theToolbarHasAButtonForEmojiWithTheWordsOfItsPicker() {
        LocatorJ._click(LocatorJ._get(NativeButton.class, it -> it.withText("Reply")));

        var button = LocatorJ._get(EmojiButton.class).getElement();
        assertThat(button.getAttribute("aria-label")).isEqualTo("Emoji");
        assertThat(button.getAttribute("aria-haspopup")).isEqualTo("dialog");
        assertThat(button.getAttribute("data-language")).isEqualTo("en");
        assertThat(EmojiButton.GROUPS)
                .allSatisfy(group -> assertThat(button.getAttribute("data-" + group))
                        .isNotBlank()
                        .doesNotContain("forum.emoji"));
    }

    @Test
    void whatIsPublishedStandsInTheTopicAndTheEditorIsEmptyAgain() {
        write("We have *one*.");

        click(box(), "Publish");

        assertThat(words(post(2))).contains("We have <em>one</em>.");
        assertThat(fixture.as.member(me, () -> drafts.mine(10))).isEmpty();
        openTopic(topic);
        LocatorJ._assertNone(Editor.class);
    }

    @Test
    void anAnswerToAPostSaysToWhomUntilThatIsForgotten() {
        click(1, "Reply");
        assertThat(words(box())).contains("In reply to Test " + name(author));
        write("To you.");
        click(box(), "Publish");
        assertThat(words(post(2))).contains("In reply to Test " + name(author));

        click(2, "Reply");
        LocatorJ._click(LocatorJ._get(
                box(),
                NativeButton.class,
                it -> it.withPredicate(button -> "Answer the topic as a whole"
                        .equals(button.getAriaLabel().orElse("")))));
        write("To all.");
        click(box(), "Publish");
        assertThat(words(post(3))).contains("To all.").doesNotContain("In reply to");
    }

    @Test
    void aQuoteBeginsTheAnswerAndKeepsWhatWasTyped() {
        quote(1, "");
        assertThat(text(box()).getValue()).isEqualTo("> @" + fixture.handle(author) + "\n>\n> We wonder.\n\n");

        LocatorJ._setValue(text(box()), "My beginning");
        quote(1, "");

        assertThat(text(box()).getValue())
                .isEqualTo("My beginning\n\n> @" + fixture.handle(author) + "\n>\n> We wonder.\n\n");
    }

    @Test
    void anEmptyAnswerIsRefusedBesideTheText() {
        write("  ");

        click(box(), "Publish");

        assertThat(text(box()).isInvalid()).isTrue();
        assertThat(text(box()).getErrorMessage()).isEqualTo("Write something before you publish.");
        assertThat(numbers()).containsExactly(1);

        write("Something.");
        assertThat(text(box()).isInvalid()).isFalse();
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedBesideTheTextAndNothingOfItIsLost() {
        var long51 = "a".repeat(Posts.MAX_LENGTH + 1);
        write(long51);

        click(box(), "Publish");

        assertThat(text(box()).getErrorMessage()).startsWith("A message has at most 50,000 characters; this one has");
        assertThat(text(box()).getValue()).isEqualTo(long51);
        openTopic(topic);
        assertThat(text(box()).getValue()).isEqualTo(long51);
    }

    @Test
    void anAnswerToATopicThatWasClosedMeanwhileIsKept() {
        write("Too late.");
        fixture.as.member(fixture.member(Role.MODERATOR), () -> topics.close(topic.id(), "Answered."));

        click(box(), "Publish");

        assertThat(text(box()).getErrorMessage()).isEqualTo("This topic was closed meanwhile. Your text is kept.");
        assertThat(text(box()).getValue()).isEqualTo("Too late.");
    }

    @Test
    void whatWasTypedComesBackToItsAuthorAndToNobodyElse() {
        write("Half a sentence");
        assertThat(words(box())).contains("Saved a moment ago");

        signIn(me);
        openTopic(topic);
        assertThat(text(box()).getValue()).isEqualTo("Half a sentence");

        signIn(author);
        openTopic(topic);
        LocatorJ._assertNone(Editor.class);
    }

    @Test
    void thePreviewShowsTheTextAsItWillStand() {
        write("**Strong** <script>alert(1)</script>");

        LocatorJ._click(LocatorJ._get(
                box(),
                NativeButton.class,
                it -> it.withPredicate(
                        button -> "Preview".equals(button.getAriaLabel().orElse("")))));

        assertThat(words(box())).contains("<strong>Strong</strong>").doesNotContain("<script");
    }

    @Test
    void whereOneMayNotOpenTopicsOneStillAnswers() {
        topic = ask(fixture.member(Role.COORDINATOR), fixture.forum(Circle.MEMBERS, Circle.COORDINATORS), "Views?");
        openTopic(topic);

        write("Mine.");
        click(box(), "Publish");

        assertThat(words(post(2))).contains("Mine.");
    }

    @Test
    void anAnnouncementIsNotAnswered() {
        var news = begin(fixture.member(Role.ORGANISER), forum, TopicKind.ANNOUNCEMENT, "The school is open");

        openTopic(news);

        assertThat(words()).contains("Announcement");
        LocatorJ._assertNone(ReplyBox.class);
    }

    private void write(String body) {
        if (LocatorJ._find(Editor.class).isEmpty()) {
            LocatorJ._click(LocatorJ._get(NativeButton.class, it -> it.withText("Reply")));
        }
        LocatorJ._setValue(text(box()), body);
    }

    private static ReplyBox box() {
        return the(ReplyBox.class);
    }

    private String name(long member) {
        return fixture.handle(member).replace("test-", "");
    }
}
