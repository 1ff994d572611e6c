package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.Sheets;
import org.ricdm.passerelle.thesaurus.Tag;
import org.springframework.beans.factory.annotation.Autowired;

/** Topics that are joined with another one. */
class TopicMergingTest extends TopicRoom {

    @Autowired
    TopicMerging merging;

    @Autowired
    TopicNews news;

    @Autowired
    TopicTags tags;

    @Autowired
    Polls polls;

    @Autowired
    Summaries summaries;

    @Autowired
    PracticeDrafts practices;

    @Autowired
    Sheets sheets;

    @Autowired
    Reactions reactions;

    @Autowired
    Bookmarks bookmarks;

    @Autowired
    Drafts drafts;

    private long target;
    private long source;

    @BeforeEach
    void twoTopicsOfTwoPostsEach() {
        target = ask(author, forum, "Which maps?");
        answer(reader, target, "This map", null);
        source = ask(reader, forum, "Maps again?");
        answer(author, source, "That map", null);
    }

    @Test
    void itsPostsStandBehindTheOthersAndAnswerEachOtherAsBefore() {
        answer(reader, source, "Thanks for that map", 2);
        var ids = ids(source);

        var place = merge();

        assertThat(place.topicId()).isEqualTo(target);
        assertThat(place.number()).isEqualTo(3);
        var joined = open(reader, target);
        assertThat(numbers(joined)).containsExactly(1, 2, 3, 4, 5);
        assertThat(ids(target)).endsWith(ids.toArray(Long[]::new));
        assertThat(joined.posts().posts()).extracting(PostView::replyTo).containsExactly(null, null, null, null, 4);
        assertThat(joined.head().lastPostNo()).isEqualTo(5);
        assertThat(joined.head().title()).isEqualTo("Which maps?");
        assertThat(answer(author, target, "Going on", 5)).isEqualTo(6);
    }

    @Test
    void aDraftOfAPracticeThatWasBegunOutOfItNamesTheOneThatIsLeft() {
        var draft = fixture.as.member(author, () -> practices.begin(source, List.of(1, 2), "A map for everybody"));

        merge();

        var sheet = fixture.as.member(author, () -> sheets.open(draft.practiceId()));
        assertThat(sheet.source()).isNotNull();
        assertThat(sheet.source().title()).isEqualTo("Which maps?");
        assertThat(open(author, target).events())
                .filteredOn(event -> event.kind() == TopicEvent.Kind.PRACTICE)
                .singleElement()
                .satisfies(event -> assertThat(event.afterNo()).isEqualTo(4));
    }

    @Test
    void theOtherIsGoneAndItsAddressesLeadToItsPosts() {
        var place = merge();

        assertThatThrownBy(() -> open(reader, source)).isInstanceOf(NotOpen.class);
        assertThat(listed(reader)).containsExactly(target);
        assertThat(fixture.as.member(reader, () -> moves.whereIs(source, 1))).contains(place);
        assertThat(fixture.as.member(reader, () -> moves.whereIs(source, 2)))
                .contains(new PostPlace(target, place.slug(), 4));
    }

    @Test
    void anAddressLeadsThroughAnyNumberOfJoiningsAndSplits() {
        merge();
        var third = ask(author, forum, "Everything about maps");
        fixture.as.member(moderator, () -> merging.merge(target, third, "All one"));
        var fresh = fixture.as.member(moderator, () -> moves.split(third, List.of(5), "After all", forum));

        assertThat(fixture.as.member(reader, () -> moves.whereIs(source, 2)))
                .contains(new PostPlace(fresh.id(), fresh.slug(), 1));
        assertThat(fixture.as.member(reader, () -> moves.whereIs(source, 1)))
                .map(PostPlace::number)
                .contains(4);
    }

    @Test
    void aLineBetweenThemSaysWhatWasJoinedAndWhyAndItIsInTheLog() {
        merge();

        var line = open(reader, target).events().getFirst();
        assertThat(line.kind()).isEqualTo(TopicEvent.Kind.MERGED);
        assertThat(line.afterNo()).isEqualTo(2);
        assertThat(line.name()).isEqualTo("Maps again?");
        assertThat(line.reason()).isEqualTo("The same");
        assertThat(line.by()).isNotNull();
        assertThat(sql.sql("select detail from audit_entry where action = 'topic.merged' and object_id = :topic")
                        .param("topic", target)
                        .query(String.class)
                        .single())
                .isEqualTo("topic:" + source);
    }

