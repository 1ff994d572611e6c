@NullMarked
@NamedInterface("ui")
package org.ricdm.passerelle.notification.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
