package org.ricdm.passerelle.practice.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A sheet that is made out of another one, and the tree they form. */
@PortalTest
class AdaptationsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    AdoptionRoom room;

    @Autowired
    Adaptations adaptations;

    @Autowired
    Lineage lineage;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetLife life;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private long author;
    private long member;

    @BeforeEach
    void people() {
        author = fixture.member();
        member = fixture.member();
    }

    @Test
    void itBeginsWithTheWordsOfTheOriginalAndCreditsItsAuthors() {
        var original = practices.accepted(author);
        var adoption = room.finished(original, member);

        var id = fixture.as.member(member, () -> adaptations.adapt(adoption));

        var draft = fixture.as.member(member, () -> sheets.open(id));
        assertThat(draft.brief().adaptedFrom()).isEqualTo(original);
        assertThat(draft.brief().depth()).isEqualTo(Depth.FULL);
        assertThat(draft.brief().state()).isEqualTo(SheetState.DRAFT);
        assertThat(draft.authors()).extracting(card -> card.id()).containsExactly(member);
        assertThat(draft.credited()).extracting(card -> card.id()).containsExactly(author);
        assertThat(draft.content().of(SheetField.NEED)).isEqualTo("Many come once and never again.");
        assertThat(draft.content().rows(SheetField.RISKS)).hasSize(1);
        assertThat(draft.content().of(SheetField.INDICATORS))
                .as("results are the original's")
                .isEmpty();
        assertThat(draft.content().of(SheetField.EVIDENCE)).isEmpty();
        assertThat(fixture.as.member(member, () -> adaptations.adapt(adoption)))
                .as("a second time leads to the same draft")
                .isEqualTo(id);
    }

    @Test
    void outOfWhatHasNotStartedOrWasGivenUpNothingIsMade() {
        for (var adoption : new long[] {room.plan(room.sheet(), member), room.stopped(room.sheet(), member)}) {
            assertThatThrownBy(() -> fixture.as.member(member, () -> adaptations.adapt(adoption)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.isOn("form")).isTrue());
        }
    }

    @Test
    void theOriginIsToldWhenItIsPublishedAndNotAgainWhenItChanges() {
        var original = practices.spark(author);
        var child = room.adapted(original, "Another version");
        jobs.awaitFacts();
        var writer = sql.sql("select member_id from practice_person where practice_id = :id and part = 'AUTHOR'")
                .param("id", child)
                .query(Long.class)
                .single();
        fixture.as.member(writer, () -> {
            var page = sheets.open(child);
            sheets.keep(child, page.content(), page.content().with(SheetField.PROMISE, "Changed."));
            sheets.publish(child);
        });
        jobs.awaitFacts();

        assertThat(room.told(author, original)).containsExactly("RUNNING", "ADAPTED");
    }

    @Test
    void theTreeShowsAncestorsAndAdaptationsThatMembersReadAndARetiredOneAsRetired() {
        var first = practices.spark(author, "First");
        var second = room.adapted(first, "Second");
        var third = room.adapted(second, "Third");
        var beside = room.adapted(first, "Beside");
        var draft = room.run(first, member);
        fixture.as.member(member, () -> adaptations.adapt(draft));
        fixture.as.member(author, () -> life.become(first, SheetState.RETIRED));

        assertThat(tree(third))
                .containsExactly("0 First RETIRED", "1 Second SPARK", "2 Third SPARK here", "1 Beside SPARK");
        assertThat(tree(beside)).hasSize(4);
        assertThat(tree(room.sheet())).isEmpty();
    }

    @Test
    void aDeletedSheetInTheMiddleLeavesTheTreeInOnePiece() {
        var first = practices.spark(author, "First");
        var second = room.adapted(first, "Second");
        var third = room.adapted(second, "Third");
        sql.sql("delete from practice where id = :id").param("id", second).update();

        assertThat(tree(third)).containsExactly("0 First SPARK", "1 gone", "2 Third SPARK here");
        assertThat(tree(first)).containsExactly("0 First SPARK here", "1 gone", "2 Third SPARK");
    }

    @Test
    void noCircleIsEverMade() {
        var first = practices.spark(author);
        var second = room.adapted(first, "Second");
        var third = room.adapted(second, "Third");

        for (var ancestor : new long[] {first, second, third}) {
            assertThatThrownBy(() -> transactions.executeWithoutResult(status -> lineage.descend(ancestor, third)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.problems().getFirst().messageKey())
                                    .isEqualTo("adoption.error.circle"));
        }
        assertThat(tree(first)).hasSize(3);
    }

    @Test
    void theTreeCostsTwoStatementsHoweverTallItIs() {
        var top = practices.spark(author);
        var last = top;
        for (var n = 0; n < 6; n++) {
            last = room.adapted(last, Fixture.unique("Version"));
        }
        var bottom = last;

        assertThat(fixture.as.member(member, () -> StatementCounter.during(() -> adaptations.tree(bottom))))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(tree(bottom)).hasSize(7);
    }

    private List<String> tree(long sheet) {
        return fixture.as.member(member, () -> adaptations.tree(sheet)).nodes().stream()
                .map(node -> node.depth() + " "
                        + (node.sheet() == null ? "gone" : node.sheet().title() + " " + node.state())
                        + (node.here() ? " here" : ""))
                .toList();
    }
}
