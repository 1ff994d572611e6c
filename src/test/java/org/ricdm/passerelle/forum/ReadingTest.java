package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists, windows and where each reader has stopped. */
@PortalTest
class ReadingTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Forums forums;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicLists lists;

    @Autowired
    TopicPages pages;

    @Autowired
    PostHistory history;

    @Autowired
    AdjustableClock clock;

    @Test
    void theOverviewSaysWhatIsNewForEachReader() {
        var forum = fixture.forum();
        var author = fixture.member();
        var reader = fixture.member(Language.FR, fixture.centre());
        assertThat(row(reader, forum).lastTitle()).isNull();

        var first = ask(author, forum, "First?");
        ask(author, forum, "Second?");

        assertThat(row(reader, forum)).satisfies(row -> {
            assertThat(row.name()).isEqualTo("fr " + forum);
            assertThat(row.newTopics()).isEqualTo(2);
            assertThat(row.lastTitle()).isEqualTo("Second?");
            assertThat(row.mayOpen()).isTrue();
            assertThat(row.mayAnnounce()).isFalse();
        });
        fixture.as.member(reader, () -> posts.read(first, 1));
        assertThat(row(reader, forum).newTopics()).isEqualTo(1);
        assertThat(row(author, forum).newTopics()).isZero();
    }

    @Test
    void aForumOfTheOfficeIsReadByAllAndWrittenByTheOffice() {
        var forum = fixture.forum(Circle.MEMBERS, Circle.OFFICE);

        assertThat(row(fixture.member(), forum).mayOpen()).isFalse();
        assertThat(row(fixture.member(Role.ORGANISER), forum).mayAnnounce()).isTrue();
    }

    @Test
    void pagesOfTopicsFollowEachOtherBothWaysWithoutHoleOrDouble() {
        var forum = fixture.forum();
        var author = fixture.member();
        var titles = IntStream.rangeClosed(1, 60).mapToObj(n -> "Topic " + n).toList();
        titles.forEach(title -> ask(author, forum, title));
        var moderator = fixture.member(Role.MODERATOR);
        var pinned = ask(author, forum, "On top");
        fixture.as.member(moderator, () -> topics.pin(pinned));

        var forward = new ArrayList<String>();
        var page = page(author, forum, null);
        assertThat(page.previous()).isNull();
        assertThat(page.topics().getFirst().title()).isEqualTo("On top");
        forward.addAll(titles(page).subList(1, page.topics().size()));
        while (page.next() != null) {
            page = page(author, forum, page.next());
            forward.addAll(titles(page));
        }
        assertThat(forward).containsExactlyElementsOf(titles.reversed());

        var backward = new ArrayList<>(titles(page));
        while (page.previous() != null) {
            page = page(author, forum, page.previous());
            backward.addAll(0, titles(page));
        }
        assertThat(backward).contains("On top").containsAll(titles).hasSize(61);
    }

    @Test
    void aBrokenCursorIsTheFirstPage() {
        var forum = fixture.forum();
        var author = fixture.member();
        ask(author, forum, "Here?");

        for (var cursor :
                List.of("", "x", "a1", "a-1-1", "a999999999999999999-1", "b1-999999999999999999", "a1-1'--")) {
            var found = page(author, forum, cursor);
            assertThat(found.topics().size()).isLessThanOrEqualTo(1);
        }
        assertThat(titles(page(author, forum, "nonsense"))).containsExactly("Here?");
    }

    @Test
    void unansweredQuestionsAreThoseNobodyElseAnsweredOldestFirst() {
        var forum = fixture.forum();
        var author = fixture.member();
        var reader = fixture.member();
        var waiting = ask(author, forum, "Waiting?");
        var answered = ask(author, forum, "Answered?");
        fixture.as.member(reader, () -> posts.reply(answered, "Yes.", Language.EN, null));

        assertThat(fixture.as
                        .member(reader, () -> lists.page(forum, TopicFilter.UNANSWERED, null))
                        .topics())
                .extracting(TopicSummary::id)
                .containsExactly(waiting);
        assertThat(fixture.as.member(reader, () -> lists.unanswered(10_000)))
                .extracting(TopicSummary::id)
                .contains(waiting)
                .doesNotContain(answered);
        assertThat(fixture.as.member(author, () -> lists.unanswered(10_000)))
                .extracting(TopicSummary::id)
                .doesNotContain(waiting);
    }

    @Test
    void theReadPositionMovesForwardOnlyAndNeverBeyondTheEnd() {
        var author = fixture.member();
        var reader = fixture.member();
        var topic = ask(author, fixture.forum(), "How far?");
        fill(topic, author, 9);

        fixture.as.member(reader, () -> {
            assertThat(pages.open(topic, new Window.Unread()).head().lastRead()).isZero();
            posts.read(topic, 5);
            posts.read(topic, 3);
            posts.read(topic, -1);
            assertThat(pages.open(topic, new Window.Unread()).head().lastRead()).isEqualTo(5);
            posts.read(topic, 1_000_000);
            assertThat(pages.open(topic, new Window.Unread()).head().lastRead()).isEqualTo(10);
        });
        assertThat(fixture.as
                        .member(fixture.member(), () -> pages.open(topic, new Window.Unread()))
                        .head()
                        .lastRead())
                .isZero();
    }

    @Test
    void windowsCoverATopicWithoutHoleOrDouble() {
        var author = fixture.member();
        var topic = ask(author, fixture.forum(), "How long?");
        fill(topic, author, 49);

        fixture.as.member(author, () -> {
            var seen = new ArrayList<Integer>();
            var window = pages.open(topic, new Window.From(1)).posts();
            assertThat(window.hasEarlier()).isFalse();
            seen.addAll(numbers(window));
            while (window.hasLater()) {
                window = pages.open(topic, new Window.From(window.last() + 1)).posts();
                seen.addAll(numbers(window));
            }
            assertThat(seen)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 50).boxed().toList());

            var before = pages.open(topic, new Window.Before(31)).posts();
            assertThat(numbers(before))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(11, 30).boxed().toList());
            assertThat(before.hasEarlier()).isTrue();
            assertThat(pages.open(topic, new Window.From(51)).posts().posts()).isEmpty();
            assertThat(pages.open(topic, new Window.From(Integer.MAX_VALUE))
                            .posts()
                            .posts())
                    .isEmpty();
        });
    }

    @Test
    void aLinkToAPostAndTheFirstUnreadOneComeWithTheirContextAndAFullPage() {
        var author = fixture.member();
        var reader = fixture.member();
        var topic = ask(author, fixture.forum(), "Where to begin?");
        fill(topic, author, 2);
        fixture.as.member(reader, () -> {
            posts.read(topic, 2);
            assertThat(numbers(topic, new Window.Around(3))).containsExactly(1, 2, 3);
            assertThat(numbers(topic, new Window.Unread())).containsExactly(1, 2, 3);
        });

        fill(topic, author, 47);
        fixture.as.member(reader, () -> {
            assertThat(numbers(topic, new Window.Unread())).startsWith(2, 3).hasSize(20);
            assertThat(numbers(topic, new Window.Around(10))).startsWith(9, 10).hasSize(20);
            assertThat(numbers(topic, new Window.Around(50))).startsWith(31).endsWith(50);
            assertThat(numbers(topic, new Window.Around(51))).startsWith(31).endsWith(50);
            posts.read(topic, 45);
            assertThat(numbers(topic, new Window.Unread())).startsWith(31).endsWith(50);
        });
    }

    @Test
    void theHeadSaysWhoWritesAndWhatOneMayDo() {
        var author = fixture.member();
        var helper = fixture.member();
        var topic = ask(author, fixture.forum(), "Who?");
        fixture.as.member(helper, () -> posts.reply(topic, "Me.", Language.EN, 1));
        fixture.as.member(helper, () -> posts.reply(topic, "And me.", Language.EN, null));
        fixture.as.member(author, () -> topics.accept(topic, 2));

        var asAuthor = fixture.as.member(author, () -> pages.open(topic, new Window.From(1)));
        assertThat(asAuthor.head()).satisfies(head -> {
            assertThat(head.participantCount()).isEqualTo(2);
            assertThat(head.participants().getFirst().id()).isEqualTo(helper);
            assertThat(head.mayAccept()).isTrue();
            assertThat(head.mayRename()).isTrue();
            assertThat(head.mayModerate()).isFalse();
            assertThat(head.level()).isEqualTo(Level.WATCHING);
        });
        assertThat(asAuthor.accepted())
                .satisfies(answer -> assertThat(answer.number()).isEqualTo(2));
        assertThat(asAuthor.posts().posts().get(1).replyToAuthor()).isNotBlank();
        assertThat(asAuthor.posts().posts()).extracting(PostView::mayEdit).containsExactly(true, false, false);

        var asHelper = fixture.as.member(helper, () -> pages.open(topic, new Window.From(1)));
        assertThat(asHelper.head().mayAccept()).isFalse();
        assertThat(asHelper.posts().posts()).extracting(PostView::mayEdit).containsExactly(false, true, true);
    }

    @Test
    void aTraceStaysWhereAPostWasAndOnlyItsAuthorAndModeratorsReadWhatIsHidden() {
        var author = fixture.member();
        var reader = fixture.member();
        var moderator = fixture.member(Role.MODERATOR);
        var topic = ask(author, fixture.forum(), "Gone?");
        fixture.as.member(author, () -> posts.reply(topic, "canary deleted", Language.EN, null));
        fixture.as.member(author, () -> posts.reply(topic, "canary hidden", Language.EN, null));

        fixture.as.member(author, () -> posts.delete(topic, 2));
        fixture.as.member(moderator, () -> posts.hide(topic, 3, "Names a visitor."));

        for (var person : new long[] {author, reader}) {
            var seen = fixture.as.member(person, () -> pages.open(topic, new Window.From(1)));
            assertThat(seen.posts().posts())
                    .extracting(PostView::state)
                    .containsExactly(PostState.PUBLISHED, PostState.DELETED, PostState.HIDDEN);
            assertThat(seen.toString()).doesNotContain("canary deleted");
            assertThat(seen.toString().contains("canary hidden")).isEqualTo(person == author);
            assertThat(seen.posts().posts().getLast().stateReason()).isEqualTo("Names a visitor.");
            assertThat(fixture.as.member(person, () -> history.of(topic, 2))).isEmpty();
        }
        assertThat(fixture.as
                        .member(moderator, () -> pages.open(topic, new Window.From(1)))
                        .toString())
                .contains("canary deleted")
                .contains("canary hidden");
    }

    @Test
    void theHistoryHoldsEveryTextAndHidesWithItsPost() {
        var author = fixture.member();
        var reader = fixture.member();
        var moderator = fixture.member(Role.MODERATOR);
        var topic = ask(author, fixture.forum(), "History?");
        edit(author, topic, "second", "typo");
        clock.advance(Duration.ofSeconds(1));
        edit(moderator, topic, "third", "");

        assertThat(fixture.as.member(reader, () -> history.of(topic, 1)))
                .satisfiesExactly(
                        text -> assertThat(text.source()).isEqualTo("We wonder."),
                        text -> {
                            assertThat(text.source()).isEqualTo("second");
                            assertThat(text.reason()).isEqualTo("typo");
                        },
                        text -> {
                            assertThat(text.source()).isEqualTo("third");
                            assertThat(text.editor()).isNotNull();
                            assertThat(text.editor().id()).isEqualTo(moderator);
                        });

        fixture.as.member(moderator, () -> posts.hide(topic, 1, "Names a visitor."));
        assertThat(fixture.as.member(reader, () -> history.of(topic, 1))).isEmpty();
        assertThat(fixture.as.member(moderator, () -> history.of(topic, 1))).hasSize(3);
    }

    private void edit(long editor, long topic, String text, String reason) {
        fixture.as.member(
                editor, () -> posts.edit(topic, 1, posts.source(topic, 1).version(), text, reason));
    }

    private ForumSummary row(long reader, String forum) {
        return fixture.as.member(reader, forums::overview).stream()
                .filter(row -> row.slug().equals(forum))
                .findFirst()
                .orElseThrow();
    }

    private TopicPage page(long reader, String forum, String cursor) {
        return fixture.as.member(reader, () -> lists.page(forum, TopicFilter.ALL, cursor));
    }

    private static List<String> titles(TopicPage page) {
        return page.topics().stream().map(TopicSummary::title).toList();
    }

    private List<Integer> numbers(long topic, Window window) {
        return numbers(pages.open(topic, window).posts());
    }

    private static List<Integer> numbers(PostPage page) {
        return page.posts().stream().map(PostView::number).toList();
    }

    private void fill(long topic, long author, int replies) {
        for (var i = 0; i < replies; i++) {
            var text = "Reply " + i;
            fixture.as.member(author, () -> posts.reply(topic, text, Language.EN, null));
        }
    }

    private long ask(long author, String forum, String title) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(forum, TopicKind.QUESTION, title, "We wonder.", Language.EN)))
                .id();
    }
}
