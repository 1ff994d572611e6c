package org.ricdm.passerelle.event.certificates;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** A certificate is for the person who came, not even for the organisers. */
@PortalTest
class WrongPersonAtCertificatesTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    CertificateRoom room;

    @Autowired
    Certificates certificates;

    @Autowired
    AdjustableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.certificates");
    }

    @Override
    protected Map<String, Runnable> tries() {
        return Map.of("Certificates.mine", () -> {
            var event = room.open();
            var member = event.attending(Language.EN);
            event.over();
            for (var wrong : new long[] {event.event.organiser(), fixture.member()}) {
                assertThatThrownBy(() -> fixture.as.member(wrong, () -> certificates.mine(event.slug())))
                        .isInstanceOf(NotOpen.class);
            }
            fixture.as.member(member, () -> certificates.mine(event.slug()));
        });
    }
}
