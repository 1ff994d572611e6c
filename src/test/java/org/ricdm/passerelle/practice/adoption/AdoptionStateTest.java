package org.ricdm.passerelle.practice.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.practice.adoption.AdoptionState.FINISHED;
import static org.ricdm.passerelle.practice.adoption.AdoptionState.PLANNED;
import static org.ricdm.passerelle.practice.adoption.AdoptionState.RUNNING;
import static org.ricdm.passerelle.practice.adoption.AdoptionState.STOPPED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdoptionStateTest {

    private static final Map<AdoptionState, Set<AdoptionState>> STEPS = Map.of(
            PLANNED, Set.of(RUNNING, STOPPED),
            RUNNING, Set.of(FINISHED, STOPPED),
            FINISHED, Set.of(),
            STOPPED, Set.of());

    @Test
    void onlyTheStepsOfTheRuleAreAllowed() {
        for (var from : AdoptionState.values()) {
            for (var to : AdoptionState.values()) {
                assertThat(from.canBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(STEPS.get(from).contains(to));
            }
        }
    }

    @Test
    void whatMayStillBecomeSomethingIsOpen() {
        for (var state : AdoptionState.values()) {
            assertThat(state.isOpen())
                    .as(state.name())
                    .isEqualTo(!STEPS.get(state).isEmpty());
        }
    }

    @Test
    void aSheetIsMadeOnlyOutOfWhatHasStartedAndWasNotGivenUp() {
        assertThat(AdoptionState.values())
                .filteredOn(AdoptionState::canBeAdapted)
                .containsExactly(RUNNING, FINISHED);
    }
}
