@NullMarked
@NamedInterface("ui")
package org.ricdm.passerelle.search.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
