package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.Material;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetPage;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Talk that becomes the draft of a practice: what goes into it, who is credited and told, what the topic says of it. */
@PortalTest
class PracticeDraftsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Summaries summaries;

    @Autowired
    Reactions reactions;

    @Autowired
    Follows follows;

    @Autowired
    TopicPages pages;

    @Autowired
    TopicMoves moves;

    @Autowired
    PracticeDrafts practices;

    @Autowired
    Sheets sheets;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    private String forum;
    private long asker;
    private long helper;
    private long tester;
    private long maker;
    private long moderator;
    private long topic;

    /** A question, its answer, something beside it, and what somebody tried. */
    @BeforeEach
    void aTalk() {
        forum = fixture.forum();
        asker = fixture.member();
        helper = fixture.member();
        tester = fixture.member();
        maker = fixture.member();
        moderator = fixture.member(Role.MODERATOR);
        topic = ask(forum, asker);
        reply(helper, "We use a **map**.");
        reply(asker, "Thank you.");
        reply(tester, "We did the same with a globe.");
    }

    @Test
    void theSummaryTheQuestionTheAnswerAndWhatOthersTriedAreProposed() {
        fixture.as.member(asker, () -> topics.accept(topic, 2));
        fixture.as.member(helper, () -> reactions.react(topic, 4, ReactionKind.TRIED));
        fixture.as.member(helper, () -> reactions.react(topic, 3, ReactionKind.THANKS));
        assertThat(fixture.as.member(maker, () -> practices.proposed(topic))).containsExactly(1, 2, 4);

        fixture.as.member(helper, () -> summaries.begin(topic, "Maps and globes.", Language.EN));
        assertThat(fixture.as.member(maker, () -> practices.proposed(topic))).containsExactly(0, 1, 2, 4);

        fixture.as.member(moderator, () -> posts.hide(topic, 4, "Names a visitor."));
        assertThat(fixture.as.member(moderator, () -> practices.proposed(topic)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void whatWasSaidLiesBesideTheDraftWholeAndEachIsCreditedOnceInTheOrderOfTheirFirstPost() {
        var draft = begin(maker, List.of(4, 3, 2, 1));

        var sheet = open(maker, draft);
        assertThat(sheet.content().of(SheetField.TITLE)).isEqualTo("Maps for all");
        assertThat(sheet.content().language()).isEqualTo(Language.EN);
        assertThat(sheet.content().of(SheetField.DONE)).isEmpty();
        assertThat(sheet.authors()).extracting(PersonCard::id).containsExactly(maker);
        assertThat(sheet.credited()).extracting(PersonCard::id).containsExactly(asker, helper, tester);
        assertThat(sheet.material()).hasSize(4);
        assertThat(sheet.material().get(1)).isInstanceOfSatisfying(Material.Open.class, said -> {
            assertThat(said.html()).contains("We use a <strong>map</strong>.");
            assertThat(said.path()).endsWith("/2");
            assertThat(said.author()).extracting(PersonCard::id).isEqualTo(helper);
        });
        assertThat(sheet.source()).isNotNull().satisfies(source -> {
            assertThat(source.title()).isEqualTo("How do you show the way?");
            assertThat(source.path()).startsWith("/topics/" + topic + "/");
        });
    }

    @Test
    void whoWritesTheSheetIsItsAuthorAndNotCreditedBesides() {
        var draft = begin(helper, List.of(1, 2));

        assertThat(open(helper, draft).credited()).extracting(PersonCard::id).containsExactly(asker);
    }

    @Test
    void whatIsNotShownToEveryReaderStaysOutEvenWhenAModeratorBegins() {
        fixture.as.member(moderator, () -> posts.hide(topic, 2, "Names a visitor."));
        fixture.as.member(asker, () -> posts.delete(topic, 3));
        sql.sql("update post set state = 'HELD', never_shown = true where topic_id = :topic and number = 4")
                .param("topic", topic)
                .update();

        var begun = fixture.as.member(moderator, () -> practices.begin(topic, List.of(1, 2, 3, 4), "Maps for all"));

        assertThat(begun.leftOut()).isEqualTo(3);
        assertThat(open(moderator, begun.practiceId()).material()).hasSize(1);
        assertThat(open(moderator, begun.practiceId()).credited())
                .extracting(PersonCard::id)
                .containsExactly(asker);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> begin(moderator, List.of(2, 3, 4)))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().field()).isEqualTo("posts"));
    }

    @Test
    void whoMayNotReadTheTopicBeginsNothing() {
        var inside = fixture.member(Role.COORDINATOR);
        var closed = ask(fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS), inside);

        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(maker, () -> practices.begin(closed, List.of(1), "Maps for all")));
        assertThat(fixture.as.member(maker, sheets::mine)).isEmpty();
    }

    @Test
    void noPostsTooManyPostsAndATitleThatDoesNotFitAreRefused() {
        refused("posts", List.of(), "Maps for all");
        refused("posts", IntStream.rangeClosed(1, 61).boxed().toList(), "Maps for all");
        refused("title", List.of(1), "  ");
        refused("title", List.of(1), "x".repeat(101));
        assertThat(fixture.as.member(maker, sheets::mine)).isEmpty();

        var longest = fixture.as.member(maker, () -> practices.begin(topic, List.of(1), "x".repeat(100)));
        assertThat(open(maker, longest.practiceId()).content().of(SheetField.TITLE))
                .hasSize(100);
    }

    @Test
    void materialIsShownAsLongAsItsReaderMayReadThePostAndWhatWasTypedStays() {
        var draft = begin(maker, List.of(1, 2));
        var before = open(maker, draft);
        fixture.as.member(
                maker,
                () -> sheets.keep(draft, before.content(), before.content().with(SheetField.DONE, "Hang up a map.")));

        fixture.as.member(moderator, () -> posts.hide(topic, 2, "Names a visitor."));
        assertThat(open(maker, draft).material().get(0)).isInstanceOf(Material.Open.class);
        assertThat(open(maker, draft).material().get(1)).isInstanceOf(Material.Closed.class);

        var inBoth = fixture.member(Role.COORDINATOR, Role.MODERATOR);
        var coordinators = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        fixture.as.member(inBoth, () -> moves.move(topic, coordinators, "Between us"));
        var after = open(maker, draft);
        assertThat(after.material()).allMatch(Material.Closed.class::isInstance);
        assertThat(after.source()).isNull();
        assertThat(after.content().of(SheetField.DONE)).isEqualTo("Hang up a map.");
        assertThat(after.credited()).extracting(PersonCard::id).containsExactly(asker, helper);
    }

    @Test
    void whoLeftStaysCreditedByName() {
        var draft = begin(maker, List.of(1, 2));

        sql.sql("update member set state = 'SUSPENDED' where id = :id")
                .param("id", helper)
                .update();

        assertThat(open(maker, draft).credited().get(1)).satisfies(card -> {
            assertThat(card.id()).isEqualTo(helper);
            assertThat(card.active()).isFalse();
        });
    }

    @Test
    void eachContributorIsToldOnceButWhoActsOrMutedTheTopicIsNot() {
        fixture.as.member(tester, () -> follows.choose(Followable.topic(topic), Level.MUTED));

        begin(helper, List.of(1, 2, 3, 4));
        jobs.awaitFacts();

        assertThat(told(asker)).containsExactly(1);
        assertThat(told(helper)).isEmpty();
        assertThat(told(tester)).isEmpty();
    }

    @Test
    void theTopicSaysToAllWhoMakesAPracticeOfItButTheTitleOnlyToItsAuthor() {
        var draft = begin(maker, List.of(2));

        assertThat(line(maker)).satisfies(line -> {
            assertThat(line.kind()).isEqualTo(TopicEvent.Kind.PRACTICE);
            assertThat(line.afterNo()).isEqualTo(4);
            assertThat(line.sheet()).isNotNull().satisfies(sheet -> {
                assertThat(sheet.title()).isEqualTo("Maps for all");
                assertThat(sheet.path()).isEqualTo("/practices/" + draft + "/maps-for-all");
            });
        });
        for (var other : List.of(asker, helper, moderator, fixture.member(Role.ADMINISTRATOR))) {
            assertThat(line(other)).satisfies(line -> {
                assertThat(line.by()).isNotNull().extracting(PersonCard::id).isEqualTo(maker);
                assertThat(line.sheet()).isNull();
                assertThat(line.name()).isNull();
            });
        }
    }

    @Test
    void theTopicSaysNothingMoreOfADraftThatWasDeleted() {
        var draft = begin(maker, List.of(2));

        fixture.as.member(maker, () -> sheets.delete(draft));
        jobs.awaitFacts();

        assertThat(fixture.as
                        .member(asker, () -> pages.open(topic, new Window.Unread()))
                        .events())
                .isEmpty();
    }

    private void refused(String field, List<Integer> numbers, String title) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.as.member(maker, () -> practices.begin(topic, numbers, title)))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .extracting(InvalidInput.Problem::field)
                        .isEqualTo(field));
    }

    /** The numbers of the posts that the member was told of as used. */
    private List<Integer> told(long member) {
        return sql.sql("select position from notice where recipient_id = :member and thread_kind = 'topic'"
                        + " and thread_id = :topic and reason = :reason")
                .param("member", member)
                .param("topic", topic)
                .param("reason", Reason.USED.name())
                .query(Integer.class)
                .list();
    }

    private TopicEvent line(long reader) {
        var events = fixture.as
                .member(reader, () -> pages.open(topic, new Window.Unread()))
                .events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private long begin(long by, List<Integer> numbers) {
        return fixture.as
                .member(by, () -> practices.begin(topic, numbers, "Maps for all"))
                .practiceId();
    }

    private SheetPage open(long reader, long draft) {
        return fixture.as.member(reader, () -> sheets.open(draft));
    }

    private long ask(String where, long author) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                where, TopicKind.QUESTION, "How do you show the way?", "We wonder.", Language.EN)))
                .id();
    }

    private void reply(long author, String text) {
        fixture.as.member(author, () -> posts.reply(topic, text, Language.EN, null));
    }
}
