@NullMarked
@NamedInterface("call-ui")
package org.ricdm.passerelle.event.call.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
