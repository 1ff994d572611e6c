/** How a file is handed in on a screen. */
@NullMarked
@NamedInterface("ui")
package org.ricdm.passerelle.files.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
