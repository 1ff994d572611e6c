@NullMarked
@NamedInterface("ui")
package org.ricdm.passerelle.event.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
