package org.ricdm.passerelle.event.certificates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate for paper.
 *
 * @param until the day until which it can be checked; null when that has no end
 */
public record CertificateFile(
        Certificate certificate, @Nullable LocalDate until) {}
