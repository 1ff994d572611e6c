package org.ricdm.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.practice.SheetState.ACCEPTED;
import static org.ricdm.passerelle.practice.SheetState.DRAFT;
import static org.ricdm.passerelle.practice.SheetState.IN_REVIEW;
import static org.ricdm.passerelle.practice.SheetState.QUESTIONS;
import static org.ricdm.passerelle.practice.SheetState.RENEWAL_DUE;
import static org.ricdm.passerelle.practice.SheetState.RETIRED;
import static org.ricdm.passerelle.practice.SheetState.RETURNED;
import static org.ricdm.passerelle.practice.SheetState.SPARK;
import static org.ricdm.passerelle.practice.SheetState.SUBMITTED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetStateTest {

    /** As the domain model says it; everything that is not here is forbidden. */
    private static final Map<SheetState, Set<SheetState>> ALLOWED = new EnumMap<>(Map.of(
            DRAFT, Set.of(SPARK, SUBMITTED),
            SPARK, Set.of(SUBMITTED, RENEWAL_DUE, RETIRED),
            SUBMITTED, Set.of(IN_REVIEW, DRAFT, SPARK, ACCEPTED),
            IN_REVIEW, Set.of(QUESTIONS, ACCEPTED, SPARK, RETURNED),
            QUESTIONS, Set.of(SUBMITTED, SPARK, ACCEPTED),
            RETURNED, Set.of(SUBMITTED, SPARK),
            ACCEPTED, Set.of(RENEWAL_DUE, RETIRED),
            RENEWAL_DUE, Set.of(ACCEPTED, SPARK, RETIRED, SUBMITTED),
            RETIRED, Set.of()));

    @ParameterizedTest
    @EnumSource
    void aSheetBecomesWhatTheDomainModelSaysAndNothingElse(SheetState state) {
        for (var next : SheetState.values()) {
            assertThat(state.canBecome(next))
                    .as(state + " to " + next)
                    .isEqualTo(ALLOWED.get(state).contains(next));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyTypesInWhatReviewersReadOrInWhatIsRetired(SheetState state) {
        assertThat(state.isWritable())
                .isEqualTo(!Set.of(SUBMITTED, IN_REVIEW, RETIRED).contains(state));
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesAroundAReviewThatIsUnderWay(SheetState state) {
        assertThat(state.canBePublished())
                .isEqualTo(!Set.of(SUBMITTED, IN_REVIEW, QUESTIONS, RETIRED).contains(state));
    }
}
