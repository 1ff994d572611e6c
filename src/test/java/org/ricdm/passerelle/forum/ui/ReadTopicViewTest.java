package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.NewSinceLine;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.TopicRef;
import org.springframework.beans.factory.annotation.Autowired;

class ReadTopicViewTest extends ForumScreen {

    @Autowired
    JobRunner jobs;

    private long reader;
    private long author;
    private String forum;
    private String title;
    private TopicRef topic;

    @BeforeEach
    void oneQuestion() {
        reader = fixture.member();
        author = fixture.member();
        forum = fixture.forum();
        title = Fixture.unique("Who has a map");
        topic = ask(author, forum, title);
    }

    @Test
    void theTopicShowsItsPostsWithTheirAuthorsAndWhereItStands() {
        var colleague = fixture.member();
        answer(colleague, topic, "We have **two**.");
        signIn(reader);

        openTopic(topic);

        assertThat(heading()).isEqualTo(title);
        assertThat(words(post(1))).contains("Test " + name(author), "We wonder.");
        assertThat(words(post(2))).contains("Test " + name(colleague), "We have <strong>two</strong>.");
        assertThat(words()).contains("Question", "2 messages · 2 people", "en " + forum);
    }

    @Test
    void aTopicInAnotherLanguageSaysSoAndReadsAloudInIt() {
        signIn(fixture.member(Language.FR, fixture.centre()));

        openTopic(topic);

        assertThat(words()).contains("EN");
        assertThat(the(com.vaadin.flow.component.html.H1.class).getElement().getAttribute("lang"))
                .isEqualTo("en");
    }

    @Test
    void theFirstVisitBeginsAtTheBeginningWithoutALine() {
        answer(author, topic, "Anybody?");
        signIn(reader);

        openTopic(topic);

        assertThat(numbers()).containsExactly(1, 2);
        LocatorJ._assertNone(NewSinceLine.class);
    }

    @Test
    void aLineStandsAboveTheFirstPostThatIsNewSinceTheLastVisit() {
        fill(author, topic, 4);
        fixture.as.member(reader, () -> posts.read(topic.id(), 2));
        signIn(reader);

        openTopic(topic);

        var items = LocatorJ._find(LocatorJ._get(OrderedList.class, it -> it.withClasses("post-list")), ListItem.class);
        var line = items.indexOf(the(NewSinceLine.class));
        assertThat(words(the(NewSinceLine.class))).isEqualTo("New since your last visit");
        assertThat(LocatorJ._find(items.get(line + 1), PostArticle.class)).containsExactly(post(3));
        assertThat(numbers()).contains(2, 3, 4);
    }

    @Test
    void whatWasOnTheScreenIsReadTheNextTime() {
        fill(author, topic, 3);
        fixture.as.member(reader, () -> posts.read(topic.id(), 1));
        signIn(reader);

        openInTheBrowser(address(topic));

        openTopic(topic);
        LocatorJ._assertNone(NewSinceLine.class);
    }

    @Test
    void aLongTopicIsReadPageByPage() {
        fill(author, topic, 26);
        signIn(reader);
        openTopic(topic);
        assertThat(numbers()).containsExactlyElementsOf(from1To20());

        turn("next");
        assertThat(numbers()).containsExactly(21, 22, 23, 24, 25, 26);

        turn("prev");
        assertThat(numbers()).containsExactlyElementsOf(from1To20());
    }

    @Test
    void whatWasOnTheNextPageIsReadToo() {
        fill(author, topic, 26);
        signIn(reader);
        openInTheBrowser(address(topic));

        turn("next");

        openTopic(topic);
        LocatorJ._assertNone(NewSinceLine.class);
        assertThat(numbers()).endsWith(26);
    }

    @Test
    void thePermalinkOfAPostOpensWhereItIs() {
        fill(author, topic, 30);
        signIn(reader);

        open(address(topic) + "/25");

        assertThat(numbers()).contains(25);
        assertThat(LocatorJ._get(post(25), Anchor.class, it -> it.withClasses("permalink"))
                        .getHref())
                .isEqualTo("/" + address(topic) + "/25");
    }

    @Test
    void thePermalinkOfAPostThatIsNotThereShowsTheLastOnes() {
        fill(author, topic, 3);
        signIn(reader);

        open(address(topic) + "/99");

        assertThat(heading()).isEqualTo(title);
        assertThat(numbers()).endsWith(3);
    }

    @Test
    void anUnknownTopicAndOneThatIsNotOpenToTheReaderLookTheSame() {
        var office = fixture.member(Role.COORDINATOR);
        var hidden = ask(office, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS), "Between ourselves");
        signIn(reader);

        open("topics/999999999/between-ourselves");
        var unknown = words();
        openTopic(hidden);

        assertThat(heading()).isEqualTo("Nothing to see at this address");
        assertThat(words()).isEqualTo(unknown).doesNotContain("Between ourselves");
    }

    @Test
    void whoLosesTheRightToReadFindsNothingInAnOpenTab() {
        var coordinator = fixture.member(Role.COORDINATOR);
        var hidden = ask(coordinator, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS), "Between ourselves");
        signIn(coordinator);
        openTopic(hidden);

        become(reader);
        openTopic(hidden);

        assertThat(heading()).isEqualTo("Nothing to see at this address");
    }

    @Test
    void aPostThatArrivesIsSaidAndShownWhenAskedFor() {
        signIn(reader);
        openTopic(topic);

        arrive(topic, "Just now");
        assertThat(numbers()).containsExactly(1);
        LocatorJ._click(LocatorJ._get(NativeButton.class, it -> it.withText("1 new message: show it")));

        assertThat(page()).contains("Just now");
    }

    @Test
    void whoGoesFromOneTopicToAnotherHearsOfTheOneThatIsOpen() {
        var other = ask(author, forum, "Another question");
        signIn(reader);
        openTopic(topic);
        openTopic(other);

        arrive(topic, "In the one before");
        assertThat(words()).doesNotContain("new message");

        arrive(other, "In this one");
        assertThat(words()).contains("1 new message: show it");
    }

    private void arrive(TopicRef where, String text) {
        answer(author, where, text);
        jobs.awaitFacts();
        MockVaadin.clientRoundtrip(true);
    }

    private String name(long member) {
        return fixture.handle(member).replace("test-", "");
    }

    private static Iterable<Integer> from1To20() {
        return IntStream.rangeClosed(1, 20).boxed().toList();
    }
}
