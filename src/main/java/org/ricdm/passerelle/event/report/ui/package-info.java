/** The report on the screen. */
@NullMarked
@NamedInterface("report-ui")
package org.ricdm.passerelle.event.report.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
