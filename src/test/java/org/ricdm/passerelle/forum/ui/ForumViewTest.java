package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicLists;

class ForumViewTest extends ForumScreen {

    private long author;
    private String forum;

    @BeforeEach
    void oneForum() {
        author = fixture.member();
        forum = fixture.forum();
        signIn(fixture.member());
    }

    @Test
    void aForumWithoutTopicsInvitesToAskTheFirstQuestion() {
        open("forums/" + forum);

        assertThat(heading()).isEqualTo("en " + forum);
        assertThat(words(the(EmptyState.class))).contains("Nobody has written here yet.");
        assertThat(LocatorJ._get(the(EmptyState.class), Anchor.class).getHref()).isEqualTo("/forums/" + forum + "/new");
    }

    @Test
    void whoMayNotWriteIsNotInvitedTo() {
        var readOnly = fixture.forum(Circle.MEMBERS, Circle.COORDINATORS);

        open("forums/" + readOnly);

        assertThat(words()).contains("Nobody has written here yet.").doesNotContain("New topic");
        assertThat(LocatorJ._find(the(EmptyState.class), Anchor.class)).isEmpty();
    }

    @Test
    void theFiltersShowAllTheQuestionsOrThoseWithoutAnswer() {
        begin(author, forum, TopicKind.DISCUSSION, "A talk");
        answer(author, ask(author, forum, "Answered question"), "Yes.");
        ask(author, forum, "Waiting question");

        open("forums/" + forum);
        assertThat(rows()).containsExactly("Waiting question", "Answered question", "A talk");

        filter("Questions");
        assertThat(rows()).containsExactly("Waiting question", "Answered question");
        assertThat(chosen()).isEqualTo("Questions");

        filter("Without answer");
        assertThat(rows()).containsExactly("Waiting question");

        filter("All");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void aFilterThatFindsNothingSaysSo() {
        begin(author, forum, TopicKind.DISCUSSION, "A talk");

        open("forums/" + forum + "?show=questions");
        assertThat(words()).contains("There are no questions here.");

        open("forums/" + forum + "?show=unanswered");
        assertThat(words()).contains("Every question here has an answer.");
    }

    @Test
    void aFilterOrPageThatSomebodyMadeUpShowsEverything() {
        ask(author, forum, "Waiting question");

        open("forums/" + forum + "?show=nonsense&page=a999-x");

        assertThat(rows()).containsExactly("Waiting question");
    }

    @Test
    void moreTopicsThanOnePageHoldsLeadOnAndBack() {
        var all = IntStream.rangeClosed(1, TopicLists.PAGE + 2).boxed().toList();
        all.forEach(n -> ask(author, forum, "Question " + n));
        open("forums/" + forum + "?show=questions");
        var first = rows();
        assertThat(first).hasSize(TopicLists.PAGE).startsWith("Question " + all.getLast());

        turn("next");
        assertThat(rows()).containsExactly("Question 2", "Question 1");
        assertThat(chosen()).isEqualTo("Questions");
        LocatorJ._assertNone(Anchor.class, it -> it.withText("Next page"));

        turn("prev");
        assertThat(rows()).isEqualTo(first);
    }

    @Test
    void onePageHasNoPager() {
        ask(author, forum, "Waiting question");

        open("forums/" + forum);

        LocatorJ._assertNone(KeysetPager.class);
    }

    @Test
    void aPinnedTopicStandsOnTop() {
        var rules = begin(author, forum, TopicKind.DISCUSSION, "House rules");
        ask(author, forum, "Waiting question");
        fixture.as.member(fixture.member(Role.MODERATOR), () -> topics.pin(rules.id()));

        open("forums/" + forum);

        assertThat(rows()).containsExactly("House rules", "Waiting question");
        assertThat(words(LocatorJ._find(Row.class).getFirst())).contains("Pinned");
    }

    @Test
    void aRowSaysWhoAskedHowManyAnsweredAndWhatIsNew() {
        var reader = fixture.member();
        var topic = ask(author, forum, "Waiting question");
        fixture.as.member(reader, () -> posts.read(topic.id(), 1));
        answer(author, topic, "Anybody?");
        answer(author, topic, "Nobody?");
        signIn(reader);

        open("forums/" + forum);

        assertThat(words(the(Row.class)))
                .contains("Test " + fixture.handle(author).replace("test-", ""), "Ville", "2 replies", "2 new");
    }

    @Test
    void anUnknownForumAndOneThatIsNotOpenLookTheSame() {
        open("forums/no-such-forum");
        var unknown = words();

        open("forums/" + fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS));

        assertThat(heading()).isEqualTo("Nothing to see at this address");
        assertThat(words()).isEqualTo(unknown);
    }

    private static void filter(String words) {
        open(LocatorJ._get(the(FilterBar.class), Anchor.class, it -> it.withText(words))
                .getHref()
                .substring(1));
    }

    private static String chosen() {
        return LocatorJ._get(
                        the(FilterBar.class),
                        Anchor.class,
                        it -> it.withPredicate(
                                chip -> "true".equals(chip.getElement().getAttribute("aria-current"))))
                .getText();
    }
}
