package org.ricdm.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;

/** Members who may not take part for a while. */
class SuspensionsTest extends ModerationRoom {

    @Autowired
    People people;

    @Test
    void aSuspendedMemberIsOutAtOnceAndInAgainOnTheDay() {
        var talk = talk();
        var one = flagged(talk);

        suspend(moderator(), one, Duration.ofDays(10));

        assertThat(people.viewer(talk.author())).isEmpty();
        clock.advance(Duration.ofDays(9));
        jobs.runAllDue();
        assertThat(people.viewer(talk.author())).isEmpty();
        clock.advance(Duration.ofDays(2));
        jobs.runAllDue();
        assertThat(people.viewer(talk.author())).isPresent();
    }

    @Test
    void theMailOfASuspensionReachesWhoCannotSignInAnyMoreAndLetsThemAppeal() {
        var talk = talk();
        var one = flagged(talk);
        var address = fixture.email(talk.author());
        suspend(moderator(), one, Duration.ofDays(10));

        var mail = mailsTo(address).getFirst();
        assertThat(mail.subject()).isEqualTo("Your account is suspended");
        fixture.as.nobody(() -> {
            appeals.appealWith(token(mail), "It was my colleague.");
            return true;
        });
        var appeal = caseAbout(new ObjectRef("member", talk.author()));
        fixture.as.member(moderator(), () -> appeals.overturn(appeal, "We mixed up two people."));

        assertThat(people.viewer(talk.author())).isPresent();
        assertThat(mailsTo(address).getFirst().subject()).isEqualTo("Your appeal: the decision is taken back");
    }

    @Test
    void theCaseGoesOnWaitingForADecisionAboutThePost() {
        var one = flagged(talk());

        suspend(moderator(), one, Duration.ofDays(10));

        assertThat(fixture.as.member(moderator(), () -> review.open(one)).open())
                .isTrue();
    }

    @Test
    void longOrEndlessSuspensionsAreForAdministrators() {
        var one = flagged(talk());
        var moderator = moderator();

        assertThat(FlagsTest.refused(() -> suspend(moderator, one, Duration.ofDays(400))))
                .containsExactly("moderation.error.untilLong");
        assertThat(FlagsTest.refused(() -> fixture.as.member(moderator, () -> suspensions.suspend(one, null, REASONS))))
                .containsExactly("moderation.error.untilLong");
        assertThat(FlagsTest.refused(() -> suspend(moderator, one, Duration.ofDays(-1))))
                .containsExactly("moderation.error.untilPast");

        fixture.as.member(fixture.member(Role.ADMINISTRATOR), () -> suspensions.suspend(one, null, REASONS));
    }

    @Test
    void moderatorsAreSuspendedByAdministratorsOnly() {
        var one = flagged(talk(moderator()));

        assertThatThrownBy(() -> suspend(moderator(), one, Duration.ofDays(3))).isInstanceOf(NotOpen.class);

        suspend(fixture.member(Role.ADMINISTRATOR), one, Duration.ofDays(3));
    }

    private void suspend(long moderator, long one, Duration length) {
        fixture.as.member(
                moderator, () -> suspensions.suspend(one, Instant.now(clock).plus(length), REASONS));
    }
}
