package org.ricdm.passerelle.common.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class NeededSettingsTest {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("PUBLIC_URL", "https://portal.example")
            .withProperty("DB_URL", "jdbc:mariadb://store:3306/passerelle")
            .withProperty("DB_USER", "passerelle")
            .withProperty("DB_PASSWORD", "secret of the store")
            .withProperty("MAIL_HOST", "mail.example")
            .withProperty("MAIL_FROM", "portal@portal.example")
            .withProperty("FILES_DIR", Path.of("target", "files", "settings").toString());

    @Test
    void whatIsNeededIsEnough() {
        NeededSettings.check(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC_URL", "DB_URL", "DB_USER", "MAIL_HOST", "MAIL_FROM", "FILES_DIR"})
    void aSettingThatIsLeftEmptyIsMissing(String name) {
        settings.setProperty(name, " ");

        assertThat(refusal().getDescription())
                .isEqualTo("Passerelle cannot start without the environment variable " + name + ".");
    }

    @Test
    void allMissingOnesAreNamedInOneSentence() {
        var nothing = new MockEnvironment();

        assertThatThrownBy(() -> NeededSettings.check(nothing))
                .isInstanceOf(SettingsRefused.class)
                .hasMessage("Passerelle cannot start without the environment variables PUBLIC_URL, DB_URL, DB_USER,"
                        + " DB_PASSWORD, MAIL_HOST, MAIL_FROM, FILES_DIR.");
    }

    @Test
    void aDatabaseMayAskForNoPassword() {
        settings.setProperty("DB_PASSWORD", "");

        NeededSettings.check(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.example",
                "/portal",
                "ftp://portal.example",
                "https:",
                "https://",
                "https:///portal",
                "https://portal example",
                "https://somebody:secret@portal.example",
                "https://portal.example?a=b",
                "https://portal.example#top",
                "https://portal_1.example"
            })
    void anAddressThatNobodyCanOpenIsRefused(String address) {
        settings.setProperty("PUBLIC_URL", address);

        assertThat(refusal().getDescription())
                .startsWith("PUBLIC_URL must be an absolute http or https address")
                .contains("\"" + address + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "HTTPS://portal.example/", "https://example.org/portal"})
    void anAbsoluteAddressIsTaken(String address) {
        settings.setProperty("PUBLIC_URL", address);

        NeededSettings.check(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"portal", "Passerelle <portal@portal.example>", "a@b.example, c@d.example", "a@b@c.example"})
    void aSenderThatMailServersRefuseIsRefusedHere(String sender) {
        settings.setProperty("MAIL_FROM", sender);

        assertThat(refusal().getDescription()).startsWith("MAIL_FROM must be an address alone");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
        var file = Files.createTempFile("no", "folder");
        settings.setProperty("FILES_DIR", file.resolve("below").toString());

        assertThat(refusal().getDescription())
                .isEqualTo("FILES_DIR must be a folder that the portal can write to, not \"" + file.resolve("below")
                        + "\".");
    }

    @Test
    void aDatabaseOfAnotherKindIsRefusedWithoutSayingThePassword() {
        settings.setProperty("DB_URL", "jdbc:other://store/passerelle?password=hidden");
        settings.setProperty("MAIL_FROM", "");

        assertThat(refusal().getDescription())
                .contains("without the environment variable MAIL_FROM.")
                .contains("DB_URL must be a JDBC address such as jdbc:mariadb://")
                .doesNotContain("hidden");
    }

    private FailureAnalysis refusal() {
        try {
            NeededSettings.check(settings);
        } catch (SettingsRefused refused) {
            return new SettingsAnalyzer().analyze(new IllegalStateException(refused));
        }
        throw new AssertionError("was not refused");
    }
}