    @Test
    void whatWasDoneToTheOtherIsSaidWhereItsPostsStand() {
        answer(author, source, "Aside", null);
        var aside = fixture.as.member(moderator, () -> moves.split(source, List.of(3), "Aside", forum));

        merge();

        assertThat(open(reader, target).events())
                .extracting(TopicEvent::kind, TopicEvent::afterNo, TopicEvent::name)
                .containsExactly(
                        tuple(TopicEvent.Kind.MERGED, 2, "Maps again?"), tuple(TopicEvent.Kind.SPLIT_OFF, 4, "Aside"));
        assertThat(open(reader, aside.id()).events().getFirst().name()).isEqualTo("Which maps?");
    }

    @Test
    void whoHadReadBothHasNothingUnread() {
        answer(author, source, "Unread by nobody", null);
        read(reader, target, 2);
        read(reader, source, 3);

        merge();

        assertThat(lastRead(reader)).isEqualTo(5);
        assertThat(fixture.as.member(reader, () -> news.unread(null)).topics()).isEmpty();
    }

    @Test
    void whoHadNotReadAllOfTheOtherGoesOnWhereTheyWere() {
        var half = fixture.member();
        read(half, target, 2);
        read(half, source, 1);
        var none = fixture.member();
        read(none, target, 2);

        merge();

        assertThat(lastRead(half)).isEqualTo(3);
        assertThat(lastRead(none)).isEqualTo(2);
    }

    @Test
    void whatWasNotReadInTheOneStaysUnreadEvenIfTheOtherWasRead() {
        var half = fixture.member();
        read(half, target, 1);
        read(half, source, 2);
        var one = fixture.member();
        read(one, source, 2);

        merge();

        assertThat(lastRead(half)).isEqualTo(1);
        assertThat(lastRead(one)).isZero();
    }

    @Test
    void whatWasChosenStaysChosenAndTheOtherTopicsChoiceCountsMore() {
        var chosenThere = fixture.member();
        choose(chosenThere, target, Level.TRACKING);
        choose(chosenThere, source, Level.MUTED);
        var chosenHere = fixture.member();
        choose(chosenHere, source, Level.MUTED);
        // Both have written in the topic that stays: an automatic level, which no choice gives way to.
        choose(author, source, Level.MUTED);

        merge();

        assertThat(standing(chosenThere)).isEqualTo(new Standing(Level.TRACKING, Standing.Because.CHOSEN));
        assertThat(standing(chosenHere)).isEqualTo(new Standing(Level.MUTED, Standing.Because.CHOSEN));
        assertThat(standing(author)).isEqualTo(new Standing(Level.MUTED, Standing.Because.CHOSEN));
    }

    @Test
    void whoWroteInTheOneWatchesUnlessTheyChoseOtherwiseInTheOther() {
        var writer = fixture.member();
        answer(writer, source, "Me too", null);
        var quiet = fixture.member();
        answer(quiet, source, "And me", null);
        choose(quiet, target, Level.NORMAL);

        merge();

        assertThat(standing(writer)).isEqualTo(new Standing(Level.WATCHING, Standing.Because.POSTED));
        assertThat(standing(quiet)).isEqualTo(new Standing(Level.NORMAL, Standing.Because.CHOSEN));
    }

    @Test
    void anAcceptedAnswerStaysAcceptedWhereThereIsNone() {
        fixture.as.member(reader, () -> topics.accept(source, 2));

        merge();

        assertThat(open(reader, target).head().acceptedNo()).isEqualTo(4);
    }

    @Test
    void anAcceptedAnswerGivesWayToTheOneThatIsThere() {
        fixture.as.member(reader, () -> topics.accept(source, 2));
        fixture.as.member(author, () -> topics.accept(target, 2));

        merge();

        assertThat(open(reader, target).head().acceptedNo()).isEqualTo(2);
    }

    @Test
    void whereNothingIsAskedNoAnswerIsAccepted() {
        fixture.as.member(reader, () -> topics.accept(source, 2));
        var talk = begin(author, TopicKind.DISCUSSION, "Let us talk");

        fixture.as.member(moderator, () -> merging.merge(source, talk, "The same"));

        assertThat(open(reader, talk).head().acceptedNo()).isNull();
    }

