package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;

class CredentialsTest extends FrontDoor {

    private static final String PASSWORD = "a bridge of two arcs";

    @Autowired
    Members members;

    private long member;
    private String email;

    @BeforeEach
    void aMemberWithAPassword() {
        member = fixture.member();
        email = fixture.email(member);
        credentials.set(member, PASSWORD);
    }

    @Test
    void theRightPasswordOfTheRightMemberIsAccepted() {
        assertThat(credentials.verify(email, PASSWORD)).contains(member);
    }

    @Test
    void everythingElseIsNot() {
        var other = fixture.member();
        credentials.set(other, "another bridge of wood");

        assertThat(credentials.verify(email, "a bridge of two arcS")).isEmpty();
        assertThat(credentials.verify(email, PASSWORD + " ")).isEmpty();
        assertThat(credentials.verify(email, "")).isEmpty();
        assertThat(credentials.verify(fixture.email(other), PASSWORD)).isEmpty();
        assertThat(credentials.verify(stranger(), PASSWORD)).isEmpty();
    }

    @Test
    void whoHasNoPasswordSignsInWithNone() {
        var withoutOne = fixture.email(fixture.member());

        assertThat(credentials.verify(withoutOne, "")).isEmpty();
        assertThat(credentials.verify(withoutOne, "nobody has this one")).isEmpty();
    }

    @Test
    void aSuspendedMembersPasswordOpensNothing() {
        fixture.as.founder(() -> {
            members.suspend(member, "for the test", null);
            return true;
        });

        assertThat(credentials.verify(email, PASSWORD)).isEmpty();
    }

    @Test
    void aNewPasswordTakesThePlaceOfTheOldOne() {
        credentials.set(member, "a footbridge of steel");

        assertThat(credentials.verify(email, PASSWORD)).isEmpty();
        assertThat(credentials.verify(email, "a footbridge of steel")).contains(member);
    }

    @Test
    void theStoreHoldsAnArgon2HashAndNeverThePassword() {
        assertThat(whereItStands(PASSWORD)).isEmpty();
        assertThat(sql.sql("select password_hash from credential where member_id = :id")
                        .param("id", member)
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
    }

    @Test
    void aPasswordThatIsEasyToGuessIsRefusedAndTheOldOneStays() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> credentials.set(member, "password1234"))
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().field()).isEqualTo("password"));

        assertThat(credentials.verify(email, PASSWORD)).contains(member);
    }

    @Test
    void aHashMadeElsewhereIsTakenOver() {
        var other = fixture.member();

        credentials.importEncoded(other, credentials.encode("short"));

        assertThat(credentials.verify(fixture.email(other), "short")).contains(other);
    }
}
