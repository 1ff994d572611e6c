@NullMarked
@NamedInterface("feedback-ui")
package org.ricdm.passerelle.event.feedback.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