    @Test
    void aSummaryBecomesTheLastOfItsPosts() {
        fixture.as.member(author, () -> summaries.begin(source, "In short: that map", Language.EN));
        fixture.as.member(author, () -> summaries.begin(target, "In short: this map", Language.EN));

        merge();

        var joined = open(reader, target);
        assertThat(joined.summary())
                .isNotNull()
                .extracting(PostView::html)
                .asString()
                .contains("this map");
        var last = joined.posts().posts().getLast();
        assertThat(last.number()).isEqualTo(5);
        assertThat(last.html()).contains("In short: that map");
        assertThat(fixture.as.member(reader, () -> moves.whereIs(source, 0)))
                .map(PostPlace::number)
                .contains(5);
    }

    @Test
    void aTopicWithAPollStaysByItselfAndOthersAreJoinedWithIt() {
        var poll = fixture.as
                .member(
                        author,
                        () -> polls.open(
                                new NewTopic(forum, TopicKind.POLL, "Which one?", "Say.", Language.EN),
                                new NewPoll(
                                        PollChoice.SINGLE,
                                        1,
                                        PollBallot.NAMED,
                                        PollResults.AFTER_VOTE,
                                        null,
                                        List.of("This", "That"),
                                        List.of())))
                .id();

        refused("topic", () -> merging.merge(poll, target, "The same"));
        fixture.as.member(moderator, () -> merging.merge(target, poll, "The same"));

        assertThat(numbers(open(reader, poll))).containsExactly(1, 2, 3);
    }

    @Test
    void whatPeopleLeftOnThePostsGoesAlong() {
        fixture.as.member(moderator, () -> reactions.react(source, 2, ReactionKind.THANKS));
        fixture.as.member(moderator, () -> bookmarks.keep(source, 2, "Look it up", null));

        merge();

        var joined = open(moderator, target);
        var post = joined.posts().posts().getLast();
        assertThat(joined.marks().isMine(post, ReactionKind.THANKS)).isTrue();
        assertThat(joined.marks().isBookmarked(post)).isTrue();
    }

    @Test
    void whatWasTypedIsKeptForTheTopicThatStays() {
        typed(reader, Drafts.reply(source), "Typed here");
        typed(reader, Drafts.reply(target), "Typed there");
        typed(author, Drafts.reply(source), "Only here");
        typed(author, Drafts.edit(source, 2), "That map, corrected");
        typed(author, Drafts.edit(source, 0), "In short");

        merge();

        assertThat(typed(reader, Drafts.reply(target))).isEqualTo("Typed there\n\nTyped here");
        assertThat(typed(author, Drafts.reply(target))).isEqualTo("Only here\n\nIn short");
        assertThat(typed(author, Drafts.edit(target, 4))).isEqualTo("That map, corrected");
        assertThat(fixture.as.member(author, () -> drafts.mine(9)))
                .extracting(Draft::place)
                .noneMatch(place -> place.contains(":" + source));
    }

    @Test
    void itsTagsComeBehindTheOthersAsFarAsThereIsRoom() {
        fixture.as.member(author, () -> tags.tag(target, List.of("alpha", "beta", "gamma", "delta")));
        fixture.as.member(reader, () -> tags.tag(source, List.of("beta", "epsilon", "zeta")));

        merge();

        assertThat(open(reader, target).tags())
                .extracting(Tag::label)
                .containsExactly("alpha", "beta", "gamma", "delta", "epsilon");
    }

    @Test
    void nobodyIsToldAndWhatWasToldIsReadAtItsNewPlace() {
        jobs.awaitFacts();
        assertThat(fixture.as.member(reader, bell::unread)).isEqualTo(1);

        merge();
        jobs.awaitFacts();

        assertThat(fixture.as.member(reader, bell::unread)).isEqualTo(1);
        read(reader, target, 4);
        assertThat(fixture.as.member(reader, bell::unread)).isZero();
    }

