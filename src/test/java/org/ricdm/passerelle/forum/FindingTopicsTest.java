package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.Findable.Found;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class FindingTopicsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicSearch search;

    @Autowired
    People people;

    private long member;
    private String word;

    @BeforeEach
    void aMemberAndAWord() {
        member = fixture.member();
        word = Fixture.unique("canari").replace("-", "");
    }

    @Test
    void accentsAndCaseDoNotMatterAndTheEndOfAWordMayBeMissing() {
        open(fixture.forum(), "L’été " + word + " à l’Œuvre", "Bonjour");

        assertThat(titles("ETE " + word.toUpperCase(java.util.Locale.ROOT))).hasSize(1);
        assertThat(titles(word.substring(0, word.length() - 1) + " oeuv")).hasSize(1);
        assertThat(titles(word + " hiver")).isEmpty();
    }

    @Test
    void aTopicIsFoundByItsPostsToo_titlesFirst() {
        var forum = fixture.forum();
        open(forum, "Autre chose " + forum, "Ici, " + word + " dans le texte");
        open(forum, "Dans le titre: " + word, "Bonjour");

        assertThat(titles(word)).containsExactly("Dans le titre: " + word, "Autre chose " + forum);
    }

    @Test
    void shortWordsAreLookedForToo() {
        open(fixture.forum(), "Un atelier IA " + word, "Bonjour");

        assertThat(titles("IA " + word)).hasSize(1);
        assertThat(titles("IT " + word)).isEmpty();
        assertThat(titles("IA")).isNotEmpty();
    }

    @Test
    void whatMayNotBeReadIsNotFound() {
        var coordinator = fixture.member(Role.COORDINATOR);
        var secret = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        var topic = fixture.as.member(
                coordinator,
                () -> topics.open(new NewTopic(secret, TopicKind.QUESTION, "Secret " + word, word, Language.EN)));

        assertThat(find(member, word)).isEmpty();
        assertThat(find(coordinator, word)).hasSize(1);

        var moderatorInside = fixture.member(Role.MODERATOR, Role.COORDINATOR);
        fixture.as.member(moderatorInside, () -> posts.hide(topic.id(), 1, "Names a visitor."));
        assertThat(find(coordinator, word)).hasSize(1);
        assertThat(find(coordinator, "Secret " + word)).hasSize(1);
    }

    @Test
    void textOfHiddenAndDeletedPostsIsNotFound() {
        var topic = open(fixture.forum(), "Quelque chose", "Bonjour");
        fixture.as.member(member, () -> posts.reply(topic, "Ici " + word, Language.FR, null));
        assertThat(titles(word)).hasSize(1);

        fixture.as.member(member, () -> posts.delete(topic, 2));

        assertThat(titles(word)).isEmpty();
    }

    @Test
    void nothingThatIsTypedBreaksTheSearch() {
        for (var typed : List.of(
                "%",
                "_",
                "'",
                "\"",
                "+",
                "-a",
                "(",
                ")*",
                "@",
                "~x",
                "a* +b",
                "\\",
                "the",
                "%%%%",
                "\ud83e\udd8a",
                "--",
                "a".repeat(100),
                "+-><()~*\"@")) {
            assertThat(find(member, typed)).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(titles("%" + word)).isEmpty();
    }

    private long open(String forum, String title, String body) {
        return fixture.as
                .member(member, () -> topics.open(new NewTopic(forum, TopicKind.QUESTION, title, body, Language.FR)))
                .id();
    }

    private List<String> titles(String words) {
        return find(member, words).stream().map(Found::title).toList();
    }

    private List<Found> find(long memberId, String words) {
        return search.find(words, people.viewer(memberId).orElseThrow(), 10);
    }
}
