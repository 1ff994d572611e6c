/** The frame of the application: main layout, home of a member, error pages. */
@NullMarked
@ApplicationModule
package org.ricdm.passerelle.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
