package org.ricdm.passerelle.event.certificates;

import java.time.Instant;
import org.ricdm.passerelle.event.signup.GuestTraces;
import org.springframework.stereotype.Component;

/** Certificates of guests go when the guests are forgotten. */
@Component
class GuestCertificates implements GuestTraces {

    private final CertificateRows rows;

    GuestCertificates(CertificateRows rows) {
        this.rows = rows;
    }

    @Override
    public void forgetOfEnded(Instant before) {
        rows.forgetGuests(before);
    }
}
