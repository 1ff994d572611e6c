@NullMarked
@NamedInterface("ui")
package org.ricdm.passerelle.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
