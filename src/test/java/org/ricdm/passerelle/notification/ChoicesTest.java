package org.ricdm.passerelle.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.forum.Circle;

/** What members choose about mail. */
class ChoicesTest extends NoticeRoom {

    @Test
    void withoutAChoiceMailsLeaveAtOnce() {
        var member = fixture.member();

        assertThat(effective(member, talk())).isEqualTo(Cadence.AT_ONCE);
        assertThat(mine(member)).extracting(Choices.Choice::cadence).containsExactly(Cadence.AT_ONCE);
    }

    @Test
    void theInnermostChoiceWins() {
        var member = fixture.member();
        var talk = talk();

        choose(member, Choices.NETWORK, Cadence.NEVER);
        assertThat(effective(member, talk)).isEqualTo(Cadence.NEVER);

        choose(member, talk.forum(sql), Cadence.AT_ONCE);
        assertThat(effective(member, talk)).isEqualTo(Cadence.AT_ONCE);

        choose(member, talk.topic(), Cadence.PORTAL);
        assertThat(effective(member, talk)).isEqualTo(Cadence.PORTAL);
        assertThat(effective(member, talk(fixture.member(), talk.forumSlug()))).isEqualTo(Cadence.AT_ONCE);

        fixture.as.member(member, () -> choices.withdraw(talk.topic()));
        assertThat(effective(member, talk)).isEqualTo(Cadence.AT_ONCE);
        fixture.as.member(member, () -> choices.withdraw(talk.forum(sql)));
        assertThat(effective(member, talk)).isEqualTo(Cadence.NEVER);
        fixture.as.member(member, () -> choices.withdraw(Choices.NETWORK));
        assertThat(effective(member, talk)).isEqualTo(Cadence.AT_ONCE);
    }

    @Test
    void choosingAgainReplacesWhatWasChosen() {
        var member = fixture.member();
        var talk = talk();

        choose(member, talk.topic(), Cadence.PORTAL);
        choose(member, talk.topic(), Cadence.AT_ONCE);

        assertThat(effective(member, talk)).isEqualTo(Cadence.AT_ONCE);
        assertThat(mine(member)).hasSize(2);
    }

    @Test
    void nothingThatHappensByItselfChangesAChoice() {
        var member = fixture.member();
        var talk = talk();
        choose(member, talk.topic(), Cadence.NEVER);

        write(member, talk, "I follow this from now on.");
        write(fixture.member(), talk, "And you are named, @" + fixture.handle(member) + ".");
        jobs.runAllDue();

        assertThat(effective(member, talk)).isEqualTo(Cadence.NEVER);
        assertThat(mailsTo(member)).isEmpty();
    }

    @Test
    void nobodyChoosesForWhatTheyMayNotRead() {
        var outsider = fixture.member();
        var talk = talk(fixture.member(Role.COORDINATOR), fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS));

        for (var scope : List.of(
                talk.topic(), talk.forum(sql), new ObjectRef("topic", 999_999_999L), new ObjectRef("nothing", 1))) {
            assertThatThrownBy(() -> choose(outsider, scope, Cadence.NEVER)).isInstanceOf(NotOpen.class);
        }

        assertThat(mine(outsider)).hasSize(1);
    }

    @Test
    void aChoiceForWhatMayNotBeReadAnyMoreIsNotShown() {
        var member = fixture.member(Role.COORDINATOR);
        var talk = talk(member, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS));
        choose(member, talk.topic(), Cadence.NEVER);
        assertThat(mine(member)).extracting(Choices.Choice::title).contains(talk.title());

        fixture.as.founder(() -> {
            members.withdraw(member, Role.COORDINATOR);
            return true;
        });

        assertThat(mine(member)).extracting(Choices.Choice::title).containsExactly("");
    }

    @Test
    void nobodySeesChangesOrWithdrawsTheChoicesOfSomebodyElse() {
        var owner = fixture.member();
        var other = fixture.member();
        var talk = talk();
        choose(owner, talk.topic(), Cadence.PORTAL);

        choose(other, talk.topic(), Cadence.NEVER);
        fixture.as.member(other, () -> choices.withdraw(talk.topic()));

        assertThat(mine(other)).hasSize(1);
        assertThat(effective(owner, talk)).isEqualTo(Cadence.PORTAL);
        assertThat(mine(owner)).extracting(Choices.Choice::scope).containsExactly(Choices.NETWORK, talk.topic());
    }

    private void choose(long member, ObjectRef scope, Cadence cadence) {
        fixture.as.member(member, () -> choices.choose(scope, cadence));
    }

    private List<Choices.Choice> mine(long member) {
        return fixture.as.member(member, choices::mine);
    }

    private Cadence effective(long member, Talk talk) {
        return choices.effective(member, List.of(talk.topic(), talk.forum(sql)));
    }
}
