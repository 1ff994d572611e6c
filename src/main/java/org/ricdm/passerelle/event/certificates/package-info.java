/**
 * Sub-room for certificates of attendance: whoever came gets one once the event is over, and whoever is shown one can
 * check it. What a certificate said is kept as it was; what reads differently is a new certificate.
 */
@NullMarked
@NamedInterface("certificates")
package org.ricdm.passerelle.event.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