    @Test
    void hiddenDeletedAndHeldPostsGoAlongWithoutBeingShown() {
        answer(author, source, "Rude", null);
        answer(author, source, "Regretted", null);
        var newcomer = fixture.member();
        answer(newcomer, source, "https://a.example https://b.example https://c.example", null);
        fixture.as.member(moderator, () -> posts.hide(source, 3, "Rude"));
        fixture.as.member(author, () -> posts.delete(source, 4));
        assertThat(state(source, 5)).isEqualTo("HELD");

        merge();

        var joined = open(reader, target);
        assertThat(joined.posts().posts())
                .extracting(
                        PostView::number, PostView::state, post -> post.html().isBlank())
                .containsExactly(
                        tuple(1, PostState.PUBLISHED, false),
                        tuple(2, PostState.PUBLISHED, false),
                        tuple(3, PostState.PUBLISHED, false),
                        tuple(4, PostState.PUBLISHED, false),
                        tuple(5, PostState.HIDDEN, true),
                        tuple(6, PostState.DELETED, true));
        assertThat(joined.head().lastPostNo()).isEqualTo(6);
        assertThat(numbers(open(moderator, target))).endsWith(7);
        assertThat(answer(author, target, "Next", null)).isEqualTo(8);
    }

    @Test
    void aTopicThatWaitsIsJoinedWithoutItsTitleBeingShown() {
        var newcomer = fixture.member();
        var held = fixture.as
                .member(
                        newcomer,
                        () -> topics.open(new NewTopic(
                                forum,
                                TopicKind.QUESTION,
                                "Buy maps",
                                "https://a.example https://b.example https://c.example",
                                Language.EN)))
                .id();

        refused("topic", () -> merging.merge(source, held, "The same"));
        fixture.as.member(moderator, () -> merging.merge(held, target, "The same"));

        var joined = open(reader, target);
        assertThat(numbers(joined)).containsExactly(1, 2);
        assertThat(joined.head().lastPostNo()).isEqualTo(2);
        assertThat(joined.events().getFirst().name()).isNull();
    }

    @Test
    void itStandsWhereTheLaterOfTheirLastPostsPutsIt() {
        var later = ask(author, forum, "Later than both");
        age(target, 300);
        age(source, 200);
        age(later, 250);

        merge();

        assertThat(listed(reader)).containsExactly(target, later);
    }

    @Test
    void searchFindsItsPostsInTheOtherTopicOnly() {
        var word = Fixture.unique("zitronenfalter").replace("-", "");
        var topic = ask(author, forum, "About " + word);
        answer(author, topic, "More about " + word, null);
        assertThat(found(reader, word)).isNotEmpty().allMatch(hit -> hit.path().contains("/" + topic + "/"));

        fixture.as.member(moderator, () -> merging.merge(topic, target, "The same"));

        assertThat(found(reader, word)).isNotEmpty().allMatch(hit -> hit.path().contains("/" + target + "/"));
    }

