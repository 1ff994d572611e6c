package org.ricdm.passerelle.event.certificates;

import java.time.Instant;
import java.time.LocalDate;
import org.ricdm.passerelle.common.time.WallTime;

/**
 * A certificate as it was issued.
 *
 * @param number as it stands on it
 * @param code by which it is checked
 * @param current false once a newer one replaced it
 * @param facts as they were then
 */
public record Certificate(long number, String code, Instant issued, boolean current, CertificateFacts facts) {

    /** Where anybody checks it. */
    public String path() {
        return "/certificates/" + code;
    }

    /** The day on which it was issued where the event took place. */
    LocalDate issuedOn() {
        return WallTime.of(issued, facts.starts().zone()).local().toLocalDate();
    }
}
