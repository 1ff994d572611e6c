package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.search.Hit;

/** Topics that get another place, and posts that become a topic. */
class TopicMovesTest extends TopicRoom {

    @Test
    void aMovedTopicIsListedAndReadThereUnderItsOldAddressAndSaysWhereItCameFrom() {
        var other = fixture.forum();
        var topic = ask(author, forum, "Where does it belong?");

        fixture.as.member(moderator, () -> moves.move(topic, other, "It is about maps"));

        assertThat(listed(reader, forum)).isEmpty();
        assertThat(listed(reader, other)).containsExactly(topic);
        var shown = open(reader, topic, new Window.Unread());
        assertThat(shown.head().forumSlug()).isEqualTo(other);
        var line = shown.events().getFirst();
        assertThat(line.kind()).isEqualTo(TopicEvent.Kind.MOVED);
        assertThat(line.name()).isEqualTo("en " + forum);
        assertThat(line.reason()).isEqualTo("It is about maps");
        assertThat(line.afterNo()).isEqualTo(1);
        assertThat(actions(topic)).contains("topic.moved");
    }

    @Test
    void whoMovesModeratesOnBothSides() {
        var topic = ask(author, forum, "Whose right?");
        var secret = ask(inBoth, coordinators, "Whispered");

        assertThatThrownBy(() -> fixture.as.member(moderator, () -> moves.move(topic, coordinators, "There")))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> fixture.as.member(moderator, () -> moves.move(secret, forum, "Here")))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> fixture.as.member(author, () -> moves.move(topic, fixture.forum(), "There")))
                .isInstanceOf(NotOpen.class);
        assertThat(fixture.as.member(moderator, () -> moves.targets(topic)))
                .extracting(MoveTarget::slug)
                .contains(forum)
                .doesNotContain(coordinators);
    }

    @Test
    void nothingMovesIntoAnArchivedForumNorWithoutAReasonNorToWhereItIs() {
        var archived = fixture.forum();
        sql.sql("update forum set archived_at = '2020-01-01' where slug = :slug")
                .param("slug", archived)
                .update();
        var topic = ask(author, forum, "Not there");

        refused("forum", () -> moves.move(topic, archived, "Old"));
        refused("forum", () -> moves.move(topic, forum, "Same"));
        refused("forum", () -> moves.move(topic, "", "None"));
        refused("reason", () -> moves.move(topic, fixture.forum(), " "));
    }

    @Test
    void whoMayNotReadTheNewForumHasLostTheTopicAtOnceAndIsNotTold() {
        var topic = ask(author, forum, "Too much said");

        fixture.as.member(inBoth, () -> moves.move(topic, coordinators, "Names visitors"));
        jobs.awaitFacts();

        assertThatThrownBy(() -> open(author, topic, new Window.Unread())).isInstanceOf(NotOpen.class);
        assertThat(fixture.as.member(author, bell::unread)).isZero();
    }

    @Test
    void theNameOfAForumThatTheReaderMayNotReadIsNotSaid() {
        var topic = ask(inBoth, coordinators, "For all after all");

        fixture.as.member(inBoth, () -> moves.move(topic, forum, "Good for all"));

        assertThat(open(reader, topic, new Window.Unread()).events().getFirst().name())
                .isNull();
        assertThat(open(inBoth, topic, new Window.Unread()).events().getFirst().name())
                .isEqualTo("en " + coordinators);
    }

    @Test
    void searchFindsAMovedTopicForThoseOfTheNewForumOnly() {
        var word = Fixture.unique("zitronenfalter").replace("-", "");
        var topic = ask(author, forum, "About " + word);
        assertThat(found(reader, word)).hasSize(1);

        fixture.as.member(inBoth, () -> moves.move(topic, coordinators, "Names visitors"));

        assertThat(found(reader, word)).isEmpty();
        assertThat(found(inBoth, word)).extracting(Hit::place).containsExactly("en " + coordinators);
    }

    @Test
    void chosenPostsBecomeADiscussionAndTheOthersKeepTheirNumbers() {
        var topic = ask(author, forum, "Two things at once");
        answer(reader, topic, "First thing", null);
        answer(author, topic, "Second thing", 2);
        answer(reader, topic, "More of the second", 3);
        fixture.as.member(author, () -> topics.accept(topic, 4));
        var ids = ids(topic);

        var fresh = fixture.as.member(moderator, () -> moves.split(topic, List.of(4, 3), "The second thing", forum));

        var left = open(reader, topic, new Window.Unread());
        assertThat(numbers(left)).containsExactly(1, 2);
        assertThat(left.head().lastPostNo()).isEqualTo(2);
        assertThat(left.head().acceptedNo()).isNull();
        assertThat(left.events())
                .extracting(TopicEvent::kind, TopicEvent::afterNo, TopicEvent::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TopicEvent.Kind.SPLIT_OFF, 2, "The second thing"));
        var there = open(reader, fresh.id(), new Window.Unread());
        assertThat(numbers(there)).containsExactly(1, 2);
        assertThat(ids(fresh.id())).isEqualTo(ids.subList(2, 4));
        assertThat(there.head().kind()).isEqualTo(TopicKind.DISCUSSION);
        assertThat(there.head().authorId()).isEqualTo(author);
        assertThat(there.head().createdAt())
                .isEqualTo(there.posts().posts().getFirst().createdAt());
        // The one answered a post that stayed, the other one that came along.
        assertThat(there.posts().posts()).extracting(PostView::replyTo).containsExactly(null, 1);
        assertThat(there.events().getFirst().name()).isEqualTo("Two things at once");
        assertThat(actions(topic)).contains("topic.split");
        assertThat(answer(reader, topic, "Later", null)).isEqualTo(5);
    }

    @Test
    void theOldAddressLeadsToThePostForThoseWhoMayReadItThere() {
        var topic = ask(author, forum, "Partly secret");
        answer(author, topic, "Said openly", null);
        answer(author, topic, "Said too openly", null);

        var fresh = fixture.as.member(inBoth, () -> moves.split(topic, List.of(3), "Kept apart", coordinators));

        assertThat(fixture.as.member(inBoth, () -> moves.whereIs(topic, 3)))
                .contains(new PostPlace(fresh.id(), fresh.slug(), 1));
        assertThat(fixture.as.member(reader, () -> moves.whereIs(topic, 3))).isEmpty();
        assertThat(fixture.as.member(inBoth, () -> moves.whereIs(topic, 2))).isEmpty();
        var line = open(reader, topic, new Window.Unread()).events().getFirst();
        assertThat(line.name()).isNull();
        assertThat(line.other()).isNull();
    }

    @Test
    void aPostThatWasMovedTwiceIsFoundFromBothOldAddresses() {
        var topic = ask(author, forum, "Twice");
        answer(author, topic, "First", null);
        answer(reader, topic, "Second", null);
        var once = fixture.as.member(moderator, () -> moves.split(topic, List.of(2, 3), "Once more", forum));
        var twice = fixture.as.member(moderator, () -> moves.split(once.id(), List.of(2), "And again", forum));

        var there = new PostPlace(twice.id(), twice.slug(), 1);
        assertThat(fixture.as.member(reader, () -> moves.whereIs(topic, 3))).contains(there);
        assertThat(fixture.as.member(reader, () -> moves.whereIs(once.id(), 2))).contains(there);
    }

    @Test
    void everybodyHasReadTheNewTopicAsFarAsTheyHadReadItsPosts() {
        var topic = ask(author, forum, "How far?");
        answer(author, topic, "Two", null);
        answer(author, topic, "Three", null);
        answer(author, topic, "Four", null);
        var half = fixture.member();
        fixture.as.member(reader, () -> posts.read(topic, 4));
        fixture.as.member(half, () -> posts.read(topic, 3));

        var fresh = fixture.as.member(moderator, () -> moves.split(topic, List.of(2, 4), "Even ones", forum));

        assertThat(lastRead(reader, fresh.id())).isEqualTo(2);
        assertThat(lastRead(half, fresh.id())).isEqualTo(1);
        assertThat(lastRead(fixture.member(), fresh.id())).isZero();
    }

    @Test
    void whoWroteAMovedPostWatchesAndWhatWasChosenStaysChosen() {
        var topic = ask(author, forum, "Who follows?");
        var silent = fixture.member();
        answer(reader, topic, "Two", null);
        answer(silent, topic, "Three", null);
        fixture.as.member(silent, () -> follows.choose(Followable.topic(topic), Level.MUTED));

        var fresh = fixture.as.member(moderator, () -> moves.split(topic, List.of(2, 3), "Answers", forum));

        assertThat(open(reader, fresh.id(), new Window.Unread()).standing().level())
                .isEqualTo(Level.WATCHING);
        var muted = open(silent, fresh.id(), new Window.Unread()).standing();
        assertThat(muted.level()).isEqualTo(Level.MUTED);
        assertThat(muted.because()).isEqualTo(Standing.Because.CHOSEN);
        assertThat(open(author, fresh.id(), new Window.Unread()).standing().level())
                .isEqualTo(Level.NORMAL);
    }

    @Test
    void readingThePostAtItsNewPlaceReadsWhatWasToldOfIt() {
        var topic = ask(author, forum, "Told");
        answer(reader, topic, "Two", null);
        answer(reader, topic, "Three", null);
        jobs.awaitFacts();
        assertThat(fixture.as.member(author, bell::unread)).isEqualTo(2);

        var fresh = fixture.as.member(moderator, () -> moves.split(topic, List.of(3), "Apart", forum));
        fixture.as.member(author, () -> posts.read(topic, 2));
        assertThat(fixture.as.member(author, bell::unread)).isEqualTo(1);
        fixture.as.member(author, () -> posts.read(fresh.id(), 1));

        assertThat(fixture.as.member(author, bell::unread)).isZero();
        assertThat(fixture.as.member(author, () -> bell.latest(5))).hasSize(2);
    }

    @Test
    void aHiddenPostMovesAlongAndADeletedOneStays() {
        var topic = ask(author, forum, "What comes along?");
        answer(reader, topic, "Two", null);
        answer(reader, topic, "Three", null);
        answer(reader, topic, "Four", null);
        fixture.as.member(moderator, () -> posts.hide(topic, 2, "Rude"));
        fixture.as.member(reader, () -> posts.delete(topic, 3));

        var fresh = fixture.as.member(moderator, () -> moves.split(topic, List.of(2, 3, 4), "Apart", forum));

        assertThat(open(moderator, fresh.id(), new Window.Unread()).posts().posts())
                .extracting(PostView::state)
                .containsExactly(PostState.HIDDEN, PostState.PUBLISHED);
        assertThat(numbers(open(reader, topic, new Window.Unread()))).containsExactly(1, 3);
    }

    @Test
    void theFirstPostStaysAndNothingChosenIsSaid() {
        var topic = ask(author, forum, "Not that one");
        answer(reader, topic, "Two", null);

        refused("posts", () -> moves.split(topic, List.of(1, 2), "All of it", forum));
        refused("posts", () -> moves.split(topic, List.of(0), "Summary", forum));
        refused("posts", () -> moves.split(topic, List.of(), "Nothing", forum));
        refused("posts", () -> moves.split(topic, List.of(9), "Not there", forum));
        refused("title", () -> moves.split(topic, List.of(2), "x", forum));
        assertThatThrownBy(
                        () -> fixture.as.member(moderator, () -> moves.split(topic, List.of(2), "There", coordinators)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void ofTwoWhoSplitAtOnceOneIsTooLate() throws Exception {
        var topic = ask(author, forum, "Both at once");
        answer(reader, topic, "Two", null);
        var start = new CyclicBarrier(2);
        Callable<@Nullable TopicRef> one = () -> {
            start.await();
            try {
                return fixture.as.member(moderator, () -> moves.split(topic, List.of(2), "Apart", forum));
            } catch (InvalidInput tooLate) {
                return null;
            }
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(one);
            assertThat(java.util.stream.Stream.of(first, second)
                            .filter(done -> {
                                try {
                                    return done.get() != null;
                                } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            .count())
                    .isEqualTo(1);
        }
        assertThat(listed(reader, forum)).hasSize(2);
    }

    private int lastRead(long by, long topic) {
        return open(by, topic, new Window.Unread()).head().lastRead();
    }

    private List<String> actions(long topic) {
        return sql.sql("select action from audit_entry where object_kind = 'topic' and object_id = :topic")
                .param("topic", topic)
                .query(String.class)
                .list();
    }
}
