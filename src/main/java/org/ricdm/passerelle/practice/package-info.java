/**
 * Sheets of practices: what a centre does and others could do as well. A talk is handed over as a draft
 * ({@link DraftIntake}); its authors write on ({@link Sheets}) and publish; members read ({@link SheetReadings}).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "people",
            "people :: ui",
            "files",
            "files :: ui",
            "thesaurus",
            "notification",
            "mail"
        })
package org.ricdm.passerelle.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
