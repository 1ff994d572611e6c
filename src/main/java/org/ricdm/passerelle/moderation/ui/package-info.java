@NullMarked
@NamedInterface("ui")
package org.ricdm.passerelle.moderation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
