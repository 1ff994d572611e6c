package org.ricdm.passerelle.practice.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.review.ReviewDraw.Candidate;
import org.ricdm.passerelle.practice.review.ReviewDraw.Wanting;

/** Who reviews what, out of pictures made up here. */
class ReviewDrawTest {

    private static final Wanting SHEET =
            new Wanting(Language.EN, Set.of("a", "b"), Set.of(1L), Set.of(10L), Set.of("FR"), Set.of(9L));

    @Test
    void whoIsNearWasAskedOrDoesNotReadTheLanguageIsNeverDrawn() {
        var pool = List.of(
                one(1, 20, "IT"),
                one(2, 10, "IT"),
                one(9, 20, "IT"),
                new Candidate(3, 20, "IT", List.of(Language.IT), Set.of(), 0));

        assertThat(ReviewDraw.draw(SHEET, List.of(), pool)).isEmpty();
    }

    @Test
    void bothComeFromAbroadWhenThereAreTwo() {
        var pool = List.of(one(2, 20, "FR"), one(3, 30, "IT"), one(4, 40, "PT"));

        assertThat(drawn(pool)).containsExactly(3L, 4L);
    }

    @Test
    void oneFromAbroadIsEnoughButNoneIsNot() {
        assertThat(drawn(List.of(one(2, 20, "FR"), one(3, 30, "IT")))).containsExactly(3L, 2L);
        assertThat(drawn(List.of(one(2, 20, "FR"), one(3, 30, "FR"))))
                .as("the second place waits for somebody from abroad")
                .hasSize(1);
        assertThat(ReviewDraw.draw(SHEET, List.of(one(2, 20, "FR")), List.of(one(3, 30, "FR"), one(4, 40, "IT"))))
                .extracting(Candidate::memberId)
                .containsExactly(4L);
    }

    @Test
    void anotherCentreThenTheThemeThenTheLoadDecide() {
        var busyExpert = new Candidate(2, 20, "IT", List.of(Language.EN), Set.of("a", "b"), 5);
        var freeExpert = new Candidate(3, 30, "IT", List.of(Language.EN), Set.of("a"), 1);
        var free = new Candidate(4, 40, "IT", List.of(Language.EN), Set.of(), 0);

        assertThat(drawn(List.of(busyExpert, freeExpert, free))).containsExactly(3L, 2L);
        assertThat(drawn(List.of(
                        freeExpert, new Candidate(5, 30, "IT", List.of(Language.EN), Set.of("a", "b"), 1), free)))
                .as("two of one centre only when there is no other")
                .containsExactly(5L, 4L);
    }

    @Test
    void whoReadsTheLanguageBestComesFirstAndThenTheOneWhoWasHereFirst() {
        var second = new Candidate(2, 20, "IT", List.of(Language.IT, Language.EN), Set.of(), 0);

        assertThat(drawn(List.of(second, one(4, 40, "IT"), one(3, 30, "IT")))).containsExactly(3L, 4L);
    }

    @Test
    void theSamePictureGivesTheSameDrawInWhateverOrderItIsTold() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var pool = new ArrayList<Candidate>(IntStream.range(2, 12)
                    .mapToObj(id -> one(id, 10L + random.nextInt(4), random.nextBoolean() ? "FR" : "IT"))
                    .toList());
            var first = drawn(pool);
            java.util.Collections.shuffle(pool, random);

            assertThat(drawn(pool)).isEqualTo(first);
            assertThat(pool.stream()
                            .filter(one -> first.contains(one.memberId()))
                            .noneMatch(SHEET::isNear))
                    .isTrue();
        }
    }

    private static List<Long> drawn(List<Candidate> pool) {
        return ReviewDraw.draw(SHEET, List.of(), pool).stream()
                .map(Candidate::memberId)
                .toList();
    }

    private static Candidate one(long id, long family, String country) {
        return new Candidate(id, family, country, List.of(Language.EN), Set.of(), 0);
    }
}
