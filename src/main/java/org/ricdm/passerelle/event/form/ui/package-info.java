@NullMarked
@NamedInterface("form-ui")
package org.ricdm.passerelle.event.form.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
