/**
 * What every room stands on: value types, text, time, paging, access questions and the building blocks of the screen.
 * It knows no other room. It is open on purpose: its sub-packages are a shelf, not a secret.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.ricdm.passerelle.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
