package org.ricdm.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.i18n.Language;

/** What stands in a mail, on the line to the server and in the mailbox. */
class MimeMailsTest extends MailRoom {

    private static final int SHOWN_WHOLE = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\u0000", "\u001b", "%0d%0a", "\\r\\n"
            })
    void aLineBreakInASubjectBeginsNoHeaderAndLosesNoMail(String lineBreak) {
        building = job ->
                message("Hello" + lineBreak + "Bcc: victim@elsewhere.example" + lineBreak + "RCPT TO:<a@b.example>");
        try (var server = new ScriptedSmtp(ScriptedSmtp.WELL)) {
            order(1);

            delivery(server).run();

            assertThat(only().state()).isEqualTo(MailState.SENT);
            assertThat(server.said("MAIL FROM")).isEqualTo(1);
            assertThat(server.said("RCPT TO")).isEqualTo(1);
            assertThat(headers(server)).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("RCPT"));
            assertThat(headers(server)).anyMatch(line -> line.startsWith("Subject: ") && line.contains("Hello"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: victim@elsewhere.example", "a\nb", "a\u0085b", "a\u2028b"})
    void aLineBreakInAnotherHeaderSendsNothing(String value) {
        building = job ->
                new MailDraft.Message(Language.EN, "Hello", message("Hello").body(), Map.of("List-Id", value));
        try (var server = new ScriptedSmtp(ScriptedSmtp.WELL)) {
            order(1);

            delivery(server).run();

            assertThat(only().state()).isEqualTo(MailState.FAILED);
            assertThat(only().reason()).isEqualTo("not sent: control character in a header");
            assertThat(server.said("MAIL")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one@centre.example,two@centre.example",
                "one@centre.example\r\nRCPT TO:<two@centre.example>",
                "one@centre.example\nBcc: two@centre.example",
                "\"one\r\n\"@centre.example",
                "<one@centre.example> <two@centre.example>",
                "group: one@centre.example;",
                "no address"
            })
    void anAddressThatIsNotExactlyOneGetsNothing(String address) {
        try (var server = new ScriptedSmtp(ScriptedSmtp.WELL)) {
            transaction.executeWithoutResult(
                    status -> mails.send(new MailOrder(KIND, address, null, "1", KIND + ":" + clock.instant())));

            delivery(server).run();

            assertThat(only().state()).isEqualTo(MailState.FAILED);
            assertThat(only().reason()).startsWith("not sent: ").doesNotContain("@");
            assertThat(server.said("RCPT")).isZero();
        }
    }

    @Test
    void everyMailSaysWhoSendsItWhenAndThatNobodyTypedIt() {
        var address = order(1);

        delivery().run();

        var mail = caught(address).getFirst();
        assertThat(mail.from()).isEqualTo("Passerelle <passerelle@portal.example>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Date")).matches(".*[+-]\\d{4}.*");
        assertThat(mail.header("Content-Language")).isEqualTo("en");
        assertThat(mail.header("Content-Type")).startsWith("multipart/alternative");
        assertThat(mail.id()).matches("<rehearsal\\.1\\.\\d+@portal\\.example>");
    }

    @Test
    void plainTextAndHtmlBothHoldTheReasonAndTheWayOut() {
        building = job -> draft(new MailBody(
                "Léa has answered.",
                "How do you do it?",
                List.of("One more sentence."),
                new MailBody.Quote("<p>We <b>draw</b> it.</p>", "We draw it.", Language.FR),
                new MailBody.Link("Read and answer", "https://portal.example/topics/1/how"),
                "You follow this topic.",
                List.of(new MailBody.Link("No more mails", "https://portal.example/unsubscribe/x"))));
        var address = order(1);

        delivery().run();

        var mail = caught(address).getFirst();
        for (var part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("Léa has answered.", "How do you do it?", "One more sentence.", "You follow this topic.")
                    .contains("https://portal.example/topics/1/how", "https://portal.example/unsubscribe/x");
        }
        assertThat(mail.text()).contains("> We draw it.");
        assertThat(mail.html()).contains("<p>We <b>draw</b> it.</p>").contains("lang=\"fr\"");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void aQuoteOfAHundredKilobytesIsShortenedAndTheWayOutStays() {
        var long100 = "A sentence with an é in it and an end. ".repeat(2600);
        building = job -> draft(new MailBody(
                "Somebody has written.",
                "A long one",
                List.of(),
                new MailBody.Quote("<p>" + long100 + "</p>", long100, null),
                new MailBody.Link("Read and answer", "https://portal.example/topics/1/long"),
                "You follow this topic.",
                List.of(new MailBody.Link("No more mails", "https://portal.example/unsubscribe/x"))));
        var address = order(1);

        delivery().run();

        var mail = caught(address).getFirst();
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(SHOWN_WHOLE / 4);
        for (var part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("A sentence with an é in it")
                    .contains("…")
                    .contains("You follow this topic.")
                    .contains("https://portal.example/unsubscribe/x");
        }
    }

    @Test
    void whatIsWrittenForTheMailIsNotSetOffAndIsWholeWhereAQuoteIsCut() {
        var letter = "A sentence of a letter. ".repeat(1200) + "The end of it.";
        building = job -> draft(new MailBody(
                "Somebody writes to you.",
                "A letter",
                List.of(),
                new MailBody.Quote("<p>" + letter + "</p>", letter, null, MailBody.Manner.WRITTEN_TO_YOU),
                null,
                "You signed up.",
                List.of()));
        var address = order(1);

        delivery().run();

        var mail = caught(address).getFirst();
        assertThat(mail.html()).contains("<div class=\"quote letter\"", "The end of it.");
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(SHOWN_WHOLE);
        assertThat(mail.text())
                .contains("\nA sentence of a letter.", "The end of it.")
                .doesNotContain("> ");
    }

    @Test
    void aQuoteOfCharactersOutsideTheBasicPlaneIsCutBetweenThem() {
        var smiles = "😀".repeat(30_000);
        building = job -> draft(new MailBody(
                "Somebody has written.",
                "Smiles",
                List.of(),
                new MailBody.Quote("<p>" + smiles + "</p>", smiles, null),
                null,
                "You follow this topic.",
                List.of()));
        var address = order(1);

        delivery().run();

        assertThat(caught(address).getFirst().text()).contains("😀…").doesNotContain("\ufffd", "?…");
    }

    @Test
    void whatPeopleWriteIsNeverATemplate() {
        var hostile = "{{7*7}} ${7*7} #{7*7} [[${7*7}]] [(7)] %s {0} <script>alert(1)</script>";
        building = job -> draft(new MailBody(
                hostile,
                hostile,
                List.of(hostile),
                new MailBody.Quote("<p>quoted</p>", hostile, null),
                new MailBody.Link(hostile, "https://portal.example/"),
                hostile,
                List.of()));
        var address = order(1);

        delivery().run();

        var mail = caught(address).getFirst();
        assertThat(mail.subject()).isEqualTo(hostile);
        assertThat(mail.text()).contains(hostile).doesNotContain("49");
        assertThat(mail.html())
                .contains("{{7*7}} ${7*7} #{7*7} [[${7*7}]] [(7)] %s {0} &lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void linksInsideThePortalAreWrittenInFull() {
        building = job -> draft(new MailBody(
                "Lead",
                "Title",
                List.of(),
                new MailBody.Quote("<p><a href=\"/members/lea\">@lea</a></p>", "@lea", null),
                null,
                "Because.",
                List.of()));
        var address = order(1);

        delivery().run();

        assertThat(caught(address).getFirst().html()).contains("href=\"https://portal.example/members/lea\"");
    }

    private static MailDraft draft(MailBody body) {
        return new MailDraft.Message(Language.EN, body.title(), body, Map.of());
    }

    /** The lines before the first empty one. */
    private static List<String> headers(ScriptedSmtp server) {
        return server.taken()
                .getFirst()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }
}
