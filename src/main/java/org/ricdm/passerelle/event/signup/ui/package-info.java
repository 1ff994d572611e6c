@NullMarked
@NamedInterface("signup-ui")
package org.ricdm.passerelle.event.signup.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
