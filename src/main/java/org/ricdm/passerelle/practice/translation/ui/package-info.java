/** Translating a sheet, and choosing the language it is read in, on the screen. */
@NullMarked
@NamedInterface("translation-ui")
package org.ricdm.passerelle.practice.translation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
