package org.ricdm.passerelle.event.certificates;

import java.time.Instant;

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
}
