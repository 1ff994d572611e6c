package org.ricdm.passerelle.event.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;

/** What may be handed in, and what may become of it. */
class ProposalRulesTest {

    private static final CallSetup WORKSHOPS =
            new CallSetup(null, null, null, EnumSet.of(SessionKind.WORKSHOP), CallSetup.OpenTo.MEMBERS, Map.of());

    @Test
    void anEmptyFormIsRefusedFieldByField() {
        assertThat(problems(ProposalEntry.empty(Language.EN)))
                .containsExactlyInAnyOrder("title", "promise", "description", "format");
    }

    @Test
    void limitsAreThoseThatTheFormNames() {
        var tooLong = new ProposalEntry(
                Language.EN,
                "x".repeat(101),
                "x".repeat(161),
                "x".repeat(3_001),
                SessionKind.PLENARY,
                List.of(),
                SessionLevel.ALL,
                481,
                "x".repeat(601),
                List.of(),
                "x".repeat(1_001));

        assertThat(problems(tooLong))
                .contains("title", "promise", "description", "format", "spoken", "minutes", "needs", "others");
        assertThat(problems(CallRoom.entry("x".repeat(100)))).isEmpty();
    }

    @Test
    void theAuthorIsNoCoPresenterAndFiveAreTheMost() {
        var alone = ProposalRules.checked(
                CallRoom.with(CallRoom.entry("Alone"), 7L, 8L, 8L), WORKSHOPS, Proposer.member(7));
        assertThat(alone.presenters()).containsExactly(new CoPresenter(8L, "", ""));

        assertThat(problems(CallRoom.with(CallRoom.entry("A party"), 1L, 2L, 3L, 4L, 5L, 6L)))
                .containsExactly("members");
    }

    @Test
    void peopleAreReadFromLinesAsTheyAreUsuallyTyped() {
        var problems = new ArrayList<Problem>();

        assertThat(TypedPeople.read("""
                        Ana Costa; ana@a.example
                        Björn Ångström <bjorn@b.example>

                        Éva Kis, EVA@C.example
                        """, problems))
                .containsExactly(
                        new CoPresenter(null, "Ana Costa", "ana@a.example"),
                        new CoPresenter(null, "Björn Ångström", "bjorn@b.example"),
                        new CoPresenter(null, "Éva Kis", "eva@c.example"));
        assertThat(problems).isEmpty();
    }

    @Test
    void aLineWithoutAnAddressOrANameIsNamedByItsNumber() {
        var problems = new ArrayList<Problem>();

        TypedPeople.read("Ana; ana@a.example\nsomebody\nbob@b.example", problems);

        assertThat(problems)
                .containsExactly(
                        new Problem("others", "call.error.noAddress", List.of(2)),
                        new Problem("others", "call.error.noName", List.of(3)));
    }

    @Test
    void aProposalIsDecidedOnlyOnceItWasHandedInAndADecisionMayChange() {
        for (var decision : ProposalState.DECISIONS) {
            assertThat(ProposalState.SUBMITTED.canBecome(decision)).isTrue();
            assertThat(ProposalState.DRAFT.canBecome(decision)).isFalse();
            assertThat(ProposalState.WITHDRAWN.canBecome(decision)).isFalse();
            assertThat(decision.canBecome(decision)).isFalse();
            assertThat(decision.canBecome(ProposalState.WITHDRAWN)).isFalse();
            assertThat(decision.isEditable()).isFalse();
        }
        assertThat(ProposalState.RESERVE.canBecome(ProposalState.ACCEPTED)).isTrue();
        assertThat(ProposalState.seenByOrganisers()).doesNotContain(ProposalState.DRAFT);
    }

    private static List<String> problems(ProposalEntry entry) {
        var refused = catchThrowableOfType(
                InvalidInput.class, () -> ProposalRules.checked(entry, WORKSHOPS, Proposer.member(99)));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::field).distinct().toList();
    }
}
