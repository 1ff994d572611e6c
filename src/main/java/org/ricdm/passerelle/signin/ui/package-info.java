@NullMarked
@NamedInterface("ui")
package org.ricdm.passerelle.signin.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
