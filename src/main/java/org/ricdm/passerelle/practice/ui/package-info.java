@NullMarked
@NamedInterface("ui")
package org.ricdm.passerelle.practice.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
