@NullMarked
@NamedInterface("finding-ui")
package org.ricdm.passerelle.practice.finding.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
