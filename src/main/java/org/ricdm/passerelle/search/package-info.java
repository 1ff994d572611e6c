/**
 * Search over all rooms: it asks every {@code Findable} for what the viewer may read and shows the answers by kind. It
 * knows none of the rooms.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "common")
package org.ricdm.passerelle.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
