package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.notification.Bell;
import org.springframework.beans.factory.annotation.Autowired;

/** The summary on top of a topic, kept by several people. */
@PortalTest
class SummariesTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicPages pages;

    @Autowired
    PostHistory history;

    @Autowired
    Summaries summaries;

    @Autowired
    TopicPrints prints;

    @Autowired
    Bell bell;

    @Autowired
    JobRunner jobs;

    @Test
    void oneBeginsItAnotherGoesOnAndBothTextsStayInTheHistory() {
        var topic = ask(fixture.member());
        var first = fixture.member();
        var second = fixture.member();

        fixture.as.member(first, () -> summaries.begin(topic, "Three ways, *none* perfect.", Language.EN));
        fixture.as.member(second, () -> {
            var source = posts.source(topic, 0);
            posts.edit(topic, 0, source.version(), "Four ways.", "One more");
        });

        var summary = summary(first, topic);
        assertThat(summary.html()).contains("Four ways.");
        assertThat(summary.mayEdit()).isTrue();
        assertThat(fixture.as.member(first, () -> history.of(topic, 0)))
                .extracting(PostRevision::source)
                .containsExactly("Three ways, *none* perfect.", "Four ways.");
    }

    @Test
    void itIsNoPostAmongThePosts() {
        var topic = ask(fixture.member());
        var reader = fixture.member();
        fixture.as.member(reader, () -> summaries.begin(topic, "In short.", Language.EN));

        var shown = fixture.as.member(reader, () -> pages.open(topic, new Window.Before(2)));

        assertThat(shown.posts().posts()).extracting(PostView::number).containsExactly(1);
        assertThat(shown.posts().hasEarlier()).isFalse();
        assertThat(shown.head().lastPostNo()).isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfItExceptWhomItNames() {
        var author = fixture.member();
        var topic = ask(author);
        var named = fixture.member();

        fixture.as.member(fixture.member(), () -> summaries.begin(topic, "See @" + fixture.handle(named), Language.EN));
        jobs.awaitFacts();

        assertThat(fixture.as.member(author, bell::unread)).isZero();
        assertThat(fixture.as.member(named, () -> bell.latest(5))).hasSize(1);
    }

    @Test
    void whoeverIsSecondSeesTheOthersTextAndLosesNothing() {
        var topic = ask(fixture.member());
        fixture.as.member(fixture.member(), () -> summaries.begin(topic, "First", Language.EN));

        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(
                        () -> fixture.as.member(fixture.member(), () -> summaries.begin(topic, "Second", Language.EN)))
                .satisfies(conflict -> assertThat(conflict.theirs()).isEqualTo("First"));
    }

    @Test
    void aClosedTopicIsSummedUpByModeratorsOnly() {
        var topic = ask(fixture.member());
        var moderator = fixture.member(Role.MODERATOR);
        fixture.as.member(moderator, () -> topics.close(topic, "Settled"));

        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() ->
                        fixture.as.member(fixture.member(), () -> summaries.begin(topic, "In short", Language.EN)));
        fixture.as.member(moderator, () -> summaries.begin(topic, "In short", Language.EN));

        assertThat(summary(moderator, topic).html()).contains("In short");
    }

    @Test
    void aHiddenSummaryIsNotShownNotPrintedAndNotBegunAnew() {
        var topic = ask(fixture.member());
        var reader = fixture.member();
        fixture.as.member(reader, () -> summaries.begin(topic, "Names a visitor", Language.EN));

        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic, 0, "Names a visitor."));

        assertThat(fixture.as
                        .member(reader, () -> pages.open(topic, new Window.Unread()))
                        .summary())
                .isNull();
        assertThat(fixture.as.member(reader, () -> prints.part(topic, 1)).posts())
                .extracting(PrintedTopic.Said::number)
                .containsExactly(1);
        assertThatExceptionOfType(org.ricdm.passerelle.common.InvalidInput.class)
                .isThrownBy(() -> fixture.as.member(reader, () -> summaries.begin(topic, "Again", Language.EN)));
    }

    @Test
    void paperHoldsTheSummaryThenAllPostsThatArePublished() {
        var topic = ask(fixture.member());
        for (var n = 2; n <= 30; n++) {
            fixture.as.member(fixture.member(), () -> posts.reply(topic, "Answer", Language.EN, null));
        }
        var reader = fixture.member();
        fixture.as.member(reader, () -> summaries.begin(topic, "In short", Language.EN));
        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic, 3, "Names a visitor."));

        var paper = fixture.as.member(reader, () -> prints.part(topic, 1));

        assertThat(paper.posts())
                .extracting(PrintedTopic.Said::number)
                .startsWith(0, 1, 2, 4)
                .endsWith(30);
        assertThat(paper.next()).isNull();
    }

    private PostView summary(long reader, long topic) {
        return Objects.requireNonNull(fixture.as
                .member(reader, () -> pages.open(topic, new Window.Unread()))
                .summary());
    }

    private long ask(long author) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                fixture.forum(), TopicKind.DISCUSSION, "Ways to count", "We wonder.", Language.EN)))
                .id();
    }
}
