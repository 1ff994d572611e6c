@NullMarked
@NamedInterface("letters-ui")
package org.ricdm.passerelle.event.letters.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
