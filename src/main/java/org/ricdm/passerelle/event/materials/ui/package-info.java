/** What remains of an event, on the screen. */
@NullMarked
@NamedInterface("materials-ui")
package org.ricdm.passerelle.event.materials.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
