@NullMarked
@NamedInterface("adoption-ui")
package org.ricdm.passerelle.practice.adoption.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
