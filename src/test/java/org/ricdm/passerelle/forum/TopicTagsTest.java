package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.thesaurus.Tag;
import org.ricdm.passerelle.thesaurus.Tags;
import org.springframework.beans.factory.annotation.Autowired;

/** The tags of topics: terms by any of their names, free ones, and their merging. */
@PortalTest
class TopicTagsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    TopicPages pages;

    @Autowired
    TopicLists lists;

    @Autowired
    TopicTags topicTags;

    @Autowired
    Follows follows;

    @Autowired
    Tags tags;

    @Test
    void aTermIsFoundByItsNameInAnyLanguageAndByASynonymAndNamedInTheReadersLanguage() {
        var author = fixture.member();
        var topic = open(author, List.of("Culture scientifique", "OTLV", "young-neet"));
        var reader = fixture.member(Language.FR, fixture.centre());

        assertThat(carried(author, topic))
                .extracting(Tag::key)
                .contains("lifelong-guidance", "young-neet")
                .hasSize(3);
        assertThat(carried(reader, topic)).extracting(Tag::label).contains("Orientation tout au long de la vie");
        assertThat(fixture.as.member(reader, () -> tags.complete("lifelong", 5)))
                .extracting(Tag::label)
                .contains("Orientation tout au long de la vie");
    }

    @Test
    void theSameTagTwiceAndInOtherLettersIsOneTag() {
        var author = fixture.member();
        var label = Fixture.unique("Écoute");

        var topic = open(author, List.of(label, label.toUpperCase(java.util.Locale.ROOT), " " + label + "! "));
        var other = open(fixture.member(), List.of(label.replace('É', 'e')));

        assertThat(carried(author, topic)).extracting(Tag::label).containsExactly(label);
        assertThat(carried(author, other)).isEqualTo(carried(author, topic));
    }

    @Test
    void whatIsNoTagIsRefusedBesideTheFieldAndNothingIsOpened() {
        var author = fixture.member();

        assertRefused(author, List.of("!"), "tag.error.short");
        assertRefused(author, List.of("x".repeat(41)), "tag.error.long");
        assertRefused(author, List.of("ab", "cd", "ef", "gh", "ij", "kl"), "tag.error.tooMany");
    }

    @Test
    void aTagIsMergedIntoATermWithItsTopicsAndThoseWhoFollowItAndItsAddressLeadsThere() {
        var author = fixture.member();
        var moderator = fixture.member(Role.MODERATOR);
        var label = Fixture.unique("newcomers");
        var topic = open(author, List.of(label));
        var both = open(author, List.of(label, "migrants"));
        var follower = fixture.member();
        fixture.as.member(follower, () -> follows.choose(Followable.tag(label), Level.WATCHING));

        var target = fixture.as.member(moderator, () -> topicTags.merge(label, "Personnes migrantes"));

        assertThat(target.key()).isEqualTo("migrants");
        assertThat(carried(author, topic)).extracting(Tag::key).containsExactly("migrants");
        assertThat(carried(author, both)).extracting(Tag::key).containsExactly("migrants");
        assertThat(fixture.as.member(follower, () -> follows.ofTag("migrants"))).contains(Level.WATCHING);
        assertThat(fixture.as.member(author, () -> tags.find(label))).contains(target);
        var again = open(author, List.of(label));
        assertThat(carried(author, again)).extracting(Tag::key).containsExactly("migrants");
    }

    @Test
    void chainsOfMergedTagsLeadToTheEnd() {
        var author = fixture.member();
        var moderator = fixture.member(Role.MODERATOR);
        var first = Fixture.unique("first");
        var second = Fixture.unique("second");
        open(author, List.of(first, second));

        fixture.as.member(moderator, () -> topicTags.merge(first, second));
        fixture.as.member(moderator, () -> topicTags.merge(second, "seniors"));

        assertThat(fixture.as.member(author, () -> tags.find(first)))
                .get()
                .extracting(Tag::key)
                .isEqualTo("seniors");
    }

    @Test
    void aRenamedTagKeepsItsAddressAndIsSaidAnewOnItsTopics() {
        var author = fixture.member();
        var moderator = fixture.member(Role.MODERATOR);
        var label = Fixture.unique("typo");
        var topic = open(author, List.of(label));
        var better = Fixture.unique("Better");

        fixture.as.member(moderator, () -> topicTags.rename(label, better));

        assertThat(carried(author, topic)).containsExactly(new Tag(label, better));
        assertThatThrownBy(() -> fixture.as.member(moderator, () -> topicTags.rename(label, "Refugees")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theListsCarryTheTags() {
        var author = fixture.member();
        var forum = fixture.forum();
        var topic = fixture.as.member(
                author,
                () -> topics.open(new NewTopic(
                                forum, TopicKind.QUESTION, "Listed", "We ask.", Language.EN, List.of("seniors")))
                        .id());

        var row = fixture.as
                .member(author, () -> lists.page(forum, TopicFilter.ALL, null))
                .topics()
                .getFirst();

        assertThat(row.tags()).extracting(Tag::label).containsExactly("People over 50");
        assertThat(fixture.as
                        .member(author, () -> lists.tagged("seniors", null))
                        .topics())
                .extracting(TopicSummary::id)
                .contains(topic);
    }

    private void assertRefused(long author, List<String> typed, String key) {
        assertThatThrownBy(() -> open(author, typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("tags");
                                    assertThat(problem.messageKey()).isEqualTo(key);
                                }));
    }

    private List<Tag> carried(long reader, long topic) {
        return fixture.as
                .member(reader, () -> pages.open(topic, new Window.Unread()))
                .tags();
    }

    private long open(long author, List<String> tags) {
        var forum = fixture.forum();
        return fixture.as.member(
                author,
                () -> topics.open(new NewTopic(forum, TopicKind.QUESTION, "About what?", "We ask.", Language.EN, tags))
                        .id());
    }
}
