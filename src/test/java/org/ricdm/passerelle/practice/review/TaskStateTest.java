package org.ricdm.passerelle.practice.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step of a reviewer's task by each hand: those that are allowed, and no other. */
class TaskStateTest {

    private static final Set<String> ALLOWED = Set.of(
            "ASKED ACCEPTED REVIEWER",
            "ASKED DECLINED REVIEWER",
            "ASKED REPLACED OFFICE",
            "ASKED CALLED_OFF AUTHORS",
            "ACCEPTED GIVEN REVIEWER",
            "ACCEPTED DECLINED REVIEWER",
            "ACCEPTED REPLACED OFFICE",
            "ACCEPTED CALLED_OFF AUTHORS");

    static Stream<Arguments> steps() {
        return Stream.of(TaskState.values())
                .flatMap(from -> Stream.of(TaskState.values())
                        .flatMap(to -> Stream.of(Hand.values()).map(by -> Arguments.of(from, to, by))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aTaskBecomesOnlyWhatFollowsAndOnlyByTheRightHand(TaskState from, TaskState to, Hand by) {
        assertThat(from.canBecome(to, by)).isEqualTo(ALLOWED.contains(from + " " + to + " " + by));
    }
}
