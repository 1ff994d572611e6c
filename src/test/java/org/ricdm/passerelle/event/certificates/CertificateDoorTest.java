package org.ricdm.passerelle.event.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.signin.Browser;
import org.ricdm.passerelle.signin.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The mail, the file behind its link, and the page on which anybody checks it. */
class CertificateDoorTest extends FrontDoor {

    @Autowired
    CertificateRoom room;

    @Autowired
    Certificates certificates;

    private CertificateRoom.Made event;
    private String path;

    @BeforeEach
    void anEvent() {
        event = room.open();
        path = "/events/" + event.slug();
    }

    @Test
    void whoCameTakesTheFileAndNoCacheKeepsIt() throws Exception {
        var member = event.attending(Language.FR);
        event.over();

        var answer = signedIn(member).open(path + "/certificate.pdf");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment", event.slug() + "-certificate.pdf");
        assertThat(text(answer)).contains("Attestation de participation", "Alpha", "3 heures");
    }

    @Test
    void everybodyElseIsToldWhyThereIsNone() throws Exception {
        var absent = event.person();
        var member = event.attending(Language.EN);

        var early = signedIn(member).open(path + "/certificate.pdf");
        assertThat(early.getStatus()).isEqualTo(404);
        assertThat(Browser.text(early)).contains("once the event is over");
        event.over();
        var none = signedIn(absent).open(path + "/certificate.pdf");
        assertThat(none.getStatus()).isEqualTo(404);
        assertThat(Browser.text(none)).contains("nobody noted at the door that you came", path + "/mine");
        var stranger = signedIn(fixture.member()).open(path + "/certificate.pdf");
        assertThat(stranger.getStatus()).isEqualTo(404);
        assertThat(Browser.text(stranger)).doesNotContain("nobody noted");
        assertThat(browser().open(path + "/certificate.pdf").getStatus()).isEqualTo(302);
    }

    @Test
    void aGuestTakesItByTheLinkInTheMailAndNobodyByAnother() throws Exception {
        var address = stranger();
        var guest = event.guest("Ana Lopes", address);
        event.seen(guest, 0, event.day.atTime(9, 5));
        event.after(Duration.ofDays(1));

        var own = linkTo(address, path + "/guest/");
        assertThat(Browser.text(browser().open(own))).contains("Certificate of attendance", own + "/certificate.pdf");
        var answer = browser().open(own + "/certificate.pdf");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("Ana Lopes", "Until ");
        var other = room.open();
        var token = own.substring(own.lastIndexOf('/') + 1);
        for (var wrong : new String[] {
            "/events/" + other.slug() + "/guest/" + token, path + "/guest/x", path + "/guest/" + token.substring(1)
        }) {
            var refused = browser().open(wrong + "/certificate.pdf");
            assertThat(refused.getStatus()).as(wrong).isEqualTo(404);
            assertThat(refused.getContentType()).doesNotContain("pdf");
        }
    }

    @Test
    void onTheMorningAfterEachPersonWhoCameIsToldOnceInTheirLanguage() {
        var came = event.attending(Language.FR);
        var absent = event.person();
        var late = event.person();

        event.after(Duration.ofHours(3));
        assertThat(told(came)).isZero();
        event.after(Duration.ofHours(18));
        assertThat(told(came)).isEqualTo(1);
        assertThat(told(came)).isEqualTo(1);
        event.seen(event.signUp(late), 0, event.day.plusDays(2).atTime(9, 0));
        event.after(Duration.ofDays(2));

        assertThat(told(late)).isEqualTo(1);
        assertThat(told(came)).isEqualTo(1);
        assertThat(told(absent)).isZero();
        // On the same morning they are asked how it was.
        var mail = mailsTo(fixture.email(came)).stream()
                .filter(one -> one.subject().startsWith("Votre attestation de participation"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.text()).contains("https://portal.example" + path + "/mine");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void anybodyChecksACertificateAndNothingRemembersIt() throws Exception {
        var member = event.attending(Language.EN);
        event.over();
        var certificate =
                fixture.as.member(member, () -> certificates.mine(event.slug()).certificate());

        var answer = browser().open(certificate.path());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Browser.text(answer))
                .contains("This certificate is real", certificate.facts().person(), "School of " + event.slug())
                .contains("3 hours", "Alpha", "name=\"robots\" content=\"noindex\"");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void aReplacedOneSaysSo() throws Exception {
        var member = event.person();
        event.seen(event.signUp(member), event.alpha, event.day.atTime(11, 0));
        event.over();
        var older =
                fixture.as.member(member, () -> certificates.mine(event.slug()).certificate());
        event.seen(event.signUp(member), event.gamma, event.day.atTime(14, 0));
        event.over();
        fixture.as.member(member, () -> certificates.mine(event.slug()));

        assertThat(Browser.text(browser().open(older.path()))).contains("a newer one replaced it", "1 hour 15 minutes");
    }

    @Test
    void anUnknownCodeIsToldKindlyAndTryingManyIsStopped() throws Exception {
        var browser = browser();

        var unknown = browser.open("/certificates/" + CertificateCode.make());
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(Browser.text(unknown)).contains("No such certificate");
        var status = 404;
        for (var n = 0; n < 70 && status == 404; n++) {
            status = browser.open("/certificates/" + CertificateCode.make()).getStatus();
        }

        assertThat(status).isEqualTo(429);
    }

    private long told(long member) {
        return mailsTo(fixture.email(member)).stream()
                .map(CaughtMail::subject)
                .filter(subject -> subject.matches("(Your certificate|Votre attestation).*"))
                .count();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
