package org.ricdm.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;

/** What an author answers, and who decides about it. */
class AppealsTest extends ModerationRoom {

    @Test
    void anotherModeratorDecidesAndWhoDecidedBeforeDoesNot() {
        var talk = talk();
        var moderator = moderator();
        var appeal = appealed(talk, hidden(talk, moderator));

        assertThatThrownBy(() -> fixture.as.member(moderator, () -> appeals.overturn(appeal, "I was wrong there.")))
                .isInstanceOf(NotOpen.class);
        assertThat(fixture.as.member(moderator, () -> review.open(appeal)).mayDecide())
                .isFalse();

        fixture.as.member(moderator(), () -> appeals.overturn(appeal, "Nobody can be recognised."));

        assertThat(state(talk.post())).isEqualTo("PUBLISHED");
        var mail = mailsTo(fixture.email(talk.author())).getFirst();
        assertThat(mail.subject()).isEqualTo("Your appeal: the decision is taken back");
        assertThat(String.valueOf(mail.text())).contains("Nobody can be recognised.");
    }

    @Test
    void aDecisionThatIsUpheldStands() {
        var talk = talk();
        var decision = hidden(talk, moderator());
        var appeal = appealed(talk, decision);

        fixture.as.member(moderator(), () -> appeals.uphold(appeal, "The name is still in it."));

        assertThat(state(talk.post())).isEqualTo("HIDDEN");
        var statement = fixture.as.member(talk.author(), () -> statements.read(decision));
        assertThat(statement.outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(mailsTo(fixture.email(talk.author())).getFirst().subject())
                .isEqualTo("Your appeal: the decision stands");
    }

    @Test
    void oneAppealForEachDecisionAndOnlyByItsAuthor() {
        var talk = talk();
        var decision = hidden(talk, moderator());

        assertThatThrownBy(() -> fixture.as.member(fixture.member(), () -> appeals.appeal(decision, "For a friend.")))
                .isInstanceOf(NotOpen.class);
        assertThat(FlagsTest.refused(() -> fixture.as.member(talk.author(), () -> appeals.appeal(decision, " "))))
                .containsExactly("moderation.error.appealEmpty");
        assertThat(FlagsTest.refused(() ->
                        fixture.as.member(talk.author(), () -> appeals.appeal(decision, "x".repeat(2001)))))
                .containsExactly("moderation.error.appealLong");
        appealed(talk, decision);
        assertThat(FlagsTest.refused(() -> appealed(talk, decision)))
                .containsExactly("moderation.error.appealedAlready");
    }

    @Test
    void afterSixMonthsADecisionIsFinal() {
        var talk = talk();
        var decision = hidden(talk, moderator());

        clock.advance(Duration.ofDays(184));

        assertThat(FlagsTest.refused(() -> appealed(talk, decision))).containsExactly("moderation.error.appealLate");
    }

    @Test
    void anAppealIsNotDecidedLikeAReport() {
        var talk = talk();
        var appeal = appealed(talk, hidden(talk, moderator()));

        assertThatThrownBy(() -> fixture.as.member(moderator(), () -> decisions.keep(appeal)))
                .isInstanceOf(NotOpen.class);
        var flagged = flagged(talk());
        assertThatThrownBy(() -> fixture.as.member(moderator(), () -> appeals.uphold(flagged, "Not an appeal.")))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void whoHoldsTheLinkOfTheMailAppealsWithoutSigningIn() {
        var talk = talk();
        var decision = hidden(talk, moderator());
        var token = token(mailsTo(fixture.email(talk.author())).getFirst());

        assertThat(fixture.as.nobody(() -> statements.with(token)))
                .hasValueSatisfying(statement -> assertThat(statement.id()).isEqualTo(decision));
        fixture.as.nobody(() -> {
            appeals.appealWith(token, "Please look again.");
            return true;
        });

        assertThat(caseAbout(talk.post())).isPositive();
        assertThat(fixture.as.nobody(() -> statements.with("guessed"))).isEmpty();
    }

    private long appealed(Talk talk, long decision) {
        fixture.as.member(talk.author(), () -> appeals.appeal(decision, "Please look again."));
        return caseAbout(new ObjectRef("post", talk.post().id()));
    }
}
