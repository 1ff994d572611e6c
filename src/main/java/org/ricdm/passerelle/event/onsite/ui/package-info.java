/** The pages of the door. They are plain pages: a phone has to go on where there is no line. */
@NullMarked
@NamedInterface("onsite-ui")
package org.ricdm.passerelle.event.onsite.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
