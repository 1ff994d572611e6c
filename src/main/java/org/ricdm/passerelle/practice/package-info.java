/**
 * Sheets of practices: what a centre does and others could do as well. A talk is handed over as a draft
 * ({@link DraftIntake}); whoever began it writes on until it can be published.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "people", "people :: ui"})
package org.ricdm.passerelle.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
