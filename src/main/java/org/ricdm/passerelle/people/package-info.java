/** Who is who: centres (Cités, associated centres, the network office, partners), members, and their roles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "thesaurus"})
package org.ricdm.passerelle.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
