package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be written, and what happens to what is typed when it may not. */
@PortalTest
class WritingTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    PostRepository stored;

    @Autowired
    TopicRepository storedTopics;

    @Autowired
    Drafts drafts;

    private long author;
    private String forum;

    @BeforeEach
    void aMemberAndAForum() {
        author = fixture.member();
        forum = fixture.forum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\ud83e\udd8a", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\ud83c\udf89", "?"})
    void oneSignOrEmojiIsAPost(String body) {
        var topic = ask("A question");

        var number = as(author, () -> posts.reply(topic, body, Language.EN, null));

        assertThat(stored.findByTopicIdAndNumber(topic, number))
                .hasValueSatisfying(post -> assertThat(post.source()).isEqualTo(body));
        assertThat(as(author, () -> posts.preview(body))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t\r\n", "\u200b\u00ad", "\u202e", "\u00a0", "\u3164"})
    void whatCannotBeSeenIsNoPost(String body) {
        var topic = ask("A question");

        assertThat(refused(() -> as(author, () -> posts.reply(topic, body, Language.EN, null))))
                .isEqualTo("body forum.error.bodyEmpty");
    }

    @Test
    void aHundredKilobytesAreRefusedWithTheLimitAndTheLengthAndTheDraftStays() {
        var topic = ask("A question");
        var kept = "x".repeat(55_000);
        as(author, () -> drafts.save(Drafts.reply(topic), "", kept));

        var error = catchThrowableOfType(
                InvalidInput.class, () -> as(author, () -> posts.reply(topic, "x".repeat(100_000), Language.EN, null)));

        assertThat(error.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.messageKey()).isEqualTo("forum.error.bodyLong");
            assertThat(problem.arguments()).containsExactly(50_000, 100_000);
        });
        assertThat(as(author, () -> drafts.find(Drafts.reply(topic))))
                .hasValueSatisfying(draft -> assertThat(draft.body()).isEqualTo(kept));
    }

    @Test
    void theLongestPostIsTakenAndComesBackAsItWas() {
        var topic = ask("A question");
        var body = "\u00e9\ud83e\udd8a ".repeat(12_500).strip();

        var number = as(author, () -> posts.reply(topic, body, Language.EN, null));

        assertThat(stored.findByTopicIdAndNumber(topic, number).orElseThrow().source())
                .isEqualTo(body);
    }

    @Test
    void aLoneSurrogateIsNoError() {
        var topic = ask("A question");

        assertThat(as(author, () -> posts.reply(topic, "a \ud83e b", Language.EN, null)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "  a  ", "\u202e\u2066\u200b\u200b\u200b", "\u200b\u200b\u200b"})
    void aTitleThatSaysNothingIsRefused(String title) {
        assertThat(refused(() -> ask(title))).isEqualTo("title forum.error.titleShort");
    }

    @Test
    void aTitleBeyondTheLimitIsRefused() {
        assertThat(refused(() -> ask("x".repeat(151)))).isEqualTo("title forum.error.titleLong");
        assertThat(ask("x".repeat(150))).isPositive();
    }

    @Test
    void aTitleLosesMarksOfDirectionAndBreaksAndKeepsAScriptAsText() {
        var id = ask(" \u202eWhy\n <script>alert(1)</script> \u2066now\u2069? ");

        var topic = storedTopics.findById(id).orElseThrow();
        assertThat(topic)
                .hasFieldOrPropertyWithValue("title", "Why <script>alert(1)</script> now?")
                .hasFieldOrPropertyWithValue("slug", "why-script-alert-1-script-now");
    }

    @Test
    void aSecondClickPublishesOnce() {
        var first = ask("Twice?");
        var again = ask("Twice?");
        assertThat(again).isEqualTo(first);

        var one = as(author, () -> posts.reply(first, "Yes.", Language.EN, null));
        var two = as(author, () -> posts.reply(first, "Yes.", Language.EN, null));
        assertThat(two).isEqualTo(one);

        var other = fixture.member();
        assertThat(as(other, () -> posts.reply(first, "Yes.", Language.EN, null)))
                .isEqualTo(one + 1);
    }

    @Test
    void publishingForgetsTheDraftOfThatPlaceOnly() {
        as(author, () -> drafts.save(Drafts.newTopic(forum), "A ques", "tion"));
        var topic = ask("A question");
        assertThat(as(author, () -> drafts.find(Drafts.newTopic(forum)))).isEmpty();

        as(author, () -> drafts.save(Drafts.reply(topic), "", "An ans"));
        as(author, () -> drafts.save(Drafts.edit(topic, 1), "", "An edit"));
        as(author, () -> posts.reply(topic, "An answer", Language.EN, null));
        assertThat(as(author, () -> drafts.find(Drafts.reply(topic)))).isEmpty();

        as(
                author,
                () -> posts.edit(
                        topic, 1, as(author, () -> posts.source(topic, 1)).version(), "An edit.", ""));
        assertThat(as(author, () -> drafts.find(Drafts.edit(topic, 1)))).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndGetsTheOtherText() {
        var topic = ask("A question");
        var moderator = fixture.member(Role.MODERATOR);
        var opened = as(author, () -> posts.source(topic, 1));
        as(moderator, () -> posts.edit(topic, 1, opened.version(), "By the moderator.", "tidied"));

        var conflict = catchThrowableOfType(
                EditConflict.class,
                () -> as(author, () -> posts.edit(topic, 1, opened.version(), "By the author.", "")));

        assertThat(conflict.theirs()).isEqualTo("By the moderator.");
        assertThat(stored.findByTopicIdAndNumber(topic, 1).orElseThrow().source())
                .isEqualTo("By the moderator.");
        as(author, () -> posts.edit(topic, 1, conflict.version(), "By both.", ""));
        assertThat(stored.findByTopicIdAndNumber(topic, 1).orElseThrow().source())
                .isEqualTo("By both.");
    }

    @Test
    void previewAndPublishedPostAreTheSame() {
        var topic = ask("A question");
        var body = "# Hi\n\n| a |\n|---|\n| <b>x</b> |\n\n[x](JaVaScRiPt:alert(1)) @" + fixture.handle(author);

        var preview = as(author, () -> posts.preview(body));
        var number = as(author, () -> posts.reply(topic, body, Language.EN, null));

        assertThat(stored.findByTopicIdAndNumber(topic, number)).get().hasFieldOrPropertyWithValue("html", preview);
    }

    @Test
    void aClosedTopicTakesNoAnswerAndSaysSo() {
        var topic = ask("A question");
        var moderator = fixture.member(Role.MODERATOR);
        as(moderator, () -> topics.close(topic, "It is answered elsewhere."));

        assertThat(refused(() -> as(author, () -> posts.reply(topic, "Too late", Language.EN, null))))
                .isEqualTo("body forum.error.topicClosed");
        assertThat(refused(() -> as(moderator, () -> topics.close(topic, "Again."))))
                .isEqualTo("state forum.error.stateChanged");

        as(moderator, () -> topics.reopen(topic));
        assertThat(as(author, () -> posts.reply(topic, "In time", Language.EN, null)))
                .isEqualTo(2);
        assertThat(refused(() -> as(moderator, () -> topics.reopen(topic))))
                .isEqualTo("state forum.error.stateChanged");
    }

    @Test
    void closingAndHidingWantAReason() {
        var topic = ask("A question");
        var moderator = fixture.member(Role.MODERATOR);

        assertThat(refused(() -> as(moderator, () -> topics.close(topic, " \u200b"))))
                .isEqualTo("reason forum.error.reasonEmpty");
        assertThat(refused(() -> as(moderator, () -> posts.hide(topic, 1, ""))))
                .isEqualTo("reason forum.error.reasonEmpty");
        assertThat(refused(() -> as(moderator, () -> posts.hide(topic, 1, "x".repeat(301)))))
                .isEqualTo("reason forum.error.reasonLong");
    }

    @Test
    void aDeletedAnswerIsNoLongerTheAcceptedOneAndCannotBeQuotedOrAccepted() {
        var topic = ask("A question");
        var helper = fixture.member();
        as(helper, () -> posts.reply(topic, "Like this.", Language.EN, null));
        as(author, () -> topics.accept(topic, 2));

        as(helper, () -> posts.delete(topic, 2));

        assertThat(storedTopics.findById(topic).orElseThrow().isAccepted(2)).isFalse();
        assertThat(stored.findByTopicIdAndNumber(topic, 2).orElseThrow().state())
                .isEqualTo(PostState.DELETED);
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> as(author, () -> posts.quote(topic, 2, "")));
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> as(author, () -> topics.accept(topic, 2)));
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> as(helper, () -> posts.source(topic, 2)));
        assertThat(as(author, () -> posts.reply(topic, "Oh.", Language.EN, null)))
                .isEqualTo(3);
    }

    @Test
    void aHiddenPostCanBeShownAgainOnceOnly() {
        var topic = ask("A question");
        var moderator = fixture.member(Role.MODERATOR);
        as(moderator, () -> posts.hide(topic, 1, "Names a visitor."));
        assertThat(refused(() -> as(moderator, () -> posts.hide(topic, 1, "Again."))))
                .isEqualTo("state forum.error.stateChanged");

        as(moderator, () -> posts.show(topic, 1));

        assertThat(stored.findByTopicIdAndNumber(topic, 1).orElseThrow().state())
                .isEqualTo(PostState.PUBLISHED);
        assertThat(refused(() -> as(moderator, () -> posts.show(topic, 1))))
                .isEqualTo("state forum.error.stateChanged");
    }

    @Test
    void aQuoteNamesItsAuthorAndLeavesOutWhatItQuotesItself() {
        var topic = ask("A question");
        as(author, () -> posts.reply(topic, "> @somebody\n>\n> old\n\nnew\n\nlines", Language.EN, null));

        var quote = as(author, () -> posts.quote(topic, 2, ""));

        assertThat(quote)
                .startsWith("> @" + fixture.handle(author) + "\n")
                .contains("> new")
                .doesNotContain("old");
        assertThat(Quotes.quotedHandles(quote)).containsExactly(fixture.handle(author));
    }

    @Test
    void thousandsOfNestedQuotesArePublishedLikeAnythingElse() {
        var topic = ask("A question");

        assertThat(as(author, () -> posts.reply(topic, "> ".repeat(10_000) + "x", Language.EN, null)))
                .isEqualTo(2);
        assertThat(as(author, () -> posts.reply(topic, "[".repeat(10_000), Language.EN, null)))
                .isEqualTo(3);
        assertThat(as(author, () -> posts.reply(topic, "> @" + "a-".repeat(20_000) + "a", Language.EN, null)))
                .isEqualTo(4);
        assertThat(Quotes.quotedHandles("> @" + "a-".repeat(20_000) + "a")).isEmpty();
    }

    private long ask(String title) {
        return as(author, () -> topics.open(new NewTopic(forum, TopicKind.QUESTION, title, "We wonder.", Language.EN)))
                .id();
    }

    private <T> T as(long member, java.util.function.Supplier<T> work) {
        return fixture.as.member(member, work);
    }

    private void as(long member, Runnable work) {
        fixture.as.member(member, work);
    }

    private static String refused(Runnable work) {
        var error = catchThrowableOfType(InvalidInput.class, work::run);
        assertThat(error).isNotNull();
        return error.getMessage();
    }
}
