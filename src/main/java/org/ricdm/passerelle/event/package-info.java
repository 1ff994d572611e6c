/**
 * Events of the network: what is said of them, who runs them ({@link EventTeam}), when and where they are
 * ({@link Events}). Sub-rooms by what one does: {@code event.programme} plans and shows what happens when,
 * @ApplicationModule(
 * allowedDependencies = {})
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "people", "people :: ui", "notification", "mail", "files"})
package org.ricdm.passerelle.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
