/** The terms of the guidance field in five languages, which centres, people, topics and practices are described with. */
@NullMarked
@ApplicationModule(allowedDependencies = "common")
package org.ricdm.passerelle.thesaurus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
