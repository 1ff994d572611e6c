package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.springframework.beans.factory.annotation.Autowired;

/** Languages of posts, topics that close by themselves, topics that are alike. */
@PortalTest
class TopicAidsTest {

    private static final String ITALIAN =
            "Vorremmo sapere come organizzate i colloqui senza appuntamento in biblioteca.";
    private static final String FRENCH =
            "Nous aimerions savoir comment vous organisez les entretiens sans rendez-vous.";

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicPages pages;

    @Autowired
    TopicClosing closing;

    @Autowired
    TimedClosing timed;

    @Autowired
    JobRunner jobs;

    @Autowired
    SimilarTopics similar;

    @Autowired
    TopicLinks links;

    @Autowired
    AdjustableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theLanguageOfAnAnswerIsDetectedUnlessItWasChosen() {
        var author = fixture.member();
        var topic = ask(author, fixture.forum(), "How many?");

        fixture.as.member(author, () -> posts.reply(topic, ITALIAN, null, null));
        fixture.as.member(author, () -> posts.reply(topic, "Bonjour !", null, null));
        fixture.as.member(author, () -> posts.reply(topic, FRENCH, Language.CA, null));

        assertThat(open(author, topic).posts().posts())
                .extracting(PostView::language)
                .containsExactly(Language.EN, Language.IT, Language.EN, Language.CA);
    }

    @Test
    void anEditDetectsTheLanguageAgainUnlessSomebodySaidIt() {
        var author = fixture.member();
        var topic = ask(author, fixture.forum(), "How many?");
        rewrite(author, topic, ITALIAN);
        assertThat(open(author, topic).head().language()).isEqualTo(Language.IT);

        fixture.as.member(author, () -> posts.correctLanguage(topic, 1, Language.ES));
        rewrite(author, topic, FRENCH);

        assertThat(open(author, topic).head().language()).isEqualTo(Language.ES);
        assertThat(open(author, topic).posts().posts().getFirst().language()).isEqualTo(Language.ES);
    }

    @Test
    void aTopicClosesAtItsTimeAndSaysSo() {
        var author = fixture.member();
        var topic = ask(author, fixture.forum(), "How many?");
        fixture.as.member(author, () -> closing.closeAt(topic, inHours(2)));
        assertThat(open(author, topic).head().closesAt()).isNotNull();
        timed.run();
        assertThat(open(author, topic).head().state()).isEqualTo(TopicState.OPEN);

        clock.advance(Duration.ofHours(3));
        timed.run();
        timed.run();

        var head = open(author, topic).head();
        assertThat(head.state()).isEqualTo(TopicState.CLOSED);
        assertThat(head.closedBy()).isNull();
        assertThat(head.closesAt()).isNotNull();
    }

    @Test
    void aTopicThatShallStayOpenDoes() {
        var author = fixture.member();
        var topic = ask(author, fixture.forum(), "How many?");
        fixture.as.member(author, () -> closing.closeAt(topic, inHours(2)));
        fixture.as.member(fixture.member(Role.MODERATOR), () -> closing.keepOpen(topic));

        clock.advance(Duration.ofHours(3));
        timed.run();

        assertThat(open(author, topic).head().state()).isEqualTo(TopicState.OPEN);
        assertThatThrownBy(() -> fixture.as.member(author, () -> closing.closeAt(topic, Instant.EPOCH)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void topicsThatShareTheWordsOfATitleAreSimilar() {
        var reader = fixture.member();
        var forum = fixture.forum();
        var asked = ask(reader, forum, "Zylophone lessons for glockenspiel teachers");
        jobs.awaitFacts();

        assertThat(fixture.as.member(reader, () -> similar.to("Any glockenspiel and zylophone teachers?", 5)))
                .extracting(SimilarTopic::id)
                .contains(asked);
        assertThat(fixture.as.member(reader, () -> similar.to("Zylo", 5))).isEmpty();
        assertThat(fixture.as.member(reader, () -> similar.to("Nothing whatsoever quixotically", 5)))
                .isEmpty();
    }

    @Test
    void aLinkToATopicCarriesItsTitle() {
        var reader = fixture.member();
        var topic = ask(reader, fixture.forum(), "What [is] this?");

        assertThat(fixture.as.member(reader, () -> links.markdown(topic)))
                .startsWith("[What  is  this?](http")
                .contains("/topics/" + topic + "/");
    }

    private void rewrite(long author, long topic, String text) {
        fixture.as.member(
                author, () -> posts.edit(topic, 1, posts.source(topic, 1).version(), text, ""));
    }

    private OpenTopic open(long reader, long topic) {
        return fixture.as.member(reader, () -> pages.open(topic, new Window.From(1)));
    }

    private long ask(long author, String forum, String title) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(forum, TopicKind.QUESTION, title, "We wonder.", Language.EN)))
                .id();
    }

    private Instant inHours(int hours) {
        return Instant.now(clock).plus(Duration.ofHours(hours));
    }
}
