/**
 * Search over all rooms. It keeps an index of the texts of every {@code Indexable} room, heard of through
 * {@code ObjectChanged}, and asks every {@code Findable} room for the rest. It knows none of them: what it shows is read
 * from their rooms again, after asking whether the viewer may read it now.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "people"})
package org.ricdm.passerelle.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
