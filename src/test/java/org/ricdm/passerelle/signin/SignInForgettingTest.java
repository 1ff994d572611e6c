package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;

class SignInForgettingTest extends FrontDoor {

    @Autowired
    SignInForgetting forgetting;

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Invitations invitations;

    @Test
    void tokensGoThirtyDaysAfterTheirTime() {
        var token = tokens.make(TokenPurpose.RESET, 4_711);

        clock.advance(TokenPurpose.RESET.life().plusDays(30).minusMinutes(1));
        forgetting.run();
        assertThat(stored(token)).isEqualTo(1);

        clock.advance(Duration.ofMinutes(2));
        assertThat(forgetting.run()).isPositive();
        assertThat(stored(token)).isZero();
        assertThat(forgetting.run()).isZero();
    }

    @Test
    void anApplicationThatWasNeverConfirmedGoesThirtyDaysAfterItsTime() {
        var email = stranger();
        apply(email);

        clock.advance(Duration.ofDays(32).plusHours(23));
        forgetting.run();
        assertThat(rows("application", email)).isEqualTo(1);

        clock.advance(Duration.ofHours(2));
        forgetting.run();
        assertThat(rows("application", email)).isZero();
    }

    @Test
    void aMailThatStillWaitsForAForgottenApplicationIsNotSent() {
        var email = stranger();
        apply(email);
        sql.sql("delete from application where email = :email")
                .param("email", email)
                .update();

        assertThat(mailsTo(email)).isEmpty();
        assertThat(sql.sql("select state from mail where address = :email")
                        .param("email", email)
                        .query(String.class)
                        .single())
                .isEqualTo("SKIPPED");
    }

    @Test
    void anApplicationThatWaitsOrIsDecidedStays() {
        var email = stranger();
        apply(email);
        applying.confirm(linkTo(email, "/register/confirm/").replace("/register/confirm/", ""));

        clock.advance(Duration.ofDays(400));
        forgetting.run();

        assertThat(rows("application", email)).isEqualTo(1);
    }

    @Test
    void anInvitationNobodyTookUpGoesThirtyDaysAfterItsTimeAndOneTakenUpStays() {
        var taken = stranger();
        var left = stranger();
        var coordinator = fixture.member(Role.COORDINATOR);
        fixture.as.member(coordinator, () -> {
            var slug = invitations.centres().getFirst().slug();
            invitations.invite(new NewInvitation(taken, slug, Language.EN));
            invitations.invite(new NewInvitation(left, slug, Language.EN));
        });
        sql.sql("update invitation set state = 'USED', member_id = :member where email = :email")
                .param("member", coordinator)
                .param("email", taken)
                .update();

        clock.advance(Duration.ofDays(43).plusHours(23));
        forgetting.run();
        assertThat(rows("invitation", left)).isEqualTo(1);

        clock.advance(Duration.ofHours(2));
        forgetting.run();
        assertThat(rows("invitation", left)).isZero();
        assertThat(rows("invitation", taken)).isEqualTo(1);
    }

    private void apply(String email) {
        applying.apply(new ApplicationForm(
                "Ilaria",
                "Conti",
                email,
                fixture.slug(fixture.centre()),
                List.of(Language.IT),
                "I work at the welcome desk.",
                Language.IT));
    }

    private int stored(String token) {
        return sql.sql("select count(*) from signin_token where hash = unhex(sha2(:token, 256))")
                .param("token", token)
                .query(Integer.class)
                .single();
    }

    private int rows(String table, String email) {
        return sql.sql("select count(*) from " + table + " where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }
}
