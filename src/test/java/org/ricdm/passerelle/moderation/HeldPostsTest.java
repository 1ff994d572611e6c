package org.ricdm.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.Forums;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.PostHistory;
import org.ricdm.passerelle.forum.PostState;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.TopicFilter;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicLists;
import org.ricdm.passerelle.forum.TopicSummary;
import org.ricdm.passerelle.forum.Window;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchQuestion;
import org.springframework.beans.factory.annotation.Autowired;

/** What a newcomer writes with many links: there for its author and for moderators, not there for anybody else. */
class HeldPostsTest extends ModerationRoom {

    @Autowired
    Follows follows;

    @Autowired
    Forums forums;

    @Autowired
    TopicLists lists;

    @Autowired
    PostHistory history;

    @Autowired
    Search search;

    @Autowired
    ObjectRegistry objects;

    @Test
    void theThirdLinkMakesANewcomersAnswerWait() {
        var topic = open(fixture.member(), fixture.forum(), "We wonder.");

        var few = reply(fixture.member(), topic, "See https://one.example and https://two.example.");
        var many = reply(fixture.member(), topic, LINKS);

        assertThat(state(post(topic, few))).isEqualTo("PUBLISHED");
        assertThat(state(post(topic, many))).isEqualTo("HELD");
    }

    @Test
    void whoJoinedAWeekAgoOrModeratesWritesAsManyLinksAsTheyLike() {
        var topic = open(fixture.member(), fixture.forum(), "We wonder.");
        var oldHand = fixture.member();
        sql.sql("update member set joined_at = joined_at - interval 8 day where id = :id")
                .param("id", oldHand)
                .update();

        assertThat(state(post(topic, reply(oldHand, topic, LINKS)))).isEqualTo("PUBLISHED");
        assertThat(state(post(topic, reply(moderator(), topic, LINKS)))).isEqualTo("PUBLISHED");
    }

    @Test
    void linksInsideThePortalDoNotCount() {
        var topic = open(fixture.member(), fixture.forum(), "We wonder.");

        var number = reply(fixture.member(), topic, "[a](/forums) [b](/members) [c](/centres) [d](/)");

        assertThat(state(post(topic, number))).isEqualTo("PUBLISHED");
    }

    @Test
    void anAnswerThatWaitsIsThereForItsAuthorAndModeratorsOnly() {
        var forum = fixture.forum();
        var opener = fixture.member();
        var topic = open(opener, forum, "We wonder.");
        var author = fixture.member();
        var reader = fixture.member();
        var number = reply(author, topic, LINKS + " Zanzibar");
        jobs.awaitFacts();

        assertThat(numbers(reader, topic)).containsExactly(1);
        assertThat(numbers(opener, topic)).containsExactly(1);
        assertThat(numbers(author, topic)).containsExactly(1, number);
        assertThat(numbers(moderator(), topic)).containsExactly(1, number);
        var row = listed(reader, forum).getFirst();
        assertThat(row.replies()).isZero();
        assertThat(row.unread()).isEqualTo(1);
        assertThat(fixture.as
                        .member(reader, () -> pages.open(topic, new Window.From(1)))
                        .head())
                .satisfies(head -> {
                    assertThat(head.lastPostNo()).isEqualTo(1);
                    assertThat(head.participantCount()).isEqualTo(1);
                });
        assertThat(fixture.as
                        .member(reader, () -> search.find(SearchQuestion.of("Zanzibar")))
                        .texts())
                .isEmpty();
        assertThat(fixture.as.member(reader, () -> history.of(topic, number))).isEmpty();
        assertThatThrownBy(() -> fixture.as.member(reader, () -> posts.quote(topic, number, "")))
                .isInstanceOf(NotOpen.class);
        assertThat(objects.readable(reader, List.of(post(topic, number)))).isEmpty();
        assertThat(told(opener, topic)).isEmpty();
    }

