@NullMarked
@NamedInterface("ui")
package org.ricdm.passerelle.forum.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
