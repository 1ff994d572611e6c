package org.ricdm.passerelle.common.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLSyntaxErrorException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** The embedded server of the tests lets everybody in, so what a stricter one answers is said here. */
class StoreAnalyzerTest {

    private final StoreAnalyzer analyzer = new StoreAnalyzer(new MockEnvironment()
            .withProperty("DB_URL", "jdbc:mariadb://store:3306/passerelle?password=hidden")
            .withProperty("DB_USER", "passerelle")
            .withProperty("DB_PASSWORD", "secret"));

    @Test
    void aRefusedUserIsNamedAndThePasswordIsNot() {
        var failure = failed(new SQLInvalidAuthorizationSpecException("Access denied", "28000", 1045));

        assertThat(analyzer.analyze(failure).getDescription())
                .isEqualTo("The database at store:3306/passerelle refuses the user passerelle.");
    }

    @Test
    void aUserWithoutRightsIsNamed() {
        var failure = failed(new SQLSyntaxErrorException("Access denied to database", "42000", 1044));

        assertThat(analyzer.analyze(failure).getDescription())
                .isEqualTo("The user passerelle has no rights on the database at store:3306/passerelle.");
    }

    @Test
    void anythingElseIsLeftToOthers() {
        assertThat(analyzer.analyze(failed(new SQLException("Table is full", "HY000", 1114))))
                .isNull();
    }

    private static Throwable failed(SQLException cause) {
        return new IllegalStateException("some bean", new IllegalStateException("some other bean", cause));
    }
}
