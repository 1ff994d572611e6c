/**
 * What people attach: judged by content, pictures drawn anew, bytes on disk under {@code FILES_DIR} and a row for each.
 * A file belongs to an object of some feature; whoever may read that object, at this moment, may read the file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "common")
package org.ricdm.passerelle.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
