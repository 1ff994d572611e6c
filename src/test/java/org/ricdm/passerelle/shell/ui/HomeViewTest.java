package org.ricdm.passerelle.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.forum.Topics;
import org.springframework.beans.factory.annotation.Autowired;

class HomeViewTest extends Screen {

    /** So far ahead that no other test has asked anything in the weeks before. */
    private static final Instant ALONE = Instant.parse("2036-05-01T09:00:00Z");

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Drafts drafts;

    @Autowired
    JobRunner jobs;

    @Autowired
    AdjustableClock clock;

    private long me;
    private long colleague;
    private String forum;

    @BeforeEach
    void twoMembers() {
        me = fixture.member();
        colleague = fixture.member();
        forum = fixture.forum();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoIsNewFindsOneSentenceInEachPlace() {
        clock.setTo(ALONE.plus(Duration.ofDays(365)));
        signIn(me);

        assertThat(words()).contains("Nothing new for you since your last visit.");
        assertThat(words(section("For you"))).contains("You have read everything you follow.");
        assertThat(words(section("Can you help?"))).contains("Every question has an answer at the moment.");
        assertThat(words(section("My drafts"))).contains("What you start to write is kept here.");
    }

    @Test
    void newsStandOncePerTopicWithWhatWasSaidLastAndHowManyMoreSpoke() {
        var title = Fixture.unique("Who has a map");
        var topic = ask(me, title, forum, Language.EN);
        reply(topic, "One of ours.");
        reply(topic, "And one of theirs.");
        reply(topic, "Here is the link.");
        var other = ask(me, Fixture.unique("Who has a pen"), forum, Language.EN);
        reply(other, "I do.");
        jobs.awaitFacts();

        signIn(me);

        assertThat(words()).contains("4 new things for you.");
        var rows = LocatorJ._find(section("For you"), Row.class);
        assertThat(rows).hasSize(2);
        assertThat(words(rows.getFirst())).contains("“I do.”").doesNotContain("more repl");
        assertThat(words(rows.getLast()))
                .contains(
                        title,
                        "Test " + name(colleague) + ": “Here is the link.”",
                        "en " + forum,
                        "and 2 more replies");
        assertThat(LocatorJ._find(rows.getLast(), Anchor.class).getFirst().getHref())
                .startsWith("/topics/" + topic.id() + "/");
    }

    @Test
    void whatWasReadIsNoNewsAnyMore() {
        var topic = ask(me, Fixture.unique("Who has a map"), forum, Language.EN);
        reply(topic, "We do.");
        jobs.awaitFacts();
        fixture.as.member(me, () -> posts.read(topic.id(), 2));

        signIn(me);

        assertThat(words(section("For you"))).contains("You have read everything you follow.");
    }

    @Test
    void questionsThatWaitAreShownLongestWaitingFirstAndNotOnesOwn() {
        clock.setTo(ALONE);
        var hidden = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        ask(fixture.member(Role.COORDINATOR), "Between ourselves", hidden, Language.EN);
        ask(me, "My own question", forum, Language.EN);
        var answered = ask(colleague, "Answered already", forum, Language.EN);
        reply(answered, "Yes.");
        clock.setTo(ALONE.plusSeconds(60));
        ask(colleague, "Chi ha una mappa?", forum, Language.IT);
        clock.setTo(ALONE.plusSeconds(120));
        ask(colleague, "Who has a map?", forum, Language.EN);

        signIn(me);

        var rows = LocatorJ._find(section("Can you help?"), Row.class);
        assertThat(titles("Can you help?")).containsExactly("Chi ha una mappa?", "Who has a map?");
        assertThat(words(rows.getFirst())).contains("IT", "Test " + name(colleague) + ", Ville");
        assertThat(words(rows.getLast())).doesNotContain("EN");
    }

    @Test
    void whatWasBegunIsShownAndGoesOnWhereItWasLeft() {
        var topic = ask(colleague, Fixture.unique("Who has a map"), forum, Language.EN);
        fixture.as.member(me, () -> {
            drafts.save(Drafts.newTopic(forum), "Half a title", "Half a text");
            drafts.save(Drafts.reply(topic.id()), "", "Half an answer\nwith a second line");
        });

        signIn(me);

        assertThat(titles("My drafts")).containsExactlyInAnyOrder("Half a title", "Half an answer");
        assertThat(LocatorJ._find(section("My drafts"), Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactlyInAnyOrder("/forums/" + forum + "/new", "/topics/" + topic.id() + "?reply");
    }

    @Test
    void theDraftsOfOthersAreNotShown() {
        fixture.as.member(colleague, () -> drafts.save(Drafts.newTopic(forum), "Half a title", "Half a text"));

        signIn(me);

        assertThat(words(section("My drafts"))).doesNotContain("Half a title");
    }

    @Test
    void aLongBeginningIsCutBetweenCharacters() {
        fixture.as.member(me, () -> drafts.save(Drafts.newTopic(forum), "", "😀".repeat(80)));

        signIn(me);

        assertThat(titles("My drafts")).singleElement().asString().matches("😀{20,60}…");
    }

    @Test
    void aMessageOfEmojiAloneIsShownToo() {
        fixture.as.member(me, () -> drafts.save(Drafts.newTopic(forum), "", "😀".repeat(40)));

        signIn(me);

        assertThat(titles("My drafts")).singleElement().asString().startsWith("😀😀😀");
    }

    @Test
    void theNetworkIsToldInFiguresThatLeadToTheirList() {
        signIn(me);

        assertThat(words(section("The network"))).contains("Cités des métiers", "associated centre", "countr");
        assertThat(LocatorJ._find(section("The network"), Anchor.class))
                .extracting(Anchor::getHref)
                .containsOnly("/centres");
    }

    private TopicRef ask(long author, String title, String where, Language language) {
        return fixture.as.member(
                author, () -> topics.open(new NewTopic(where, TopicKind.QUESTION, title, "We wonder.", language)));
    }

    private void reply(TopicRef topic, String text) {
        fixture.as.member(colleague, () -> posts.reply(topic.id(), text, Language.EN, null));
    }

    private String name(long member) {
        return fixture.handle(member).replace("test-", "");
    }

    private static List<String> titles(String heading) {
        return LocatorJ._find(section(heading), Row.class).stream()
                .map(row -> LocatorJ._find(row, Anchor.class).getFirst().getText())
                .toList();
    }

    private static PageSection section(String heading) {
        return LocatorJ._get(
                PageSection.class,
                it -> it.withPredicate(
                        section -> heading.equals(section.getAriaLabel().orElse(""))));
    }

    private static String words(Component inside) {
        return LocatorJ._find(inside, Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
