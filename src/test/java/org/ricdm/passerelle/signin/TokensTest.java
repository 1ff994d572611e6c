package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest extends FrontDoor {

    private static final long SOMEBODY = 4_711;

    @ParameterizedTest
    @EnumSource
    void aTokenIsGoodOnce(TokenPurpose purpose) {
        var token = tokens.make(purpose, SOMEBODY);

        assertThat(tokens.use(purpose, token)).contains(SOMEBODY);
        assertThat(tokens.use(purpose, token)).isEmpty();
        assertThat(tokens.look(purpose, token)).isEmpty();
    }

    @Test
    void lookingUsesNothingUp() {
        var token = tokens.make(TokenPurpose.RESET, SOMEBODY);

        assertThat(tokens.look(TokenPurpose.RESET, token)).contains(SOMEBODY);
        assertThat(tokens.look(TokenPurpose.RESET, token)).contains(SOMEBODY);
        assertThat(tokens.use(TokenPurpose.RESET, token)).contains(SOMEBODY);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenIsGoodForItsOwnPurposeOnly(TokenPurpose purpose) {
        var token = tokens.make(purpose, SOMEBODY);

        var others = Arrays.stream(TokenPurpose.values()).filter(other -> other != purpose);

        assertThat(others)
                .allMatch(other -> tokens.look(other, token).isEmpty()
                        && tokens.use(other, token).isEmpty());
        assertThat(tokens.use(purpose, token)).contains(SOMEBODY);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenEndsWithItsTime(TokenPurpose purpose) {
        var token = tokens.make(purpose, SOMEBODY);

        clock.advance(purpose.life().minusMinutes(1));
        assertThat(tokens.look(purpose, token)).contains(SOMEBODY);

        clock.advance(Duration.ofMinutes(1));
        assertThat(tokens.look(purpose, token)).isEmpty();
        assertThat(tokens.use(purpose, token)).isEmpty();
    }

    @Test
    void whatIsRevokedIsWorthlessAndWhatIsNotIsNot() {
        var one = tokens.make(TokenPurpose.SIGN_IN, SOMEBODY);
        var another = tokens.make(TokenPurpose.SIGN_IN, SOMEBODY);
        var forAnotherPurpose = tokens.make(TokenPurpose.RESET, SOMEBODY);
        var forSomebodyElse = tokens.make(TokenPurpose.SIGN_IN, SOMEBODY + 1);

        tokens.revoke(TokenPurpose.SIGN_IN, SOMEBODY);

        assertThat(tokens.look(TokenPurpose.SIGN_IN, one)).isEmpty();
        assertThat(tokens.use(TokenPurpose.SIGN_IN, another)).isEmpty();
        assertThat(tokens.look(TokenPurpose.RESET, forAnotherPurpose)).contains(SOMEBODY);
        assertThat(tokens.look(TokenPurpose.SIGN_IN, forSomebodyElse)).contains(SOMEBODY + 1);
    }

    @Test
    void ofTwoAtTheSameMomentOneSucceeds() throws Exception {
        var token = tokens.make(TokenPurpose.SIGN_IN, SOMEBODY);
        Callable<Boolean> use = () -> tokens.use(TokenPurpose.SIGN_IN, token).isPresent();

        long succeeded;
        try (var people = Executors.newFixedThreadPool(8)) {
            succeeded = people.invokeAll(Stream.generate(() -> use).limit(8).toList()).stream()
                    .filter(Future::resultNow)
                    .count();
        }

        assertThat(succeeded).isEqualTo(1);
    }

    @Test
    void theStoreDoesNotHoldTheTokenItself() {
        var token = tokens.make(TokenPurpose.SIGN_IN, SOMEBODY);

        assertThat(whereItStands(token)).isEmpty();
        assertThat(sql.sql("select count(*) from signin_token where hash = unhex(sha2(:token, 256))")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "' or 1 = 1 -- ", "\u0000", "null", "🦊"})
    void nothingElseIsAToken(String guess) {
        assertThat(tokens.look(TokenPurpose.SIGN_IN, guess)).isEmpty();
        assertThat(tokens.use(TokenPurpose.SIGN_IN, guess)).isEmpty();
    }

    @Test
    void noTwoTokensAreAlikeAndEachIsLong() {
        var made = Stream.generate(() -> tokens.make(TokenPurpose.STATUS, SOMEBODY))
                .limit(50)
                .toList();

        assertThat(made).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    }
}
