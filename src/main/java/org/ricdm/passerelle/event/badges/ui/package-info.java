@NullMarked
@NamedInterface("badges-ui")
package org.ricdm.passerelle.event.badges.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