    @Test
    void aTopicThatWaitsIsThereForItsAuthorAndModeratorsOnly() {
        var forum = fixture.forum();
        var author = fixture.member();
        var reader = fixture.member();
        var title = Fixture.unique("Quagga");
        var topic = fixture.as
                .member(author, () -> topics.open(new NewTopic(forum, TopicKind.QUESTION, title, LINKS, Language.EN)))
                .id();
        var object = new ObjectRef("topic", topic);

        assertThatThrownBy(() -> numbers(reader, topic)).isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> reply(reader, topic, "May I?")).isInstanceOf(NotOpen.class);
        assertThatThrownBy(
                        () -> fixture.as.member(reader, () -> follows.choose(Followable.topic(topic), Level.WATCHING)))
                .isInstanceOf(NotOpen.class);
        assertThat(listed(reader, forum)).isEmpty();
        assertThat(fixture.as.member(reader, () -> forums.forum(forum))).satisfies(summary -> {
            assertThat(summary.lastTitle()).isNull();
            assertThat(summary.newTopics()).isZero();
        });
        assertThat(fixture.as.member(reader, () -> lists.unanswered(500)))
                .extracting(TopicSummary::id)
                .doesNotContain(topic);
        jobs.awaitFacts();
        assertThat(fixture.as
                        .member(reader, () -> search.find(SearchQuestion.of(title)))
                        .texts())
                .isEmpty();
        assertThat(objects.readable(reader, List.of(object))).isEmpty();
        assertThat(objects.readable(author, List.of(object))).containsExactly(object);
        assertThat(numbers(author, topic)).containsExactly(1);
        assertThat(listed(author, forum)).extracting(TopicSummary::id).containsExactly(topic);
        assertThat(numbers(moderator(), topic)).containsExactly(1);
        assertThat(FlagsTest.refused(() -> reply(author, topic, "And another thing.")))
                .containsExactly("forum.error.topicHeld");
    }

    @Test
    void onceReleasedItIsToldAsIfItWerePublishedThen() {
        var opener = fixture.member();
        var topic = open(opener, fixture.forum(), "We wonder.");
        var number = reply(fixture.member(), topic, LINKS);
        var later = reply(fixture.member(), topic, "Meanwhile.");
        fixture.as.member(opener, () -> posts.read(topic, later));
        jobs.awaitFacts();

        fixture.as.member(moderator(), () -> decisions.keep(caseAbout(post(topic, number))));
        jobs.awaitFacts();

        assertThat(numbers(opener, topic)).containsExactly(1, number, later);
        assertThat(told(opener, topic)).contains(number);
        assertThat(fixture.as
                        .member(opener, () -> pages.open(topic, new Window.Unread()))
                        .head()
                        .lastRead())
                .isEqualTo(number - 1);
    }

    @Test
    void aReleasedTopicIsThereForEverybody() {
        var forum = fixture.forum();
        var topic = open(fixture.member(), forum, LINKS);

        fixture.as.member(moderator(), () -> decisions.keep(caseAbout(post(topic, 1))));

        assertThat(listed(fixture.member(), forum)).extracting(TopicSummary::id).containsExactly(topic);
        reply(fixture.member(), topic, "Gladly.");
    }

    @Test
    void aRefusedTopicStaysOutOfSight() {
        var topic = open(fixture.member(), fixture.forum(), LINKS);

        fixture.as.member(moderator(), () -> decisions.hide(caseAbout(post(topic, 1)), REASONS));

        assertThatThrownBy(() -> numbers(fixture.member(), topic)).isInstanceOf(NotOpen.class);
    }

    @Test
    void aChangeThatAddsLinksTakesThePostOutOfSightAndLeavesATrace() {
        var author = fixture.member();
        var talk = talk(author);

        edit(talk, LINKS);

        assertThat(state(talk.post())).isEqualTo("HELD");
        var seen = fixture.as
                .member(fixture.member(), () -> pages.open(talk.topic(), new Window.From(1)))
                .posts()
                .posts()
                .getLast();
        assertThat(seen.state()).isEqualTo(PostState.HELD);
        assertThat(seen.html()).isEmpty();
        fixture.as.member(moderator(), () -> decisions.keep(caseAbout(talk.post())));
        assertThat(state(talk.post())).isEqualTo("PUBLISHED");
    }

    @Test
    void whatWasReturnedComesBackToTheQueueOnceItIsCorrected() {
        var talk = talk();
        var one = flagged(talk);
        fixture.as.member(moderator(), () -> decisions.giveBack(one, REASONS));
        assertThat(state(talk.post())).isEqualTo("RETURNED");
        assertThat(numbers(fixture.member(), talk.topic())).contains(talk.number());

        edit(talk, "Without the name.");

        assertThat(state(talk.post())).isEqualTo("HELD");
        var again = caseAbout(talk.post());
        assertThat(again).isGreaterThan(one);
        fixture.as.member(moderator(), () -> decisions.keep(again));
        assertThat(state(talk.post())).isEqualTo("PUBLISHED");
    }

    @Test
    void whatIsHiddenIsNotEditedByItsAuthor() {
        var talk = talk();
        hidden(talk, moderator());

        assertThatThrownBy(() -> edit(talk, "Better so.")).isInstanceOf(NotOpen.class);
    }

    @Test
    void theSecondClickGivesThePostThatWaits() {
        var topic = open(fixture.member(), fixture.forum(), "We wonder.");
        var author = fixture.member();

        assertThat(reply(author, topic, LINKS)).isEqualTo(reply(author, topic, LINKS));
    }

    private void edit(Talk talk, String text) {
        fixture.as.member(
                talk.author(),
                () -> posts.edit(
                        talk.topic(),
                        talk.number(),
                        posts.source(talk.topic(), talk.number()).version(),
                        text,
                        ""));
    }

    private int reply(long author, long topic, String text) {
        return fixture.as.member(author, () -> posts.reply(topic, text, Language.EN, null));
    }

    private List<Integer> numbers(long reader, long topic) {
        return fixture.as.member(reader, () -> pages.open(topic, new Window.From(1))).posts().posts().stream()
                .map(PostView::number)
                .toList();
    }

    private List<TopicSummary> listed(long reader, String forum) {
        return fixture.as
                .member(reader, () -> lists.page(forum, TopicFilter.ALL, null))
                .topics();
    }

    private List<Integer> told(long member, long topic) {
        return sql.sql("select position from notice where recipient_id = :member and thread_kind = 'topic'"
                        + " and thread_id = :topic")
                .param("member", member)
                .param("topic", topic)
                .query(Integer.class)
                .list();
    }
}