    @Test
    void whoJoinsModeratesOnBothSides() {
        var secret = fixture.as
                .member(
                        inBoth,
                        () -> topics.open(new NewTopic(
                                coordinators, TopicKind.DISCUSSION, "Whispered maps", "Hush.", Language.EN)))
                .id();

        assertThatThrownBy(() -> fixture.as.member(moderator, () -> merging.merge(source, secret, "There")))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> fixture.as.member(moderator, () -> merging.merge(secret, target, "Here")))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> fixture.as.member(author, () -> merging.merge(source, target, "Here")))
                .isInstanceOf(NotOpen.class);
        fixture.as.member(inBoth, () -> merging.merge(source, secret, "Names visitors"));
        assertThat(fixture.as.member(reader, () -> moves.whereIs(source, 1))).isEmpty();
    }

    @Test
    void nothingIsJoinedWithItselfWithAClosedTopicWithAnArchivedForumOrWithoutAReason() {
        refused("topic", () -> merging.merge(source, source, "The same"));
        refused("reason", () -> merging.merge(source, target, " "));
        fixture.as.member(moderator, () -> topics.close(target, "Said"));
        refused("topic", () -> merging.merge(source, target, "The same"));
        fixture.as.member(moderator, () -> topics.reopen(target));
        sql.sql("update forum set archived_at = '2020-01-01' where slug = :slug")
                .param("slug", forum)
                .update();
        refused("topic", () -> merging.merge(source, target, "The same"));
    }

    @Test
    void aClosedTopicCanBeJoinedWithAnOpenOne() {
        fixture.as.member(moderator, () -> topics.close(source, "Asked twice"));

        merge();

        assertThat(numbers(open(reader, target))).hasSize(4);
    }

    @Test
    void theOtherTopicIsFoundByPartsOfItsTitleByItsAddressOrBecauseItResembles() {
        var word = Fixture.unique("Wegweiser").replace("-", "");
        var wanted = ask(author, forum, "A " + word + " for families in town");
        var closed = ask(author, forum, "A closed " + word);
        fixture.as.member(moderator, () -> topics.close(closed, "Said"));
        var like = ask(author, forum, "Another " + word + " for families in town");
        jobs.awaitFacts();

        assertThat(candidates(source, word.substring(2).toLowerCase(java.util.Locale.ROOT)))
                .containsExactlyInAnyOrder(wanted, like);
        assertThat(candidates(source, " https://portal.example/topics/" + wanted + "/a-title/3?x=1"))
                .containsExactly(wanted);
        assertThat(candidates(source, "/topics/" + source)).isEmpty();
        assertThat(candidates(like, "")).contains(wanted).doesNotContain(like, closed);
        assertThat(candidates(source, "nothing like " + word)).isEmpty();
        var unlike = ask(author, forum, "Zzz");
        assertThat(candidates(unlike, "")).contains(like);
    }

    @Test
    void ofTwoWhoJoinTheSameTopicsCrosswiseOneIsTooLate() throws Exception {
        var start = new CyclicBarrier(2);
        Callable<Boolean> one = () -> joins(start, source, target);
        Callable<Boolean> other = () -> joins(start, target, source);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        }
        var left = listed(reader);
        assertThat(left).hasSize(1);
        assertThat(numbers(open(reader, left.getFirst()))).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anAnswerThatComesWhileTopicsAreJoinedIsWrittenOrRefusedButNeverLost() throws Exception {
        var start = new CyclicBarrier(2);
        Callable<Boolean> join = () -> joins(start, source, target);
        Callable<Boolean> write = () -> {
            start.await();
            try {
                answer(reader, source, "At the same time", null);
                return true;
            } catch (NotOpen tooLate) {
                return false;
            }
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var joined = threads.submit(join);
            var written = threads.submit(write);
            assertThat(joined.get()).isTrue();
            assertThat(numbers(open(reader, target))).hasSize(written.get() ? 5 : 4);
        }
    }

    private boolean joins(CyclicBarrier start, long from, long into) throws Exception {
        start.await();
        try {
            fixture.as.member(moderator, () -> merging.merge(from, into, "The same"));
            return true;
        } catch (InvalidInput | NotOpen tooLate) {
            return false;
        }
    }

    private PostPlace merge() {
        return fixture.as.member(moderator, () -> merging.merge(source, target, "The same"));
    }

    private long begin(long by, TopicKind kind, String title) {
        return fixture.as
                .member(by, () -> topics.open(new NewTopic(forum, kind, title, "We wonder.", Language.EN)))
                .id();
    }

    private OpenTopic open(long by, long topic) {
        return open(by, topic, new Window.From(1));
    }

    private void read(long by, long topic, int upTo) {
        fixture.as.member(by, () -> posts.read(topic, upTo));
    }

    private int lastRead(long by) {
        return open(by, target).head().lastRead();
    }

    private void choose(long by, long topic, Level level) {
        fixture.as.member(by, () -> follows.choose(Followable.topic(topic), level));
    }

    private Standing standing(long by) {
        return open(by, target).standing();
    }

    private void typed(long by, String place, String text) {
        fixture.as.member(by, () -> drafts.save(place, "", text));
    }

    private String typed(long by, String place) {
        return fixture.as.member(by, () -> drafts.find(place)).map(Draft::body).orElse("");
    }

    private void age(long topic, int minutes) {
        sql.sql("update topic set bumped_at = :at where id = :topic")
                .param("at", java.sql.Timestamp.from(Instant.now().minusSeconds(60L * minutes)))
                .param("topic", topic)
                .update();
    }

    private String state(long topic, int number) {
        return sql.sql("select state from post where topic_id = :topic and number = :number")
                .param("topic", topic)
                .param("number", number)
                .query(String.class)
                .single();
    }

    private List<Long> listed(long by) {
        return listed(by, forum);
    }

    private List<Long> candidates(long topic, String typed) {
        return fixture.as.member(moderator, () -> merging.candidates(topic, typed, 10)).stream()
                .map(MergeTarget::id)
                .toList();
    }
}
