@NullMarked
@NamedInterface("programme-ui")
package org.ricdm.passerelle.event.programme.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
