package org.ricdm.passerelle.event.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The certificate on the page of one's own sign-up. */
class CertificateScreenTest extends Screen {

    @Autowired
    CertificateRoom room;

    @Autowired
    AdjustableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoCameFindsItOnceTheEventIsOver() {
        var event = room.open();
        var member = event.attending(Language.EN);
        signIn(member);
        open("events/" + event.slug() + "/mine");
        assertThat(words()).doesNotContain("Certificate of attendance");

        event.over();
        open("events/" + event.slug() + "/mine");

        var link = LocatorJ._get(Anchor.class, spec -> spec.withText("Download the certificate (PDF)"));
        assertThat(link.getHref()).isEqualTo("/events/" + event.slug() + "/certificate.pdf");
        assertThat(link.getElement().hasAttribute("router-ignore")).isTrue();
    }

    @Test
    void whoNeverCameIsToldWhyThereIsNone() {
        var event = room.open();
        var member = event.person();
        event.over();
        signIn(member);
        open("events/" + event.slug() + "/mine");

        assertThat(words()).contains("nobody noted at the door that you came").doesNotContain("Download");
    }
}
