@NullMarked
@NamedInterface("seats-ui")
package org.ricdm.passerelle.event.seats.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
